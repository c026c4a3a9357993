import type { Word } from '../page/page.ts';
import { type Line, linesOf, toLine } from './lines.ts';
import { sideBySide } from './side-by-side.ts';
import { crossings, guttersOf } from './tables/gutters.ts';
import { isText, toChunkLine } from './tables/regions.ts';
import { READING_ORDER } from './tolerances.ts';

/** Lines that are read one after the other: a column of text, or all of the page. */
export interface Zone {
  /** Where the zone, with the columns beside it, begins. */
  readonly top: number;
  readonly lines: readonly Line[];
}

/** Upright words → zones in reading order. Two columns of running text are read one after the other. */
export function readingOrder(words: readonly Word[]): Zone[] {
  const lines = linesOf(words);
  const gutter = textGutter(lines);
  if (gutter === null) return lines.length === 0 ? [] : [{ top: lines[0]?.box.y0 ?? 0, lines }];
  const bands: { crossing: boolean; lines: Line[] }[] = [];
  for (const line of lines) {
    const crossing = crossings(toChunkLine(line), [gutter]) > 0;
    const band = bands.at(-1);
    if (band && band.crossing === crossing) band.lines.push(line);
    else bands.push({ crossing, lines: [line] });
  }
  return bands.flatMap((band) => {
    const top = band.lines[0]?.box.y0 ?? 0;
    if (band.crossing) return [{ top, lines: band.lines }];
    const side = (keep: (word: Word) => boolean): Line[] =>
      band.lines.flatMap((line) => (line.words.some(keep) ? [toLine(line.words.filter(keep))] : []));
    return [side((word) => word.box.x1 <= gutter), side((word) => word.box.x1 > gutter)]
      .filter((half) => half.length > 0)
      .map((half) => ({ top, lines: half }));
  });
}

function textGutter(lines: readonly Line[]): number | null {
  const paired = sideBySide(lines);
  const broken = paired.filter((line) => toChunkLine(line).chunks.length > 1);
  if (broken.length < READING_ORDER.fewestLines || broken.length * 3 < paired.length) return null;
  const gutters = guttersOf(broken.map(toChunkLine));
  return gutters.length === 1 && isText(broken) ? (gutters[0] ?? null) : null;
}
