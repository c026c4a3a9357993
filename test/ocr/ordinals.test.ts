import { expect, test } from 'vitest';
import { mendOrdinals } from '../../src/ocr/ordinals.ts';
import { seenLine } from './seen.ts';

function mended(lines: readonly string[]): string[] {
  const words = lines.flatMap((line, index) => seenLine(line, { baseline: 20 + 15 * index }));
  const texts = mendOrdinals(words).map(({ word }) => word.text);
  return lines.map((line) => texts.splice(0, line.split(' ').length).join(' '));
}

test('a letter in a row of numbers is the figure it looks like', () => {
  expect(mended(['2. Мақсат', 'Мақсат орындалды', 'З. Өзгерістер'])).toEqual(['2. Мақсат', 'Мақсат орындалды', '3. Өзгерістер']);
  expect(mended(['4. НПО', 'Б, ҮЕҰ', '6. Қор'])).toEqual(['4. НПО', '5. ҮЕҰ', '6. Қор']);
  expect(mended(['5) раз', 'Б) два'])).toEqual(['5) раз', '6) два']);
});

test('initials and words within a line stay', () => {
  const lines = ['З. Үлгиева', 'Б. Үлгиев', '2. Отчет составил З. Үлгиев', '7. Приложения'];
  expect(mended(lines)).toEqual(lines);
});
