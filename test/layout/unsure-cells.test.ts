import { expect, test } from 'vitest';
import { documentFromPages } from '../../src/layout/document.ts';
import { type PageGeometry, PLAIN_FONT, type Ruling, type Word } from '../../src/page/page.ts';

function word(text: string, x: number, y: number, confidence: number): Word {
  return {
    text,
    box: { x0: x, y0: y - 8, x1: x + 6 * text.length, y1: y + 2 },
    baseline: y,
    size: 10,
    font: PLAIN_FONT,
    rotation: 0,
    confidence,
  };
}

const rulings: Ruling[] = [
  ...[50, 70, 90].map((at): Ruling => ({ axis: 'horizontal', at, from: 40, to: 240, thickness: 0.5 })),
  ...[40, 140, 240].map((at): Ruling => ({ axis: 'vertical', at, from: 50, to: 90, thickness: 0.5 })),
];

test('a cell is doubtful when the engine was unsure of its figures, not of its words', () => {
  const page: PageGeometry = {
    number: 1,
    width: 300,
    height: 200,
    words: [word('Ерлер', 45, 65, 0.5), word('Әйелдер', 145, 65, 0.9), word('134', 45, 85, 0.6), word('120', 145, 85, 0.95)],
    rulings,
    fills: [],
    images: [],
    origin: 'ocr',
  };
  const { blocks } = documentFromPages([page], { format: 'png', mediaType: 'image/png', warnings: [], pages: 1 });
  const cells = blocks.flatMap((block) => (block.kind === 'table' ? block.cells : []));
  expect(cells.map((cell) => [cell.text, cell.doubtful])).toEqual([
    ['Ерлер', false],
    ['Әйелдер', false],
    ['134', true],
    ['120', false],
  ]);
});
