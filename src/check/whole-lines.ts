import { OF_WHICH } from '../domain/languages/part-and-whole.ts';
import { IS_PART } from '../domain/table-words.ts';
import type { BudgetLine } from '../model/report.ts';
import { fold } from '../text/normalize.ts';
import { same, sum } from './exact.ts';
import { exactValue } from './totals.ts';

/** The lines of an estimate that stand inside no other one. */
export interface WholeLines {
  readonly lines: readonly BudgetLine[];
  /** A line says that parts of it follow, and which ones do not show. */
  readonly unsure: boolean;
}

/** «Оплата труда, в том числе:» */
const OPENS_PARTS = new RegExp(`(?:${OF_WHICH})\\s?[:–—-]?$`, 'u');
const SIDES = ['budgeted', 'spent', 'remaining'] as const;
/** A line is split into at most so many. */
const MOST_PARTS = 15;
/** Two lines below that happen to add up to a sum so small say nothing. */
const TELLING = 1000;

/**
 * Lines without those that stand inside others: `1.2` under `1`, and lines whose sums are exactly those of the line above them,
 * whether or not «в том числе» says so.
 */
export function wholeLines(budget: readonly BudgetLine[]): WholeLines {
  const all = budget.filter(({ total }) => !total);
  const numbered = withoutNumberedParts(all);
  const lines: BudgetLine[] = [];
  let unsure = false;
  for (let at = 0; at < numbered.length; at++) {
    const line = numbered[at];
    const label = fold(line?.label ?? '').trim();
    // «из них проезд» is a part itself
    if (!line || (IS_PART.test(label) && lines.length > 0)) continue;
    lines.push(line);
    const opens = numbered.length === all.length && OPENS_PARTS.test(label);
    const parts = partsBelow(numbered, at, opens);
    if (opens && parts === 0) unsure = true;
    at += parts;
  }
  return { lines, unsure };
}

/** How many lines below make up the line. */
function partsBelow(lines: readonly BudgetLine[], at: number, opens: boolean): number {
  const line = lines[at];
  for (let count = opens ? 1 : 2; line && count <= MOST_PARTS && at + count < lines.length; count++) {
    const parts = lines.slice(at + 1, at + 1 + count);
    const sides = SIDES.flatMap((side) => {
      const whole = exactValue(line[side]);
      const values = parts.flatMap((part) => part[side]?.value ?? []);
      return whole === null || whole < TELLING || values.length < count ? [] : [same(sum(values), whole)];
    });
    if (sides.length > 0 && (opens ? sides.some(Boolean) : sides.every(Boolean))) return count;
  }
  return 0;
}

/** `1.2` stands inside `1`: where both are listed, only the lines of the top are the whole. */
function withoutNumberedParts(lines: readonly BudgetLine[]): BudgetLine[] {
  const bare = (number: string | null) => number?.replace(/[.)\s]+$/u, '') ?? '';
  const numbers = new Set(lines.map(({ number }) => bare(number)));
  return lines.filter(({ number }) => {
    const parent = bare(number).split('.').slice(0, -1).join('.');
    return !parent || !numbers.has(parent);
  });
}
