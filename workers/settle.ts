import type { Failure } from '../src/model/failure.ts';
import type { JobResult } from './job.ts';
import { MAX_TRIES } from './policy.ts';
import type { Settled } from './workers.ts';

/** Tries a job until it is read, its failure is final, or it has failed so often that it is set aside. */
export async function settle(attempt: () => Promise<JobResult>): Promise<Settled> {
  const tries: Failure[] = [];
  for (;;) {
    const result = await attempt();
    if (result.outcome === 'read') return { state: 'read', result, tries };
    tries.push(result.failure);
    if (result.final) return { state: 'failed', result, tries };
    if (tries.length >= MAX_TRIES) return { state: 'set-aside', result, tries };
  }
}
