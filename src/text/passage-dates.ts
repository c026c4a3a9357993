import type { Passage } from '../model/structure.ts';
import { type DateRange, findDates } from './dates.ts';
import type { Found } from './found.ts';

const known = new WeakMap<Passage, readonly Found<DateRange>[]>();

/** Dates of a passage's clean text, read without options. Several extractors and rules ask for them; they are looked for once. */
export function datesIn(passage: Passage): readonly Found<DateRange>[] {
  const before = known.get(passage);
  if (before) return before;
  const dates = findDates(passage.clean);
  known.set(passage, dates);
  return dates;
}
