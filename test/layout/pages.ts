import type { PageGeometry, Ruling, Word } from '../../src/page/page.ts';

/** Width of a letter in the invented font: half an em. */
const LETTER = 0.5;

/** Words of a line of text that begins at (x, baseline). */
export function text(line: string, x: number, baseline: number, { size = 10, bold = false } = {}): Word[] {
  const words: Word[] = [];
  let at = x;
  for (const part of line.split(' ')) {
    const end = at + part.length * LETTER * size;
    words.push({
      text: part,
      box: { x0: at, x1: end, y0: baseline - 0.8 * size, y1: baseline + 0.22 * size },
      baseline,
      size,
      font: { name: 'Invented', bold, italic: false },
      rotation: 0,
      confidence: null,
    });
    at = end + LETTER * size;
  }
  return words.filter((word) => word.text !== '');
}

export function horizontal(at: number, from: number, to: number): Ruling {
  return { axis: 'horizontal', at, from, to, thickness: 0.5 };
}

export function vertical(at: number, from: number, to: number): Ruling {
  return { axis: 'vertical', at, from, to, thickness: 0.5 };
}

export function page(words: readonly Word[], rulings: readonly Ruling[] = [], number = 1): PageGeometry {
  return { number, width: 595, height: 842, words, rulings, fills: [], images: [], origin: 'native' };
}
