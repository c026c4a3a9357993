import { spawnSync } from 'node:child_process';
import { getCompileCacheDir } from 'node:module';
import { extname, join } from 'node:path';
import workerpool, { type Pool } from 'workerpool';
import * as z from 'zod';
import { type Failure, type FailureCode, Stage } from '../src/model/failure.ts';
import { type Allowance, NO_PAGES, PagesSeen } from './allowance.ts';
import { startDeadline } from './deadline.ts';
import { type DrawJob, DrawResult } from './draw.ts';
import { launch } from './end-with-parent.ts';
import { type ExpandJob, ExpandResult, NotKept } from './expand.ts';
import { FailedResult, type Job, JobResult } from './job.ts';
import { isFinal } from './policy.ts';
import { type OnDeath, salvaging } from './salvage.ts';
import { type TablesForm, TablesResult } from './tables.ts';
import { treeMemory } from './tree-memory.ts';

const EXPANDED = z.union([ExpandResult, FailedResult, NotKept]);
const TABLES = z.union([TablesResult, FailedResult]);
const DRAWN = z.union([DrawResult, FailedResult]);
/** What a process can do: read and unpack, or draw pages. */
type Kind = 'pool-worker' | 'draw-worker';
/** How often the memory of a busy worker is looked at. */
const WATCH_MILLISECONDS = 100;
/** A worker is replaced after so many documents, or once it keeps this much memory (MiB) between two. */
const RECYCLE_DOCUMENTS = 500;
const RECYCLE_MEMORY = 320;
/** Of the memory a document may take; a bounded heap is also collected sooner. The rest is for buffers and native code. */
const HEAP_SHARE = 0.6;
/** MiB the program itself needs. */
const LEAST_HEAP = 128;
/** A worker that does not come up is started anew so often. */
const STARTS = 5;

/** What a piece of work may take: time, and MiB of the process that does it. */
interface Bounds extends Allowance {
  readonly maxMemory: number;
}

interface Process {
  readonly pool: Pool;
  readonly pid: number;
  /** MiB its JavaScript heap may take. */
  readonly heap: number;
  documents: number;
}

/**
 * A place for one long-lived worker process. Time and memory of a document are bounded from here, outside of the
 * process, by ending it: heap limits bind neither native code nor buffers. The process leads a group of its own, so that
 * whatever it started ends with it.
 */
export class Slot {
  readonly #kind: Kind;

  readonly #engines: number | null;

  #process: Process | null = null;

  #reading: number | null = null;

  #closed = false;

  /** `engines`: recognition engines of its process, where several share a machine. */
  constructor(kind: Kind = 'pool-worker', engines: number | null = null) {
    this.#kind = kind;
    this.#engines = engines;
  }

  /** Pid of the process while it reads a document, else null. */
  get reading(): number | null {
    return this.#reading;
  }

  /** Reads the document in `file`, scans with the data in `ocrFolders`; again without pages over which the process had to be ended. */
  run(job: Job, file: string, ocrFolders: readonly string[]): Promise<JobResult> {
    return salvaging(job, (given, onDeath) =>
      this.#bounded(given, (process, on) => process.pool.exec('run', [given, file, ocrFolders], { on }), JobResult, onDeath),
    );
  }

  /** Prints the tables of the document in `file`. */
  tables(job: Job, file: string, ocrFolders: readonly string[], form: TablesForm): Promise<TablesResult | FailedResult> {
    return this.#bounded(job, (process, on) => process.pool.exec('tables', [job, file, ocrFolders, form], { on }), TABLES);
  }

  /** Unpacks the container in `file` into `folder`. */
  expand(job: ExpandJob, file: string, folder: string): Promise<ExpandResult | FailedResult | NotKept> {
    return this.#bounded(job, (process, on) => process.pool.exec('expand', [job, file, folder], { on }), EXPANDED);
  }

  /** Draws a page of the document in `file`. */
  draw(job: DrawJob, file: string): Promise<DrawResult | FailedResult> {
    return this.#bounded(job, (process, on) => process.pool.exec('draw', [job, file], { on }), DRAWN);
  }

