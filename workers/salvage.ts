import type { FailureCode } from '../src/model/failure.ts';
import { type Leave, MOST_SALVAGES, type PagesSeen } from './allowance.ts';
import type { Job, JobResult } from './job.ts';

/** Hears for what a process had to be ended, and how far it had come. */
export type OnDeath = (code: FailureCode, seen: PagesSeen) => void;

/** Has a document read; again without some of its pages when the process had to be ended over them. */
export async function salvaging(job: Job, read: (job: Job, onDeath: OnDeath) => Promise<JobResult>): Promise<JobResult> {
  const left = [job.leave];
  for (;;) {
    const tries = left.length;
    const leave = left.at(-1);
    const onDeath: OnDeath = (code, seen) => {
      const next = tries > MOST_SALVAGES ? null : pagesToLeave(leave, code, seen);
      if (next) left.push(next);
    };
    const result = await read({ ...job, leave }, onDeath);
    if (left.length === tries) return result;
  }
}

/**
 * What to leave out so that the other pages are kept; null when nothing can be. For time the page under way at first,
 * since it may be the only one; for memory, which adds up, it and all behind it; after the last page half of them.
 */
export function pagesToLeave(before: Leave | undefined, code: FailureCode, { pages, page }: PagesSeen): Leave | null {
  if ((code !== 'limit-time' && code !== 'limit-memory') || pages < 2) return null;
  if (page !== null && code === 'limit-time' && !before) return { limit: code, pages: [page], from: null };
  const last = (before?.from ?? pages + 1) - 1;
  const from = page ?? Math.ceil(last / 2) + 1;
  return from < 2 || from > last ? null : { limit: code, pages: before?.pages ?? [], from };
}
