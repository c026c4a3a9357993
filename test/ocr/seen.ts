import { ofSize, type SeenWord } from '../../src/ocr/words.ts';
import { PLAIN_FONT } from '../../src/page/page.ts';

/** A line of words as an engine saw it, at one pixel per point; letters are half an em wide, like the spaces. */
export function seenLine(line: string, { x = 0, baseline = 20, size = 10, letter = 5, height = 7 } = {}): SeenWord[] {
  let at = x;
  return line.split(' ').map((text) => {
    const [x0, x1] = [at, at + text.length * letter];
    at = x1 + letter;
    const word = {
      text,
      box: { x0, x1, y0: 0, y1: 0 },
      baseline,
      size,
      font: PLAIN_FONT,
      rotation: 0 as const,
      confidence: 0.9,
    };
    return {
      word: ofSize(word, size),
      ink: { x0, x1, y0: baseline - height, y1: baseline },
      letters: [...text].map((_, index) => ({ x0: x0 + index * letter, x1: x0 + (index + 1) * letter })),
    };
  });
}
