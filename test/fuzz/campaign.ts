import { createHash } from 'node:crypto';
import { appendFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';
import type { ReadOptions } from '../../src/read/reader.ts';
import type { Job } from '../../workers/job.ts';
import { Slot } from '../../workers/slot.ts';
import { treeMemory } from '../../workers/tree-memory.ts';
import { jobOf } from '../workers/job-of.ts';
import { type Random, random } from './random.ts';
import type { Seed } from './seeds.ts';

/** How files are damaged, read and counted. */
export interface Campaign {
  readonly name: string;
  readonly seeds: readonly Seed[];
  readonly runs: number;
  readonly mutate: (seed: Seed, random: Random) => { readonly bytes: Uint8Array; readonly how: string };
  readonly options?: Partial<ReadOptions>;
}

export interface CampaignResult {
  /** How many inputs ended as what: `document`, `partial`, `error CODE`, and what must not be: `bad CODE`. */
  readonly outcomes: Readonly<Record<string, number>>;
  /** Inputs that ended as they must not, with the file kept for a look. */
  readonly bad: readonly string[];
  readonly slowest: { readonly input: string; readonly seconds: number };
  /** MiB of the worker with everything it started. */
  readonly biggest: { readonly input: string; readonly memory: number };
}

/** What `esep ingest` allows a document by default; `ESEP_FUZZ_TIMEOUT` to find hangs sooner. */
const TIMEOUT_SECONDS = Number(process.env.ESEP_FUZZ_TIMEOUT ?? 300);
const MAX_MEMORY = 1024;
const SAMPLE_MILLISECONDS = 50;
const BAD: readonly string[] = ['defect', 'worker-died', 'limit-time', 'limit-memory', 'changed', 'input-output'];
const FIRST = Number(process.env.ESEP_FUZZ_FIRST ?? 0);
const LOG = process.env.ESEP_FUZZ_LOG;

/** Damages seed after seed and reads each on a worker process with the limits of the product. Runs are numbered from `ESEP_FUZZ_FIRST`. */
export async function runCampaign({ name, seeds, runs, mutate, options = {} }: Campaign): Promise<CampaignResult> {
  const folder = mkdtempSync(join(tmpdir(), 'esep-fuzz-'));
  const slot = new Slot();
  const outcomes: Record<string, number> = {};
  const bad: string[] = [];
  let slowest = { input: '', seconds: 0 };
  let biggest = { input: '', memory: 0 };
  try {
    for (let run = FIRST; run < FIRST + runs; run++) {
      const seed = seeds[run % seeds.length];
      if (!seed) throw new RangeError('a campaign needs seeds');
      const { bytes, how } = mutate(seed, random(run));
      const input = `${name} ${run} ${seed.name} ${how}`;
      const file = join(folder, `${run}${extname(seed.name)}`);
      writeFileSync(file, bytes);
      let memory = 0;
      const watch = setInterval(() => {
        if (slot.reading) memory = Math.max(memory, treeMemory(slot.reading));
      }, SAMPLE_MILLISECONDS);
      const begun = performance.now();
      const read = () => slot.run(readingJob(bytes, seed.name, options), file, []);
      const first = await read();
      // as the product does: what kills its process gets a second one, and only then is it the file's doing
      const died = first.outcome === 'failed' && first.failure.code === 'worker-died';
      if (died) outcomes['died once'] = (outcomes['died once'] ?? 0) + 1;
      const result = died ? await read() : first;
      const seconds = (performance.now() - begun) / 1000;
      clearInterval(watch);
      const code = result.outcome === 'failed' ? result.failure.code : null;
      const isBad = code !== null && BAD.includes(code);
      const outcome =
        result.outcome === 'failed' ? `${isBad ? 'bad' : 'error'} ${code}` : result.state === 'partial' ? 'partial' : 'document';
      outcomes[outcome] = (outcomes[outcome] ?? 0) + 1;
      const detail = result.outcome === 'failed' && isBad ? ` ${result.failure.stage}: ${result.failure.message}` : '';
      if (isBad) bad.push(`${input}: ${outcome}${detail} (${keep(file, bytes)})`);
      if (seconds > slowest.seconds) slowest = { input, seconds };
      if (memory > biggest.memory) biggest = { input, memory };
      if (LOG) appendFileSync(LOG, `${input}\t${outcome}${detail}\t${seconds.toFixed(2)} s\t${memory.toFixed(0)} MiB\n`);
      rmSync(file);
    }
  } finally {
    slot.dispose();
    rmSync(folder, { recursive: true, force: true });
  }
  return { outcomes, bad, slowest, biggest };
}

/** Copies a file that ended badly to where it outlives the run. */
function keep(file: string, bytes: Uint8Array): string {
  const kept = join(tmpdir(), 'esep-fuzz-kept');
  mkdirSync(kept, { recursive: true });
  const path = join(kept, `${createHash('sha256').update(bytes).digest('hex').slice(0, 12)}${extname(file)}`);
  writeFileSync(path, bytes);
  return path;
}

function readingJob(bytes: Uint8Array, name: string, { ocrData: _folders, ...options }: Partial<ReadOptions>): Job {
  const job = jobOf(bytes, name);
  return { ...job, options: { ...job.options, ...options }, timeout: TIMEOUT_SECONDS, maxMemory: MAX_MEMORY };
}
