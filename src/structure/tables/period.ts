import { CUMULATIVE, HALF, QUARTER, QUARTER_WORD, QUARTER_WORDS, WHOLE_YEAR } from '../../domain/table-words.ts';
import type { Period } from '../../model/understood-table.ts';
import { romanValue } from '../../text/roman.ts';

const YEAR = /(?:^|[^\d])((?:19|20)\d{2})(?!\d)/u;

/** The stretch of time a heading names; on folded text. `monthOf` knows the months. */
export function periodIn(folded: string, monthOf: (folded: string) => number | null): Period | null {
  const cumulative = CUMULATIVE.test(folded);
  const quarter = QUARTER.exec(folded)?.[1];
  if (quarter) return { kind: 'quarter', number: /\d/u.test(quarter) ? Number(quarter) : romanValue(quarter), cumulative };
  const word = QUARTER_WORD.exec(folded)?.[1];
  if (word) return { kind: 'quarter', number: (QUARTER_WORDS.indexOf(word) % 4) + 1, cumulative };
  const half = HALF.exec(folded)?.[1];
  if (half) return { kind: 'half', number: /\d/u.test(half) ? Number(half) : romanValue(half), cumulative };
  const month = monthOf(folded);
  if (month !== null) return { kind: 'month', number: month, cumulative };
  const year = YEAR.exec(folded)?.[1];
  if (year && folded.length <= 40) return { kind: 'year', number: Number(year), cumulative };
  return WHOLE_YEAR.test(folded) ? { kind: 'year', number: null, cumulative } : null;
}
