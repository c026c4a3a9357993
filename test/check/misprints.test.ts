import { expect, test } from 'vitest';
import type { Check, Draft } from '../../src/check/check.ts';
import { balanceWrong } from '../../src/check/rules/balance-wrong.ts';
import { budgetDoesNotSum } from '../../src/check/rules/budget-does-not-sum.ts';
import { eventsDoNotSum } from '../../src/check/rules/events-do-not-sum.ts';
import { partExceedsWhole } from '../../src/check/rules/part-exceeds-whole.ts';
import { partsDoNotSum } from '../../src/check/rules/parts-do-not-sum.ts';
import { productWrong } from '../../src/check/rules/product-wrong.ts';
import { ratioWrong } from '../../src/check/rules/ratio-wrong.ts';
import { runningTotalWrong } from '../../src/check/rules/running-total-wrong.ts';
import { type ConsistentTable, consistentTables, misprinted } from '../structure/sums/consistent.ts';
import { shown } from './shown.ts';

const RULES: readonly Check[] = [
  partsDoNotSum,
  eventsDoNotSum,
  budgetDoesNotSum,
  productWrong,
  balanceWrong,
  runningTotalWrong,
  ratioWrong,
  partExceedsWhole,
];
/** Every number of these tables stands in an equation. */
const tables = consistentTables();
const FOUND = 0.9;

function found(rows: ConsistentTable['rows']): Draft[] {
  const input = shown(rows.map((row) => row.join(' | ')));
  return RULES.flatMap((rule) => {
    const outcome = rule.check(input);
    return 'notChecked' in outcome ? [] : [...outcome.findings];
  });
}

interface Misprint {
  readonly row: number;
  readonly column: number;
  readonly rows: readonly (readonly string[])[];
}

/** The table with one digit of each of its numbers changed in turn. */
function misprints({ rows }: ConsistentTable): Misprint[] {
  return rows.flatMap((cells, row) =>
    cells.flatMap((text, column): Misprint[] => {
      const wrong = row > 0 && column > 0 ? misprinted(text, row * cells.length + column) : null;
      if (wrong === null) return [];
      const changed = cells.map((cell, at) => (at === column ? wrong : cell));
      return [{ row, column, rows: rows.map((line, at) => (at === row ? changed : line)) }];
    }),
  );
}

const cites = (draft: Draft, { row, column }: Misprint): boolean =>
  draft.evidence.some(({ place }) => place.row === row && place.column === column);

test('at least forty tables that agree are left alone', () => {
  expect(tables.length).toBeGreaterThanOrEqual(40);
  expect(tables.filter(({ rows }) => found(rows).length > 0).map(({ name }) => name)).toEqual([]);
});

test('a changed digit is found in nine of ten numbers of every kind of table, once, and its cell or equation is named', () => {
  const kinds = Map.groupBy(tables, ({ name }) => name.replace(/ (?:ru|kk) \d/u, ''));
  for (const [kind, alike] of kinds) {
    const outcomes = alike.flatMap(misprints).map((misprint) => {
      const drafts = found(misprint.rows);
      return { named: drafts.some((draft) => cites(draft, misprint)), count: drafts.length };
    });
    const named = outcomes.filter((outcome) => outcome.named).length;
    expect(named / outcomes.length, kind).toBeGreaterThanOrEqual(FOUND);
    expect(outcomes.filter(({ count }) => count > 1).length / outcomes.length, `${kind}: more than one finding`).toBeLessThanOrEqual(0.02);
  }
}, 120_000);
