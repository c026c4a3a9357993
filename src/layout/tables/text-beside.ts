import { type Line, linesOf } from '../lines.ts';
import { sideBySide } from '../side-by-side.ts';
import { chunksOf } from './chunks.ts';
import { guttersOf, median } from './gutters.ts';
import { toChunkLine } from './regions.ts';

/** Fewer lines above each other are no column of text. */
const FEWEST_LINES = 6;
/** and fewer rows no table beside it. */
const FEWEST_ROWS = 4;
/** In a column of text, words fill this share of the width, with so many words on a line, so near (in font sizes) to each other. */
const FILLED = 0.62;
const WORDS = 4;
const PITCH = 1.6;
/** Baselines nearer than this, in font sizes, are one; cells of a row share theirs, text beside a table only by chance. */
const SAME = 0.15;
const BY_CHANCE = 0.5;

/** Lines of a page, or those of a column of running text and of what stands beside it at other heights. */
export function textBeside(lines: readonly Line[]): (readonly Line[])[] {
  if (lines.length < FEWEST_LINES + FEWEST_ROWS) return [lines];
  const paired = sideBySide(lines).filter((line) => chunksOf(line).length > 1);
  if (paired.length < FEWEST_ROWS) return [lines];
  const gutters = guttersOf(paired.map(toChunkLine));
  // Two columns of text have one gutter; here one side has several.
  const [first, last] = [gutters[0], gutters.at(-1)];
  if (first === undefined || last === undefined || first === last) return [lines];
  for (const [gutter, textIsLeft] of [
    [first, true],
    [last, false],
  ] as const) {
    const left = side(lines, (x) => x <= gutter);
    const right = side(lines, (x) => x > gutter);
    const [text, other] = textIsLeft ? [left, right] : [right, left];
    if (isColumnOfText(text) && isApart(other, text)) return [text, other];
  }
  return [lines];
}

function side(lines: readonly Line[], keep: (middle: number) => boolean): readonly Line[] {
  return linesOf(lines.flatMap((line) => line.words.filter(({ box }) => keep((box.x0 + box.x1) / 2))));
}

function isColumnOfText(lines: readonly Line[]): boolean {
  if (lines.length < FEWEST_LINES) return false;
  const width = Math.max(...lines.map(({ box }) => box.x1)) - Math.min(...lines.map(({ box }) => box.x0));
  const near = lines.slice(1).filter((line, index) => line.baseline - (lines[index]?.baseline ?? 0) < PITCH * line.size).length;
  return (
    near >= 0.8 * (lines.length - 1) &&
    median(lines.map(({ box }) => (box.x1 - box.x0) / width)) > FILLED &&
    median(lines.map(({ words }) => words.length)) >= WORDS
  );
}

/** Cells beside each other and beside the text, whose lines are not those of the text. */
function isApart(cells: readonly Line[], text: readonly Line[]): boolean {
  const top = text[0]?.box.y0 ?? 0;
  const bottom = text.at(-1)?.box.y1 ?? 0;
  const beside = cells.filter(({ box }) => box.y1 > top && box.y0 < bottom);
  const shared = beside.filter((line) => text.some(({ baseline }) => Math.abs(baseline - line.baseline) < SAME * line.size));
  return beside.length >= FEWEST_ROWS && shared.length < BY_CHANCE * beside.length;
}
