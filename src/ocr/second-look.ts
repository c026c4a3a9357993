import type { Raster } from '../page/page.ts';
import type { Engine, Letters } from './engine.ts';
import { cut } from './missed.ts';
import type { SeenWord } from './words.ts';

/** What a word says when it is read alone. */
export interface Look {
  readonly text: string;
  /** 0–1, of the least sure part. */
  readonly confidence: number;
}

const MARGIN = 3;
/** Pixels around the ink that still belong to the word. */
const RIM = 2;

/** Reads the ink of one word again, as a line of its own. */
export async function lookAgain(engine: Engine, page: Raster, { ink }: SeenWord, letters: Letters): Promise<Look> {
  const box = {
    x0: Math.max(0, Math.floor(ink.x0) - RIM),
    y0: Math.max(0, Math.floor(ink.y0) - RIM),
    x1: Math.min(page.width, Math.ceil(ink.x1) + RIM),
    y1: Math.min(page.height, Math.ceil(ink.y1) + RIM),
  };
  const blocks = await engine.read(cut(page, box, Math.round(MARGIN * page.scale)), 'line', letters);
  const words = blocks.flatMap((block) => block.paragraphs.flatMap((paragraph) => paragraph.lines.flatMap((line) => line.words)));
  return {
    text: words.map((word) => word.text.normalize('NFC').replace(/\s+/gu, '')).join(''),
    confidence: words.length === 0 ? 0 : Math.min(...words.map((word) => word.confidence)) / 100,
  };
}
