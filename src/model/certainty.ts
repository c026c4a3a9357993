import * as z from 'zod';

/** How it is known what a value is: words say it (a label, prose), the figures of the table show it, or it was guessed. */
export const ValueFound = z.enum(['named', 'typed', 'guessed']);
export type ValueFound = z.infer<typeof ValueFound>;

/** How the letters of a value were read: as the file has them, put right by esep, or recognized on a picture. */
export const ValueReading = z.enum(['native', 'repaired', 'recognized']);
export type ValueReading = z.infer<typeof ValueReading>;

/** How sure the reading behind a finding is, the surest first. */
export const Certainty = z.enum(['certain', 'likely', 'doubtful']);
export type Certainty = z.infer<typeof Certainty>;

/** What is known of the reading of a value. */
export interface Read {
  readonly found: ValueFound;
  readonly reading: ValueReading;
}

export const SUREST: Read = { found: 'named', reading: 'native' };

/** The weaker in each respect. */
export function weaker(left: Read, right: Read): Read {
  const weakest = <T extends string>(order: readonly T[], a: T, b: T): T => (order.indexOf(a) > order.indexOf(b) ? a : b);
  return {
    found: weakest(ValueFound.options, left.found, right.found),
    reading: weakest(ValueReading.options, left.reading, right.reading),
  };
}

export function certaintyOf({ found, reading }: Read): Certainty {
  if (found === 'guessed' || (found === 'typed' && reading === 'recognized')) return 'doubtful';
  return found === 'named' && reading === 'native' ? 'certain' : 'likely';
}
