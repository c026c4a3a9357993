import * as z from 'zod';

/** How far the reading of a document with pages is. */
export const PagesSeen = z.object({
  pages: z.int().nonnegative(),
  recognized: z.int().nonnegative(),
  /** Under way; null before the first and after the last. */
  page: z.int().positive().nullable(),
});
export type PagesSeen = z.infer<typeof PagesSeen>;

export const NO_PAGES: PagesSeen = { pages: 0, recognized: 0, page: null };

/** Seconds for each page, and for each that has to be recognized. */
export const PageSeconds = z.object({ read: z.number().nonnegative(), recognize: z.number().nonnegative() });
export type PageSeconds = z.infer<typeof PageSeconds>;

/** Pages not to be read, since a process had to be ended over them. */
export const Leave = z.object({
  limit: z.enum(['limit-time', 'limit-memory']),
  pages: z.array(z.int().positive()),
  /** This page and all behind it. */
  from: z.int().positive().nullable(),
});
export type Leave = z.infer<typeof Leave>;

/** Seconds beyond which no number of pages leads. */
export const LONGEST_SECONDS = 6 * 3600;

/** So often a document is read again without some of its pages. */
export const MOST_SALVAGES = 2;

/** What a document may take. */
export interface Allowance {
  /** Seconds, whatever the number of pages. */
  readonly timeout: number;
  readonly pageSeconds?: PageSeconds | undefined;
  /** Seconds beyond which no number of pages leads. */
  readonly longest?: number | undefined;
}

/** Seconds a document may take, as far as its pages are known. */
export function allowedSeconds(allowance: Allowance, { pages, recognized }: PagesSeen): number {
  const { timeout, pageSeconds, longest = Math.max(timeout, LONGEST_SECONDS) } = allowance;
  return Math.min(longest, timeout + pages * (pageSeconds?.read ?? 0) + recognized * (pageSeconds?.recognize ?? 0));
}

/** Seconds that no document of so many pages at most may exceed, in all tries of one reading. */
export function mostSeconds(allowance: Allowance, maxPages: number): number {
  const all = { pages: maxPages, recognized: maxPages, page: null };
  return (1 + MOST_SALVAGES) * allowedSeconds(allowance, all);
}
