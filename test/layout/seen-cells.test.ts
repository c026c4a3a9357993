import { expect, test } from 'vitest';
import { documentFromPages } from '../../src/layout/document.ts';
import type { Word } from '../../src/page/page.ts';
import { horizontal, page, text, vertical } from './pages.ts';

const rulings = [...[50, 120].map((at) => horizontal(at, 40, 250)), ...[40, 110, 180, 250].map((at) => vertical(at, 50, 120))];

/** As an engine sees words: the ink is narrower than the letters are set. */
function seen(words: readonly Word[]): Word[] {
  return words.map((word) => ({ ...word, confidence: 0.9, box: { ...word.box, x0: word.box.x0 + 0.4, x1: word.box.x1 - 0.9 } }));
}

function cellsOf(words: readonly Word[]): string[] {
  const { blocks } = documentFromPages([{ ...page(words, rulings), origin: 'ocr' }], {
    format: 'png',
    mediaType: 'image/png',
    warnings: [],
    pages: 1,
  });
  return blocks.flatMap((block) => (block.kind === 'table' ? block.cells.map((cell) => cell.text) : []));
}

test('a border taken for a part of one letter does not make all cells wider than they are', () => {
  const lines = [
    ['Количество', 46, 62],
    ['постов не', 46, 74],
    ['менее 12', 46, 86],
    ['Предлагаемо', 116, 62],
    ['е место для', 116, 74],
    ['занятий', 116, 86],
    ['Материалы', 186, 62],
    ['остаются в', 186, 74],
    ['доступе.', 186, 86],
  ] as const;
  const words = seen(lines.flatMap(([line, x, baseline]) => text(line, x, baseline)));
  const [first, ...rest] = words;
  if (!first) throw new Error('no word');
  const strayed = { ...first, box: { ...first.box, x0: 40.5 } };
  expect(cellsOf([strayed, ...rest])).toEqual([
    'Количество постов не менее 12',
    'Предлагаемое место для занятий',
    'Материалы остаются в доступе.',
  ]);
});

test('the sides of a low row are no dashes that lead to the table above', () => {
  const upper = [...[50, 80].map((at) => horizontal(at, 40, 240)), ...[40, 140, 240].map((at) => vertical(at, 50, 80))];
  const lower = [...[92, 103].map((at) => horizontal(at, 40, 240)), ...[40, 90, 240].map((at) => vertical(at, 92, 103))];
  const words = [
    ['Әріптес', 46, 70],
    ['Рөлі', 146, 70],
    ['№', 46, 100],
    ['Саласы', 96, 100],
  ] as const;
  const shown = { ...page(seen(words.flatMap(([line, x, y]) => text(line, x, y))), [...upper, ...lower]), origin: 'ocr' as const };
  const { blocks } = documentFromPages([shown], { format: 'png', mediaType: 'image/png', warnings: [], pages: 1 });
  expect(blocks.map((block) => (block.kind === 'table' ? block.cells.map((cell) => cell.text) : block.text))).toEqual([
    ['Әріптес', 'Рөлі'],
    ['№', 'Саласы'],
  ]);
});
