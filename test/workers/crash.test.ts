import type { ChildProcess } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { folderWith, reportText, startEsep } from '../cli/esep.ts';
import { type PrivateRedis, startRedis } from './redis-server.ts';

/**
 * A shorter version of the real thing, which is
 * `CRASH_MOMENTS=50 CRASH_DOCUMENTS=300 npx vitest run test/workers/crash.test.ts`.
 */
const MOMENTS = Number(process.env.CRASH_MOMENTS ?? 3);
const DOCUMENTS = Number(process.env.CRASH_DOCUMENTS ?? 30);
const PATIENCE = 120_000 + MOMENTS * 60_000;

let archive: string;
let undisturbed: Readonly<Record<string, string>>;
/** Milliseconds an undisturbed run takes. */
let usual: number;

beforeAll(async () => {
  const names = Array.from({ length: DOCUMENTS }, (_, index) => `${index % 7}/report-${index}.txt`);
  archive = folderWith(
    Object.fromEntries(names.map((name, index) => [name, reportText(`Проект ${index}`, index).repeat(1 + (index % 20))])),
  );
  const begun = performance.now();
  const run = workspace();
  await ended(ingest(run));
  usual = performance.now() - begun;
  undisturbed = datasets(run);
  expect(undisturbed['reports.csv']?.split('\n')).toHaveLength(DOCUMENTS + 2);
}, PATIENCE);

interface Workspace {
  readonly out: string;
  readonly options: readonly string[];
  /** The paths of one run after the other. */
  readonly steps: readonly (readonly string[])[];
}

function workspace(...options: readonly string[]): Workspace {
  const folder = folderWith({});
  const out = join(folder, 'out');
  return { out, options: ['--out', out, '--workspace', join(folder, 'w'), ...options], steps: [[archive]] };
}

/** The folders of the archive are added in three runs, as roots of their own, whose names make the same paths. */
function growing(): Workspace {
  const folders = readdirSync(archive).map((name) => join(archive, name));
  return { ...workspace(), steps: [folders.slice(4), folders.slice(2, 4), folders.slice(0, 2)] };
}

function ingest({ options, steps }: Workspace, step = 0): ChildProcess {
  return startEsep('ingest', ...(steps[step] ?? []), '--jobs', '2', ...options).setMaxListeners(0);
}

function ended(child: ChildProcess): Promise<number | null> {
  if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve(child.exitCode);
  return new Promise((resolve) => child.once('exit', resolve));
}

function killCoordinator(coordinator: ChildProcess): Promise<number | null> {
  coordinator.kill('SIGKILL');
  return ended(coordinator);
}

function datasets({ out }: Workspace): Record<string, string> {
  const folder = join(out, 'datasets');
  return Object.fromEntries(readdirSync(folder).map((name) => [name, readFileSync(join(folder, name), 'utf8')]));
}

/** Random but the same each time (mulberry32). */
function randomOf(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}

/** Pids of the reading processes a process has started. */
function readersOf(pid: number): number[] {
  try {
    const children = readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').split(' ').filter(Boolean).map(Number);
    return children.filter((child) => readFileSync(`/proc/${child}/cmdline`, 'utf8').includes('pool-worker'));
  } catch {
    return [];
  }
}

/**
 * Ingests until `MOMENTS` disturbances have happened, beginning with a new workspace whenever a run comes to its end, and
 * compares what each workspace holds at last with the undisturbed run. Gives the number of runs.
 */
async function disturb(start: () => Workspace, strike: (coordinator: ChildProcess) => Promise<unknown>, seed: number): Promise<number> {
  const random = randomOf(seed);
  let runs = 0;
  for (let strikes = 0; strikes < MOMENTS; runs += 1) {
    const run = start();
    for (const step of run.steps.keys()) {
      let coordinator = ingest(run, step);
      for (;;) {
        await Promise.race([ended(coordinator), pause((random() * usual) / run.steps.length)]);
        if (coordinator.exitCode !== null) break;
        if (strikes < MOMENTS) {
          await strike(coordinator);
          strikes += 1;
        } else {
          await ended(coordinator);
        }
        if (coordinator.signalCode !== null) coordinator = ingest(run, step);
      }
    }
    expect(await ended(ingest(run))).toBe(0);
    expect(datasets(run)).toEqual(undisturbed);
  }
  return runs;
}

describe.runIf(process.platform === 'linux')('after kill -9 and another run the datasets are those of an undisturbed run', () => {
  test('of the coordinator', { timeout: PATIENCE }, async () => {
    expect(await disturb(workspace, killCoordinator, 1)).toBeGreaterThan(0);
  });

  test('of a coordinator that adds folder by folder', { timeout: PATIENCE }, async () => {
    expect(await disturb(growing, killCoordinator, 6)).toBeGreaterThan(0);
  });

  test('of a worker of the pool', { timeout: PATIENCE }, async () => {
    const kill = async (coordinator: ChildProcess) => {
      const [reader] = readersOf(coordinator.pid ?? 0);
      if (reader !== undefined) process.kill(reader, 'SIGKILL');
    };
    expect(await disturb(workspace, kill, 2)).toBeGreaterThan(0);
  });
});

describe.runIf(process.platform === 'linux')('the same through Redis', () => {
  let redis: PrivateRedis;
  let workers: ChildProcess[];
  const startWorker = () => startEsep('worker', '--redis', redis.url, '--lock', '2');
  beforeAll(async () => {
    redis = await startRedis('--appendonly', 'yes');
    workers = [startWorker(), startWorker()];
  });
  afterAll(async () => {
    for (const worker of workers) worker.kill('SIGKILL');
    await redis.stop();
  });

  test('of a worker', { timeout: PATIENCE }, async () => {
    let turn = 0;
    const kill = async () => {
      turn = 1 - turn;
      const worker = workers[turn];
      worker?.kill('SIGKILL');
      workers[turn] = startWorker();
    };
    expect(await disturb(() => workspace('--redis', redis.url), kill, 3)).toBeGreaterThan(0);
  });

  test('of the coordinator', { timeout: PATIENCE }, async () => {
    expect(await disturb(() => workspace('--redis', redis.url), killCoordinator, 4)).toBeGreaterThan(0);
  });

  test('of Redis, which keeps an append-only file', { timeout: PATIENCE }, async () => {
    expect(
      await disturb(
        () => workspace('--redis', redis.url),
        () => redis.killAndRestart(),
        5,
      ),
    ).toBeGreaterThan(0);
  });
});
