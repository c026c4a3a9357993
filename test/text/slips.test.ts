import { expect, test } from 'vitest';
import { isSlip } from '../../src/text/slips.ts';

test('one digit, or two neighbours exchanged, make a slip', () => {
  expect(isSlip(184, 194)).toBe(true);
  expect(isSlip(143, 134)).toBe(true);
  expect(isSlip(99.2, 94.2, 1)).toBe(true);
});

test('more digits, another length, another sign make none', () => {
  expect(isSlip(218, 140)).toBe(false);
  expect(isSlip(1940, 194)).toBe(false);
  expect(isSlip(-194, 184)).toBe(false);
  expect(isSlip(431, 134)).toBe(false);
});
