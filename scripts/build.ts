import { cpSync, globSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { isBuiltin } from 'node:module';
import { join } from 'node:path';
import { rolldown } from 'rolldown';
import { versions } from '../src/version.ts';

const OUT = 'dist';

const { dependencies }: { dependencies: Record<string, string> } = JSON.parse(readFileSync('package.json', 'utf8'));

/** Forms are read from a folder of theirs, see `known.ts` there. */
const FORMS = 'src/domain/forms';

/** What is started by itself. The rest goes into pieces that these share, all in one folder, so that a file finds its neighbours. */
const ENTRIES = {
  cli: 'src/cli/main.ts',
  index: 'src/library.ts',
  'pool-worker': 'workers/pool-worker.ts',
  'draw-worker': 'workers/draw-worker.ts',
  ...Object.fromEntries(globSync('known/{*,*/index}.ts', { cwd: FORMS }).map((file) => [file.replace(/\.ts$/, ''), join(FORMS, file)])),
};

/**
 * Packages of many small files that every start needs: loading each file takes longer than what is in it. The others stay
 * packages, those that take documents apart above all: an error is told as theirs by the package that it comes from.
 */
const TAKEN_IN = ['zod', 'libphonenumber-js', 'natural', 'underscore', 'ibantools', '@oxc-project/runtime'];

function packageOf(id: string): string | null {
  return /node_modules\/((?:@[^/]+\/)?[^/]+)\/(?!.*node_modules\/)/.exec(id.replaceAll('\\', '/'))?.[1] ?? null;
}

/** `npm run build`: leaves in `dist` the program as JavaScript, its types and the licences of what was taken in. */
async function build(): Promise<void> {
  rmSync(OUT, { recursive: true, force: true });
  const bundle = await rolldown({
    input: ENTRIES,
    platform: 'node',
    external: (id) => !id.startsWith('.') && !id.startsWith('/') && !TAKEN_IN.some((name) => id === name || id.startsWith(`${name}/`)),
    tsconfig: false,
    transform: { target: 'node24', define: { BUILT_VERSIONS: JSON.stringify(versions()) } },
  });
  const { output } = await bundle.write({
    dir: OUT,
    format: 'esm',
    entryFileNames: '[name].js',
    chunkFileNames: '[name]-[hash].js',
    comments: { legal: true },
  });
  await bundle.close();
  cpSync('src/review/assets', join(OUT, 'assets'), { recursive: true });
  const left = output.flatMap((part) => (part.type === 'chunk' ? [...part.imports, ...part.dynamicImports] : []));
  const unknown = left.filter((name) => !output.some(({ fileName }) => fileName === name) && !isBuiltin(name) && !isDeclared(name));
  if (unknown.length > 0) throw new Error(`imported, but no dependency of the package: ${unknown.join(', ')}`);
  const taken = new Set(output.flatMap((part) => (part.type === 'chunk' ? part.moduleIds.flatMap((id) => packageOf(id) ?? []) : [])));
  writeFileSync(
    join(OUT, 'licences.txt'),
    [...taken]
      .sort()
      .map(licenceOf)
      .join(`\n${'-'.repeat(80)}\n\n`),
  );
}

function isDeclared(name: string): boolean {
  return Object.keys(dependencies).some((known) => name === known || name.startsWith(`${known}/`));
}

function licenceOf(name: string): string {
  const folder = join('node_modules', name);
  const files = globSync('{LICENSE,LICENCE,license,README}*', { cwd: folder }).sort();
  const [file] = files;
  if (file === undefined) throw new Error(`${name} has no licence file`);
  return `${name}\n\n${readFileSync(join(folder, file), 'utf8').trim()}\n`;
}

await build();
