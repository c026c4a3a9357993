import { expect, test } from 'vitest';
import { doubted, isHardToRead } from '../../src/ocr/doubtful-page.ts';
import { seenLine } from './seen.ts';

const sure = (line: string, confidence: number) => seenLine(line).map((seen) => ({ ...seen, word: { ...seen.word, confidence } }));

test('a page is hard to read when much of it is unsure or its lines are crumbs', () => {
  const clear = sure('Барлығы семинарларға 134 адам қатысты және 12 сабақ өтті', 0.95);
  expect(isHardToRead(clear, 0)).toBe(false);
  expect(isHardToRead(clear, 0.6)).toBe(false);
  expect(isHardToRead(clear, 0.9)).toBe(true);
  expect(isHardToRead([...clear, ...sure('блЕрк', 0.4)], 0)).toBe(true);
  expect(isHardToRead([], 0)).toBe(true);
});

test('its figures are in doubt, its words are not', () => {
  const [word, figure] = sure('адам 134', 0.95);
  expect(word && doubted(word.word).confidence).toBe(0.95);
  expect(figure && doubted(figure.word).confidence).toBeLessThan(0.7);
});
