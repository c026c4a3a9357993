import { existsSync } from 'node:fs';
import { heapKeeper } from '../../workers/heap-keeper.ts';
import type { Job } from '../../workers/job.ts';
import type { Settled, Workers } from '../../workers/workers.ts';
import type { FailureCode } from '../model/failure.ts';
import { putAttempts } from '../store/attempts.ts';
import { carryOutcome } from '../store/carried.ts';
import type { Store } from '../store/open.ts';
import { putOutcome, type Subject } from '../store/outcomes.ts';
import { countPending, filesWith, type Pending, pendingInputs } from '../store/pending.ts';
import type { Progress } from './progress.ts';

/** Contents are fetched from the store in groups of this many, so that memory does not grow with the archive. */
const GROUP = 200;

/** The file is not, or not any more, the one that was met. */
const ELSEWHERE: ReadonlySet<FailureCode> = new Set(['changed', 'not-found', 'input-output']);

/**
 * Where a content has no outcome under the key of the run and no file either, as it is gone or its disk is not mounted, what
 * was read of it last stands in.
 */
export function carryAbsent(store: Store, run: { readonly id: number; readonly key: string }): void {
  for (const { file, hash } of inOrder(store, run.id))
    if (!existsSync(file) && !filesWith(store, hash).some((other) => existsSync(other))) carryOutcome(store, run, hash);
}

/** Reads every content of the archive that has no outcome yet, keeping `workers.window` jobs under way, and stores what comes of it. */
export async function processPending(
  store: Store,
  run: { readonly id: number; readonly key: string },
  startWorkers: (documents: number) => Promise<Workers>,
  jobOf: (input: Pending) => Job,
  progress: Progress,
): Promise<void> {
  const total = countPending(store, run.id);
  if (total === 0) return;
  progress.begin(total);
  const workers = await startWorkers(total);
  const underWay = new Set<Promise<void>>();
  const tidy = heapKeeper();
  try {
    for (const input of inOrder(store, run.id)) {
      const work = settle(input).finally(() => underWay.delete(work));
      underWay.add(work);
      if (underWay.size >= workers.window) await Promise.race(underWay);
    }
    await Promise.all(underWay);
  } finally {
    await workers.close();
    await Promise.allSettled(underWay);
  }

  async function settle(input: Pending): Promise<void> {
    const job = jobOf(input);
    const settled = await workers.run(job, fileOf(store, input));
    const absent = settled.state !== 'read' && ELSEWHERE.has(settled.result.failure.code);
    if (!absent || !carryOutcome(store, run, input.hash)) keep(store, { hash: input.hash, key: run.key, run: run.id }, settled);
    await workers.stored(job);
    tidy();
    progress.step(settled.state === 'read' ? settled.result.state : settled.state, input.path);
  }
}

function fileOf(store: Store, { file, hash }: Pending): string {
  return existsSync(file) ? file : (filesWith(store, hash).find((other) => existsSync(other)) ?? file);
}

function* inOrder(store: Store, run: number): Generator<Pending> {
  for (let after = ''; ; ) {
    const group = pendingInputs(store, run, after, GROUP);
    yield* group;
    const last = group.at(-1);
    if (!last) return;
    after = last.path;
  }
}

function keep(store: Store, subject: Subject, settled: Settled): void {
  putAttempts(store, subject, settled.tries);
  if (settled.state !== 'read') {
    const { failure, milliseconds, stages } = settled.result;
    putOutcome(store, subject, { state: settled.state, failure, milliseconds, stages });
    return;
  }
  const { body, digest, prose, ...rest } = settled.result;
  putOutcome(store, subject, {
    ...rest,
    body: Buffer.from(body, 'base64'),
    digest: Buffer.from(digest, 'base64'),
    prose: Buffer.from(prose, 'base64'),
  });
}
