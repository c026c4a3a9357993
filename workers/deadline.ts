import { type Allowance, allowedSeconds, NO_PAGES, type PagesSeen } from './allowance.ts';

/** What a timer can wait for, in milliseconds; more would end at once. */
const LONGEST_TIMER = 2 ** 31 - 1;

/** Calls `overdue` once a document takes longer than it may; what it may take grows with the pages that are seen. */
export function startDeadline(allowance: Allowance, overdue: (seconds: number) => void): { extend(seen: PagesSeen): void; clear(): void } {
  const begun = performance.now();
  let timer: NodeJS.Timeout | undefined;
  const extend = (seen: PagesSeen) => {
    const seconds = allowedSeconds(allowance, seen);
    clearTimeout(timer);
    timer = setTimeout(() => overdue(seconds), Math.min(begun + seconds * 1000 - performance.now(), LONGEST_TIMER));
  };
  extend(NO_PAGES);
  return { extend, clear: () => clearTimeout(timer) };
}
