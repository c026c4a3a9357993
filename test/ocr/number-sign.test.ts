import { expect, test } from 'vitest';
import { mendNumberSigns } from '../../src/ocr/number-sign.ts';
import { seenLine } from './seen.ts';

function mended(line: string): string {
  return mendNumberSigns(seenLine(line))
    .map(({ word }) => word.text)
    .join(' ');
}

test('what engines make of the number sign before a number is the sign', () => {
  expect(mended('4 наурыздағы Ме 58 Шарт')).toBe('4 наурыздағы № 58 Шарт');
  expect(mended('договор No 41 от')).toBe('договор № 41 от');
});

test('words are no signs', () => {
  expect(mended('Не 5 а 6')).toBe('Не 5 а 6');
  expect(mended('Мен 58 жастамын')).toBe('Мен 58 жастамын');
  expect(mended('келе ме 58')).toBe('келе ме 58');
  expect(mended('Ме бар')).toBe('Ме бар');
});
