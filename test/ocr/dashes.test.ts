import { expect, test } from 'vitest';
import type { Bitmap } from '../../src/ocr/bitmap.ts';
import { splitJoinedWords } from '../../src/ocr/split-joined-words.ts';
import { seenLine } from './seen.ts';

/** Letters as blocks of 4 pixels and a pixel of white, `-` as a thin stroke with `white` pixels on both sides. */
function parts(text: string, white: number): string[] {
  const ink: Bitmap = { width: 200, height: 30, data: new Uint8Array(200 * 30) };
  let x = 10;
  for (const letter of text) {
    if (letter === '-' && x > 10) x += white - 1;
    const [top, bottom] = letter === '-' ? [16, 17] : [13, 20];
    for (let y = top; y < bottom; y++) ink.data.fill(1, y * 200 + x, y * 200 + x + 4);
    x += letter === '-' ? 4 + white : 5;
  }
  const [seen] = seenLine(text, { x: 10 });
  if (!seen) throw new Error('no word');
  const end = text.endsWith('-') ? x - white : x - 1;
  return splitJoinedWords([{ ...seen, ink: { ...seen.ink, x0: 10, x1: end } }], ink, 1).map(({ word }) => word.text);
}

test('a dash with white on its sides is a word of its own', () => {
  expect(parts('саны-', 2)).toEqual(['саны', '-']);
  expect(parts('-3', 2)).toEqual(['-', '3']);
  expect(parts('постов-не', 2)).toEqual(['постов', '-', 'не']);
});

test('hyphens stay in their words', () => {
  expect(parts('шара-', 1)).toEqual(['шара-']);
  expect(parts('әлеуметтік-экономикалық', 1)).toEqual(['әлеуметтік-экономикалық']);
  expect(parts('13-16', 1)).toEqual(['13-16']);
});
