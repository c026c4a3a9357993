import type { Block, Line } from 'tesseract.js';
import { PLAIN_FONT, type Word } from '../pdf/page.ts';

/** Words of a reading in points. `left` and `top`: where the image stood on the page, in pixels. */
export function toWords(blocks: readonly Block[], scale: number, left = 0, top = 0): Word[] {
  return blocks.flatMap((block) =>
    block.paragraphs.flatMap((paragraph) => paragraph.lines.flatMap((line) => wordsOfLine(line, scale, left, top))),
  );
}

/** Height of a line of letters (descender to ascender) in font sizes. */
const LINE_PER_SIZE = 0.93;

function wordsOfLine(line: Line, scale: number, left: number, top: number): Word[] {
  const { ascenders, descenders, rowHeight } = line.rowAttributes;
  const { x0, y0, x1, y1 } = line.baseline;
  const slope = x1 > x0 ? (y1 - y0) / (x1 - x0) : 0;
  return line.words.flatMap((word) => {
    const text = word.text.normalize('NFC').replace(/\s+/gu, '');
    if (text === '') return [];
    const middle = (word.bbox.x0 + word.bbox.x1) / 2;
    const baseline = y0 + (middle - x0) * slope;
    const below = Math.abs(descenders);
    return [
      {
        text,
        box: {
          x0: (word.bbox.x0 + left) / scale,
          y0: (baseline - (rowHeight - below) + top) / scale,
          x1: (Math.max(word.bbox.x1, word.bbox.x0 + 1) + left) / scale,
          y1: (baseline + below + top) / scale,
        },
        baseline: (baseline + top) / scale,
        size: Math.max(rowHeight, ascenders + below, 1) / scale / LINE_PER_SIZE,
        font: PLAIN_FONT,
        rotation: 0,
        confidence: Math.round(word.confidence) / 100,
      },
    ];
  });
}
