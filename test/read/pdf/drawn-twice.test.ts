import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Drafts } from '../../../src/read/pdf/drafts.ts';
import type { GlyphStyle } from '../../../src/read/pdf/glyph-style.ts';
import { IDENTITY } from '../../../src/read/pdf/matrix.ts';
import { wordsFromDrafts } from '../../../src/read/pdf/words.ts';

const SIZE = 10;
const PLAIN: GlyphStyle = {
  rotation: 0,
  size: SIZE,
  font: { name: 'Sans', bold: false, italic: false, vertical: false, matrix: IDENTITY, emHeight: 1 },
  bold: false,
  tracking: 0,
  mark: null,
  unseen: null,
};

function show(drafts: Drafts, text: string, x: number, baseline: number): void {
  [...text].forEach((letter, index) => {
    drafts.letter(letter, x + index * 5, x + index * 5 + 5, baseline, PLAIN);
  });
  drafts.space(x + text.length * 5, x + text.length * 5 + 3, baseline, PLAIN);
}

/** A hundredth of a point and more away from the limit of 0.12 em. */
const near = fc.integer({ min: -119, max: 119 }).map((hundredths) => hundredths / 100);
const far = fc.integer({ min: 121, max: 400 }).map((hundredths) => hundredths / 100);
const others = fc.array(fc.tuple(fc.constantFrom('план', 'факт', '12'), fc.integer({ min: 0, max: 20 }), fc.integer({ min: 0, max: 9 })), {
  maxLength: 8,
});

test('a word drawn again at its place, as a shadow or to look bold, is one bold word', () => {
  fc.assert(
    fc.property(near, near, others, (x, y, around) => {
      const drafts = new Drafts();
      show(drafts, 'Отчет', 100, 95);
      for (const [text, column, row] of around) show(drafts, text, 200 + column * 20, 40 + row * 20);
      show(drafts, 'Отчет', 100 + x, 95 + y);
      expect(wordsFromDrafts(drafts).filter(({ word: { text } }) => text === 'Отчет')).toMatchObject([{ word: { font: { bold: true } } }]);
    }),
  );
});

test('the same word in the next row or further along is another one', () => {
  fc.assert(
    fc.property(far, (y) => {
      const drafts = new Drafts();
      show(drafts, 'Отчет', 100, 95);
      show(drafts, 'Отчет', 100, 95 + y);
      show(drafts, 'Отчет', 140, 95);
      expect(wordsFromDrafts(drafts).filter(({ word: { text, font } }) => text === 'Отчет' && !font.bold)).toHaveLength(3);
    }),
  );
});
