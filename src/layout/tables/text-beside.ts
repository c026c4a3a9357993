import { type Line, linesOf } from '../lines.ts';
import { sideBySide } from '../side-by-side.ts';
import { chunksOf } from './chunks.ts';
import { guttersOf, median } from './gutters.ts';
import { toChunkLine } from './regions.ts';
import { TEXT_BESIDE } from './tolerances.ts';

/** Lines of a page, or those of a column of running text and of what stands beside it at other heights. */
export function textBeside(lines: readonly Line[]): (readonly Line[])[] {
  if (lines.length < TEXT_BESIDE.fewestLines + TEXT_BESIDE.fewestRows) return [lines];
  const paired = sideBySide(lines).filter((line) => chunksOf(line).length > 1);
  if (paired.length < TEXT_BESIDE.fewestRows) return [lines];
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
  if (lines.length < TEXT_BESIDE.fewestLines) return false;
  const width = Math.max(...lines.map(({ box }) => box.x1)) - Math.min(...lines.map(({ box }) => box.x0));
  const near = lines.slice(1).filter((line, index) => line.baseline - (lines[index]?.baseline ?? 0) < TEXT_BESIDE.pitch * line.size).length;
  return (
    near >= 0.8 * (lines.length - 1) &&
    median(lines.map(({ box }) => (box.x1 - box.x0) / width)) > TEXT_BESIDE.filled &&
    median(lines.map(({ words }) => words.length)) >= TEXT_BESIDE.words
  );
}

/** Cells beside each other and beside the text, whose lines are not those of the text. */
function isApart(cells: readonly Line[], text: readonly Line[]): boolean {
  const top = text[0]?.box.y0 ?? 0;
  const bottom = text.at(-1)?.box.y1 ?? 0;
  const beside = cells.filter(({ box }) => box.y1 > top && box.y0 < bottom);
  const shared = beside.filter((line) => text.some(({ baseline }) => Math.abs(baseline - line.baseline) < TEXT_BESIDE.same * line.size));
  return beside.length >= TEXT_BESIDE.fewestRows && shared.length < TEXT_BESIDE.byChance * beside.length;
}
