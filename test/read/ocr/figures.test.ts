import { expect, test } from 'vitest';
import { isNumeric } from '../../../src/read/ocr/figures.ts';

test.each(['23', '1631', '15.05.2023', '+7', '(776)', '085-17-36', '13-16', '1О', '4)', '5152000'])('%s is read as a number', (text) => {
  expect(isNumeric(text)).toBe(true);
});

test.each(['', 'О', 'Зона', '350-ге', '2022ж', 'б', '—', 'COVID-19', '1'.repeat(60)])('%s is left to the words', (text) => {
  expect(isNumeric(text)).toBe(false);
});

test('a long row of look-alike letters does not hang', () => {
  expect(isNumeric(`1${'О.'.repeat(500_000)}x`)).toBe(false);
});
