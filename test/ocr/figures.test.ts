import { expect, test } from 'vitest';
import { isNumeric, settle } from '../../src/ocr/figures.ts';
import { seenLine } from './seen.ts';

test.each(['23', '1631', '15.05.2023', '+7', '(776)', '085-17-36', '13-16', '1О', '4)', '5152000'])('%s is read as a number', (text) => {
  expect(isNumeric(text)).toBe(true);
});

test.each(['', 'О', 'Зона', '350-ге', '2022ж', 'б', '—', 'COVID-19', '1'.repeat(60)])('%s is left to the words', (text) => {
  expect(isNumeric(text)).toBe(false);
});

test('a long row of look-alike letters does not hang', () => {
  expect(isNumeric(`1${'О.'.repeat(500_000)}x`)).toBe(false);
});

test.each([
  ['7', 0.96, { text: '7', confidence: 0.78 }, '7', 0.96],
  ['3', 0.96, { text: '5', confidence: 0.97 }, '5', 0.75],
  ['2', 0.71, { text: '7', confidence: 0.46 }, '2', 0.6],
  ['2', 0.8, { text: '', confidence: 0 }, '2', 0.6],
])('%s at %d and then %o is taken for %s, %d sure', (text, confidence, look, expected, sure) => {
  const [seen] = seenLine(text);
  if (!seen) throw new Error('no word');
  const { word } = settle({ ...seen, word: { ...seen.word, confidence } }, look);
  expect([word.text, word.confidence]).toEqual([expected, sure]);
});
