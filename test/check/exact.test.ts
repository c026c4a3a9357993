import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { same, sum } from '../../src/check/exact.ts';

describe('sums', () => {
  test.each([
    [[0.1, 0.2], 0.3],
    [[223, 391], 614],
    [[1_086_000_000, 0.5], 1_086_000_000.5],
    [[], 0],
  ])('%j make %d', (values, total) => {
    expect(sum(values)).toBe(total);
  });

  test('whole numbers add up as they do one by one in cents', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -1e9, max: 1e9 }), { maxLength: 30 }), (values) => {
        expect(sum(values) * 100).toBe(values.reduce((total, value) => total + value * 100, 0));
      }),
    );
  });
});

test.each([
  [0.1 + 0.2, 0.3, true],
  [614, 614.0, true],
  [614, 614.5, false],
  [613, 614, false],
  [1e16, 1e16, true],
  [0, -0, true],
])('%d and %d are the same: %s', (left, right, alike) => {
  expect(same(left, right)).toBe(alike);
});
