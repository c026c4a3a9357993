import { expect, test } from 'vitest';
import { linesOf } from '../../src/layout/lines.ts';
import { isCutNumber } from '../../src/layout/paragraphs.ts';
import { text } from './pages.ts';

const cut = (above: string, below: string, width: number, drawn = true) => {
  const [first, second] = linesOf([...text(above, 100, 100), ...text(below, 100, 112)]);
  return first && second ? isCutNumber([first], second, { from: 100, to: 100 + width, drawn }) : null;
};

test('digits over digits are one number only where the drawn cell is too narrow for both', () => {
  expect(cut('15', '7', 11)).toBe(true);
  expect(cut('3', '6', 6)).toBe(true);
  expect(cut('15', '7', 30)).toBe(false);
  expect(cut('3', '6', 6, false)).toBe(false);
  expect(cut('3', '36', 6)).toBe(false);
  expect(cut('план', '6', 20)).toBe(false);
});
