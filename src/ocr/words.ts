import type { Block, Word as EngineWord, Line } from 'tesseract.js';
import type { Box } from '../model/evidence.ts';
import { PLAIN_FONT, type Word } from '../page/page.ts';
import { WORDS } from './tolerances/words.ts';

/** A word as the engine saw it, with the box of its ink in pixels of the page image. */
export interface SeenWord {
  readonly word: Word;
  readonly ink: Box;
  /** From where to where each character reaches, in pixels of the page image; empty when the engine does not say. */
  readonly letters: readonly Reach[];
}

export interface Reach {
  readonly x0: number;
  readonly x1: number;
}

/** Lines of words of a reading. `left` and `top`: where the image that was read stood on the page, in pixels. */
export function toLines(blocks: readonly Block[], scale: number, left = 0, top = 0): SeenWord[][] {
  const place = { scale, left, top };
  return blocks.flatMap((block) => block.paragraphs.flatMap((paragraph) => paragraph.lines.map((line) => wordsOfLine(line, place))));
}

interface Place {
  readonly scale: number;
  readonly left: number;
  readonly top: number;
}

function wordsOfLine(line: Line, { scale, left, top }: Place): SeenWord[] {
  const { ascenders, descenders, rowHeight } = line.rowAttributes;
  const { x0, y0, x1, y1 } = line.baseline;
  const slope = x1 > x0 ? (y1 - y0) / (x1 - x0) : 0;
  const size = Math.max(rowHeight, ascenders + Math.abs(descenders), 1) / scale / WORDS.linePerSize;
  return line.words.flatMap(splitNumberFromWord).flatMap(({ text, bbox, confidence, symbols }) => {
    const clean = text.normalize('NFC').replace(/\s+/gu, '');
    if (clean === '') return [];
    const baseline = y0 + ((bbox.x0 + bbox.x1) / 2 - x0) * slope;
    const ink = {
      x0: bbox.x0 + left,
      y0: bbox.y0 + top,
      x1: Math.max(bbox.x1, bbox.x0 + 1) + left,
      y1: Math.max(bbox.y1, bbox.y0 + 1) + top,
    };
    const word: Word = {
      text: clean,
      box: { x0: ink.x0 / scale, y0: 0, x1: ink.x1 / scale, y1: 0 },
      baseline: (baseline + top) / scale,
      size: 0,
      font: PLAIN_FONT,
      rotation: 0,
      confidence: Math.round(confidence) / 100,
    };
    const letters = symbols.map((symbol) => ({ x0: symbol.bbox.x0 + left, x1: symbol.bbox.x1 + left }));
    return [{ word: ofSize(word, size), ink, letters: letters.length === [...clean].length ? letters : [] }];
  });
}

/** The word in another font size: lines of one size have boxes of one height, whatever their letters. */
export function ofSize(word: Word, size: number): Word {
  return { ...word, size, box: { ...word.box, y0: word.baseline - WORDS.ascent * size, y1: word.baseline + WORDS.descent * size } };
}

type Part = Pick<EngineWord, 'text' | 'bbox' | 'confidence' | 'symbols'>;

/** `50адам` is a number and a word between which the engine saw no space. Endings (`350-ге`, `5ші`) stay. */
function splitNumberFromWord(word: EngineWord): Part[] {
  const digits = /^\d+(?=\p{L}{4,}\P{L}*$)/u.exec(word.text.normalize('NFC'))?.[0].length ?? 0;
  const last = word.symbols[digits - 1];
  const next = word.symbols[digits];
  if (digits === 0 || !last || !next || word.symbols.length !== [...word.text].length) return [word];
  return [
    {
      text: word.text.slice(0, digits),
      bbox: { ...word.bbox, x1: last.bbox.x1 },
      confidence: word.confidence,
      symbols: word.symbols.slice(0, digits),
    },
    {
      text: word.text.slice(digits),
      bbox: { ...word.bbox, x0: next.bbox.x0 },
      confidence: word.confidence,
      symbols: word.symbols.slice(digits),
    },
  ];
}
