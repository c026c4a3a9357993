import { expect, test } from 'vitest';
import type { Bitmap } from '../../src/ocr/bitmap.ts';
import { partGroups } from '../../src/ocr/digit-groups.ts';
import { splitJoinedWords } from '../../src/ocr/split-joined-words.ts';
import type { SeenWord } from '../../src/ocr/words.ts';
import { seenLine } from './seen.ts';

/** Letters of 5 pixels as blocks of ink with a pixel of white after each; `spaces`: the letters with a wider one before them. */
function drawn(text: string, spaces: readonly number[], wide = 4): { word: SeenWord[]; ink: Bitmap } {
  const ink = { width: 200, height: 30, data: new Uint8Array(200 * 30) };
  let x = 10;
  const letters = [...text].map((_, index) => {
    if (spaces.includes(index)) x += wide - 1;
    const reach = { x0: x, x1: x + 4 };
    for (let y = 13; y < 20; y++) ink.data.fill(1, y * 200 + reach.x0, y * 200 + reach.x1);
    x += 5;
    return reach;
  });
  const [seen] = seenLine(text, { x: 10 });
  if (!seen) throw new Error('no word');
  return { word: [{ ...seen, ink: { ...seen.ink, x0: 10, x1: x - 1 }, letters }], ink };
}

function texts(text: string, spaces: readonly number[], wide?: number): string[] {
  const { word, ink } = drawn(text, spaces, wide);
  return splitJoinedWords(word, ink, 1).map((seen) => seen.word.text);
}

test('a word is taken apart where the ink leaves a space', () => {
  expect(texts('лети', [3])).toEqual(['лет', 'и']);
  expect(texts('Старше50', [6])).toEqual(['Старше', '50']);
});

test('words, spaced letters and figures stay whole', () => {
  expect(texts('лети', [])).toEqual(['лети']);
  expect(texts('лети', [3], 2)).toEqual(['лети']);
  expect(texts('отчет', [1, 2, 3, 4])).toEqual(['отчет']);
  expect(texts('1886400', [1])).toEqual(['1886400']);
});

test('the parts have the ink that is theirs', () => {
  const { word, ink } = drawn('Вкладв', [5]);
  const parts = splitJoinedWords(word, ink, 1);
  expect(parts.map((seen) => [seen.ink.x0, seen.ink.x1])).toEqual([
    [10, 34],
    [38, 42],
  ]);
  expect(parts.map((seen) => seen.letters.length)).toEqual([5, 1]);
});

test('a group of digits before another one is parted where the ink leaves a space', () => {
  const groups = (text: string, spaces: readonly number[], next: string): string[] => {
    const { word, ink } = drawn(text, spaces);
    return partGroups([...word, ...seenLine(next, { x: 100 })], ink, 1).map((seen) => seen.word.text);
  };
  expect(groups('1900', [1], '000')).toEqual(['1', '900', '000']);
  expect(groups('1900', [], '000')).toEqual(['1900', '000']);
  expect(groups('2024', [1], 'жылы')).toEqual(['2024', 'жылы']);
  expect(groups('1900', [2], '000')).toEqual(['1900', '000']);
});