  async #bounded<T>(
    job: Bounds,
    begin: (process: Process, on: (event: unknown) => void) => PromiseLike<unknown>,
    schema: z.ZodType<T>,
    onDeath: OnDeath = () => {},
  ): Promise<T | FailedResult> {
    const process = await this.#ready(Math.max(LEAST_HEAP, Math.ceil(job.maxMemory * HEAP_SHARE)));
    const begun = performance.now();
    let stage: Stage = 'open';
    let cause: Failure | null = null;
    let seen = NO_PAGES;
    const end = (code: FailureCode, message: string) => {
      cause ??= { code, message, stage };
      this.dispose();
    };
    const deadline = startDeadline(job, (seconds) => end('limit-time', `Reading took more than ${seconds} seconds.`));
    const weigh = () => {
      if (treeMemory(process.pid) > job.maxMemory) end('limit-memory', `Reading took more than ${job.maxMemory} MiB of memory.`);
    };
    const watch = setInterval(weigh, WATCH_MILLISECONDS);
    try {
      const onEvent = (event: unknown) => {
        const entered = Stage.safeParse(event);
        if (entered.success) stage = entered.data;
        const turned = PagesSeen.safeParse(event);
        if (!turned.success) return;
        seen = turned.data;
        deadline.extend(seen);
      };
      this.#reading = process.pid;
      const reading = begin(process, onEvent);
      weigh();
      const result = schema.parse(await reading);
      this.#recycle(process);
      return result;
    } catch (error) {
      this.dispose();
      const failure = cause ?? deathOf(error, stage);
      onDeath(failure.code, seen);
      return died(failure, performance.now() - begun);
    } finally {
      this.#reading = null;
      deadline.clear();
      clearInterval(watch);
    }
  }

  /** Ends the process at once; the next document gets a new one. */
  dispose(): void {
    const process = this.#process;
    this.#process = null;
    if (process) killGroup(process.pid);
  }

  /** Ends the process for good: no document gets another. */
  close(): void {
    this.#closed = true;
    this.dispose();
  }

  async #ready(heap: number): Promise<Process> {
    for (let start = 1; ; start += 1) {
      try {
        if (this.#process && (this.#process.heap < heap || !alive(this.#process.pid))) this.dispose();
        if (!this.#closed) this.#process ??= await startProcess(this.#kind, heap, this.#engines);
        if (this.#process && !this.#closed) return this.#process;
        this.dispose();
        throw new Error('the worker process is closed');
      } catch (error) {
        if (this.#closed) throw error;
        if (start === STARTS) throw new Error('the worker processes do not start', { cause: startFailure() ?? error });
      }
    }
  }

  #recycle(process: Process): void {
    process.documents += 1;
    if (process.documents >= RECYCLE_DOCUMENTS || treeMemory(process.pid) > RECYCLE_MEMORY) this.dispose();
  }
}

/**
 * The patterns are many and large: writing bytecode for each before its machine code takes longer than all reading of a
 * short document.
 */
const COMPILED_AT_ONCE = ['--no-regexp-tier-up'];

/** One process per pool: which document a process is reading, and which process to end, is then never in doubt. */
async function startProcess(kind: Kind, heap: number, engines: number | null): Promise<Process> {
  const { env, ...how } = launch([...COMPILED_AT_ONCE, '--max-semi-space-size=4', `--max-old-space-size=${heap}`]);
  const pool = workerpool.pool(join(import.meta.dirname, kind + extname(import.meta.filename)), {
    workerType: 'process',
    maxWorkers: 1,
    emitStdStreams: true,
    forkOpts: {
      detached: true,
      ...how,
      env: { ...environment(), ...env, ...(engines === null ? {} : { ESEP_OCR_ENGINES: String(engines) }) },
    },
  });
  return { pool, pid: Number(await pool.exec('pid', [])), heap, documents: 0 };
}

/** Why the system starts no process now, if that is so; workerpool does not tell. */
function startFailure(): Error | undefined {
  return spawnSync(process.execPath, ['--version']).error;
}

/** The compiled program is shared with the workers; one arena keeps glibc from hoarding what was freed. */
function environment(): NodeJS.ProcessEnv {
  const cache = getCompileCacheDir();
  return { ...process.env, MALLOC_ARENA_MAX: '1', ...(cache === undefined ? {} : { NODE_COMPILE_CACHE: cache }) };
}

/** An idle worker may have been ended by someone else; the next document must not be blamed for it. */
function alive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}

function killGroup(pid: number): void {
  try {
    process.kill(-pid, 'SIGKILL');
  } catch {
    // It is gone already.
  }
}

/** Node ends itself with SIGABRT (134 behind a shell) when its heap is full. */
function deathOf(error: unknown, stage: Stage): Failure {
  const text = error instanceof Error ? error.message : '';
  if (/SIGABRT|exitCode: `134`/.test(text)) return { code: 'limit-memory', message: 'Reading took more memory than there is.', stage };
  return { code: 'worker-died', message: 'The process that read the file died.', stage };
}

function died(failure: Failure, milliseconds: number): FailedResult {
  return { outcome: 'failed', failure, final: isFinal(failure.code), milliseconds: Math.round(milliseconds), stages: {} };
}
