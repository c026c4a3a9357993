import type { Raster } from '../page/page.ts';
import type { Engine, Letters } from './engine.ts';
import { cut } from './missed.ts';
import { SECOND_LOOK } from './tolerances/words.ts';
import type { SeenWord } from './words.ts';

/** What a word says when it is read alone. */
export interface Look {
  readonly text: string;
  /** 0–1, of the least sure part. */
  readonly confidence: number;
}

/** Reads the ink of one word again, as a line of its own. */
export async function lookAgain(engine: Engine, page: Raster, { ink }: SeenWord, letters: Letters): Promise<Look> {
  const box = {
    x0: Math.max(0, Math.floor(ink.x0) - SECOND_LOOK.rim),
    y0: Math.max(0, Math.floor(ink.y0) - SECOND_LOOK.rim),
    x1: Math.min(page.width, Math.ceil(ink.x1) + SECOND_LOOK.rim),
    y1: Math.min(page.height, Math.ceil(ink.y1) + SECOND_LOOK.rim),
  };
  const blocks = await engine.read(cut(page, box, Math.round(SECOND_LOOK.margin * page.scale)), 'line', letters);
  const words = blocks.flatMap((block) => block.paragraphs.flatMap((paragraph) => paragraph.lines.flatMap((line) => line.words)));
  return {
    text: words.map((word) => word.text.normalize('NFC').replace(/\s+/gu, '')).join(''),
    confidence: words.length === 0 ? 0 : Math.min(...words.map((word) => word.confidence)) / 100,
  };
}
