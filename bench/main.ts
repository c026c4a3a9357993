import { UsageError } from '../src/model/errors.ts';

/** `npm run bench [-- NAME [ARGS]]`: each bench prints one table; none is a test, and ratios within one run beat absolute times. */
const benches: Readonly<Record<string, () => Promise<(args: readonly string[]) => Promise<string>>>> = {
  formats: async () => (await import('./formats.ts')).formats,
  checks: async () => (await import('./checks.ts')).checksBench,
  workers: async () => (await import('./scale/workers.ts')).workers,
  memory: async () => (await import('./scale/memory.ts')).memory,
  files: async () => (await import('./scale/large-files.ts')).largeFiles,
  rerun: async () => (await import('./scale/rerun.ts')).rerun,
  export: async () => (await import('./scale/export.ts')).exportBench,
  hostile: async () => (await import('./hostile.ts')).hostile,
  words: async () => (await import('./words/index.ts')).words,
  ocr: async () => (await import('./ocr/index.ts')).ocr,
  tables: async () => (await import('./tables/index.ts')).tables,
};

const [name, ...args] = process.argv.slice(2);
const chosen = name === undefined ? Object.keys(benches) : [name];
for (const bench of chosen) {
  const load = benches[bench];
  if (!load) throw new UsageError(`there is no bench "${bench}"; known: ${Object.keys(benches).join(', ')}`);
  process.stdout.write(`${bench}\n${await (await load())(args)}\n`);
}
