import { expect, test } from 'vitest';
import { evenSizes } from '../../src/ocr/sizes.ts';
import { seenLine } from './seen.ts';

const page = [seenLine('Количество участников'), seenLine('семинаров не менее'), seenLine('двадцать человек')];

function sizeOf(line: ReturnType<typeof seenLine>): number {
  return evenSizes([...page, line]).at(-1)?.[0]?.word.size ?? 0;
}

test('a line without heads and tails is as large as its letters are wide', () => {
  expect(sizeOf(seenLine('сроки времени', { size: 7 }))).toBe(10);
  expect(sizeOf(seenLine('ное', { size: 7 }))).toBe(10);
});

test('small print and headings keep their size', () => {
  expect(sizeOf(seenLine('примечание мелким шрифтом', { size: 7, letter: 3.5 }))).toBe(7);
  expect(sizeOf(seenLine('Итоги проекта', { size: 16, letter: 8 }))).toBe(16);
});

test('a heading whose letters are wider than usual is no smaller than usual', () => {
  expect(sizeOf(seenLine('сравнение намерений', { size: 7, letter: 6.5 }))).toBeGreaterThan(11);
});
