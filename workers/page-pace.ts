import type { Pace } from '../src/read/pace.ts';
import { type Allowance, allowedSeconds, type Leave, NO_PAGES, type PagesSeen } from './allowance.ts';

/** Of the time allowed, kept for what comes after the last page; and so many times the longest page, since some are under way at once. */
const RESERVE = 0.25;
const LONGEST_PAGES = 3;

/**
 * Ends the reading between two pages before the time is over, and leaves out what an earlier try could not read. `tell`
 * hears of each page, so that the time grows with them.
 */
export function pagePace(allowance: Allowance, leave: Leave | undefined, tell: (seen: PagesSeen) => void): Pace {
  const begun = performance.now();
  let seen = NO_PAGES;
  let entered = begun;
  let longest = 0;
  const note = (news: Partial<PagesSeen>) => {
    seen = { ...seen, ...news };
    tell(seen);
  };
  return {
    pages: (pages) => note({ pages }),
    leaves: (page) => {
      const now = performance.now();
      if (seen.page !== null) longest = Math.max(longest, now - entered);
      entered = now;
      if (leave && (leave.pages.includes(page) || page >= (leave.from ?? Number.POSITIVE_INFINITY))) return leave.limit;
      const allowed = allowedSeconds(allowance, seen) * 1000;
      if (now - begun > allowed - Math.max(allowed * RESERVE, longest * LONGEST_PAGES)) return 'limit-time';
      note({ page });
      return null;
    },
    recognizes: () => note({ recognized: seen.recognized + 1 }),
    end: () => note({ page: null }),
  };
}
