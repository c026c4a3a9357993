import { UsageError } from '../model/errors.ts';

/** What a number given on the command line may be; `least` and `most` included. */
interface Range {
  readonly least?: number;
  readonly most?: number;
}

/** Seconds: timers hold 2³¹−1 milliseconds, some 24 days, and take more for none. */
const MOST_SECONDS = Math.floor((2 ** 31 - 1) / 1000);
const MOST_JOBS = 256;

/** A number above 0, as given for `--name`, else `usual`. Throws UsageError. */
export function positiveOption(name: string, given: string | undefined, usual: number, { least = 0, most }: Range = {}): number {
  if (given === undefined) return usual;
  const number = Number(given);
  if (!(number > 0) || !Number.isFinite(number)) throw new UsageError(`--${name} takes a number above 0`);
  if (number < least) throw new UsageError(`--${name} takes no number below ${least}`);
  if (most !== undefined && number > most) throw new UsageError(`--${name} takes no number above ${most}`);
  return number;
}

/** The same of things, part of one counting as one more. */
export function countOption(name: string, given: string | undefined, usual: number, most = Number.MAX_SAFE_INTEGER): number {
  return Math.ceil(positiveOption(name, given, usual, { most }));
}

/** The same of seconds that a timer can wait. */
export function secondsOption(name: string, given: string | undefined, usual: number, least = 0): number {
  return positiveOption(name, given, usual, { least, most: MOST_SECONDS });
}

/** How many documents are read at once. Throws UsageError. */
export function jobsOption(given: string | undefined, usual: number): number {
  if (given === undefined) return usual;
  const jobs = Number(given);
  if (!Number.isInteger(jobs) || jobs < 1 || jobs > MOST_JOBS) throw new UsageError(`--jobs takes a whole number from 1 to ${MOST_JOBS}`);
  return jobs;
}
