import fc from 'fast-check';
import { expect, test } from 'vitest';
import { documentFromPages } from '../../src/layout/document.ts';
import type { SourceDocument } from '../../src/model/document.ts';
import { horizontal, page, text, vertical } from './pages.ts';

function wordsOf(document: SourceDocument): string[] {
  const texts = document.blocks.flatMap((block) => (block.kind === 'table' ? block.cells.map((cell) => cell.text) : [block.text]));
  return texts.flatMap((text) => text.split(/\s+/).filter((word) => word !== '')).sort();
}

const coordinate = fc.integer({ min: 4, max: 56 }).map((step) => step * 10);
const placed = fc.record({ x: coordinate, y: fc.integer({ min: 4, max: 80 }).map((step) => step * 10), bold: fc.boolean() });
const drawn = fc.record({ x: coordinate, y: coordinate, length: fc.integer({ min: 20, max: 400 }), across: fc.boolean() });

/** Two grids that share an edge, with a word on it. */
const ON_AN_EDGE: [{ x: number; y: number; bold: boolean }[], { x: number; y: number; length: number; across: boolean }[]] = [
  [
    { x: 50, y: 60, bold: false },
    { x: 40, y: 50, bold: false },
    { x: 40, y: 80, bold: false },
  ],
  [
    { x: 40, y: 40, length: 20, across: true },
    { x: 50, y: 40, length: 20, across: false },
    { x: 40, y: 70, length: 27, across: true },
    { x: 60, y: 50, length: 28, across: false },
  ],
];

test('every word of a page lands in exactly one paragraph, cell or furniture', () => {
  fc.assert(
    fc.property(fc.array(placed, { maxLength: 40 }), fc.array(drawn, { maxLength: 25 }), (words, lines) => {
      // Upper case, so that no word is taken for the rest of another.
      const named = words.flatMap((word, index) => text(`Ж${index}`, word.x, word.y, { bold: word.bold }));
      const rulings = lines.map(({ x, y, length, across }) => (across ? horizontal(y, x, x + length) : vertical(x, y, y + length)));
      const document = documentFromPages([page(named, rulings)], { format: 'pdf', mediaType: 'application/pdf', warnings: [], pages: 1 });
      expect(wordsOf(document)).toEqual(named.map((word) => word.text).sort());
    }),
    { numRuns: 1000, examples: [ON_AN_EDGE] },
  );
});
