import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { assign } from '../../src/evaluate/assign.ts';
import { ratio } from '../../src/evaluate/ratio.ts';

const matrix = fc
  .integer({ min: 1, max: 5 })
  .chain((columns) =>
    fc.array(fc.array(fc.integer({ min: 0, max: 9 }), { minLength: columns, maxLength: columns }), { minLength: 1, maxLength: 5 }),
  );

/** Best sum by trying every order. */
function bestByHand(weights: readonly (readonly number[])[], row = 0, used: ReadonlySet<number> = new Set()): number {
  const line = weights[row];
  if (!line) return 0;
  const skip = bestByHand(weights, row + 1, used);
  const takes = line.map((weight, column) => (used.has(column) ? 0 : weight + bestByHand(weights, row + 1, new Set([...used, column]))));
  return Math.max(skip, ...takes);
}

test('the assignment adds up to the best that trying everything finds', () => {
  fc.assert(
    fc.property(matrix, (weights) => {
      const pairs = [...assign(weights)];
      const columns = pairs.map(([, column]) => column);
      expect(new Set(columns).size).toBe(columns.length);
      expect(pairs.reduce((sum, [row, column]) => sum + (weights[row]?.[column] ?? 0), 0)).toBe(bestByHand(weights));
    }),
  );
});

test('alike texts have a ratio near one', () => {
  expect(ratio('встреча', 'встреча')).toBe(1);
  expect(ratio('встреча', 'встречи')).toBeCloseTo(12 / 14);
  expect(ratio('abc', 'xyz')).toBe(0);
});
