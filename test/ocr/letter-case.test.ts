import { expect, test } from 'vitest';
import { mendCase } from '../../src/ocr/letter-case.ts';
import { seenLine } from './seen.ts';

function mended(text: string, height: number): string[] {
  return seenLine(text, { height }).map((seen) => mendCase(seen, 1).word.text);
}

test('capitals that are no taller than small letters are small letters', () => {
  expect(mended('НИКОВ', 5)).toEqual(['ников']);
  expect(mended('для', 5)).toEqual(['для']);
  expect(mended('КНИГ ДЛЯ', 5.4)).toEqual(['книг', 'для']);
});

test('true capitals stay, and so do letters whose small forms have heads or tails', () => {
  expect(mended('НИКОВ', 7.2)).toEqual(['НИКОВ']);
  expect(mended('НПО БРФ', 5)).toEqual(['нпо', 'БРФ']);
  expect(mended('СМ', 5)).toEqual(['СМ']);
});
