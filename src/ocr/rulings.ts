import type { Ruling } from '../page/page.ts';
import { type Bitmap, transpose } from './bitmap.ts';
import { findBrokenLines } from './broken-lines.ts';
import { withFaintLines } from './faint-lines.ts';
import { inkAlong, presentParts } from './ink-along.ts';
import { mendStrokes, reachStops, united } from './mend-strokes.ts';
import { snapped } from './snap-lines.ts';
import { PURE, type Stroke, type StrokeLimits } from './stroke.ts';
import { findStrokes } from './strokes.ts';
import { RULINGS } from './tolerances/lines.ts';

export interface PageRulings {
  readonly rulings: readonly Ruling[];
  readonly horizontal: readonly Stroke[];
  /** Along the columns: `from` and `to` are rows, `top` and `bottom` columns. */
  readonly vertical: readonly Stroke[];
  readonly thickest: number;
  /** Share of their length that belongs to lines of which crumbs are left. */
  readonly faded: number;
}

/** PageRulings lines drawn on the page. `scale`: pixels per point; `grey`: the page itself, where pale lines show. */
export function findRulings(ink: Bitmap, scale: number, grey: Uint8Array | null = null): PageRulings {
  const bitmap = grey ? withFaintLines(grey, ink, scale) : ink;
  const limits: StrokeLimits = {
    shortest: Math.round(RULINGS.shortest * scale),
    thickest: Math.round(RULINGS.thickest * scale),
    gap: Math.max(1, Math.round(RULINGS.gap * scale)),
    solid: Math.round(RULINGS.shortest * scale),
    tear: RULINGS.tear * scale,
  };
  const touch = RULINGS.touch * scale;
  const long = RULINGS.long * scale;
  const isLong = (stroke: Stroke): boolean => stroke.to - stroke.from >= long && stroke.purity >= PURE;
  const isSound = (own: Bitmap, line: Stroke, stops: readonly number[]): boolean =>
    inkAlong(own, line, line.from, line.to) >= RULINGS.whole || isLong(line) || joins(line, stops, touch);
  const standing = transpose(ink);
  const turned = grey ? withFaintLines(transpose({ ...ink, data: grey }).data, standing, scale) : standing;
  const isLine = (stroke: Stroke): boolean =>
    stroke.to - stroke.from >= limits.shortest && stroke.purity >= (stroke.to - stroke.from >= long ? RULINGS.pureLong : PURE);
  const strokesOf = (along: Bitmap, across: Bitmap, shortest: number): Stroke[] =>
    mendStrokes(along, [...findStrokes(along, { ...limits, shortest }), ...findBrokenLines(along, across, limits)], limits);
  const level = strokesOf(bitmap, transpose(bitmap), limits.shortest).filter(isLine);
  const sides = strokesOf(turned, transpose(turned), Math.round(RULINGS.shortestSide * scale))
    .map((side) => trimmed(side, crossings(side, level, touch), limits.solid))
    .map((side) => reachStops(turned, side, crossings(side, level, touch), limits))
    .filter((side) => isLine(side) || (side.purity >= PURE && meets(side, side.from, level, touch) && meets(side, side.to, level, touch)));
  const standingLines = united(sides, (side) => crossings(side, level, touch), touch, limits)
    .flatMap((side) => presentParts(turned, side, crossings(side, level, touch)))
    .filter((side) => isSound(standing, side, crossings(side, level, touch)));
  const levelLines = united(
    level.map((line) => reachStops(bitmap, line, crossings(line, standingLines, touch), limits)),
    (line) => crossings(line, standingLines, touch),
    touch,
    limits,
  ).filter((line) => isSound(ink, line, crossings(line, standingLines, touch)));
  // At a corner both lines may have lost their ends.
  const near = limits.shortest;
  const vertical = standingLines.map((side) => snapped(standing, side, crossings(side, levelLines, near), touch, limits));
  const horizontal = levelLines.map((line) => snapped(ink, line, crossings(line, standingLines, near), touch, limits));
  const toRuling =
    (axis: Ruling['axis']) =>
    (stroke: Stroke): Ruling => ({
      axis,
      at: (stroke.top + stroke.bottom) / 2 / scale,
      from: stroke.from / scale,
      to: stroke.to / scale,
      thickness: (stroke.bottom - stroke.top) / scale,
    });
  return {
    rulings: [...horizontal.map(toRuling('horizontal')), ...vertical.map(toRuling('vertical'))],
    horizontal,
    vertical,
    thickest: limits.thickest,
    faded: fadedShare([...horizontal.map((line) => [bitmap, line] as const), ...vertical.map((side) => [turned, side] as const)]),
  };
}

function fadedShare(lines: readonly (readonly [Bitmap, Stroke])[]): number {
  const all = lines.reduce((sum, [, { from, to }]) => sum + to - from, 0);
  const faded = lines.reduce(
    (sum, [ink, line]) => sum + (inkAlong(ink, line, line.from, line.to) < RULINGS.faded ? line.to - line.from : 0),
    0,
  );
  return all === 0 ? 0 : faded / all;
}

/** A line of a table, however faded: it joins two lines of the other axis at least. */
function joins({ from, to }: Stroke, stops: readonly number[], touch: number): boolean {
  return stops.filter((stop) => stop >= from - touch - 1 && stop <= to + touch + 1).length >= 2;
}

function meets(side: Stroke, end: number, horizontal: readonly Stroke[], touch: number): boolean {
  return horizontal.some(
    (line) =>
      Math.abs((line.top + line.bottom) / 2 - end) <= touch + (line.bottom - line.top) / 2 &&
      line.from - touch <= side.top &&
      line.to + touch >= side.bottom,
  );
}

/** Where strokes of the other axis cross the line that a stroke lies on, however far along it. */
function crossings(stroke: Stroke, others: readonly Stroke[], touch: number): number[] {
  return others
    .filter((other) => other.from - touch <= stroke.top && other.to + touch >= stroke.bottom)
    .map((other) => Math.round((other.top + other.bottom) / 2));
}

/** Cuts off what hangs over the outermost horizontal line by less than a row: the stem of a letter that touches the table. */
function trimmed(side: Stroke, stops: readonly number[], row: number): Stroke {
  const met = stops.filter((stop) => stop > side.from - 2 && stop < side.to + 2);
  const first = Math.min(...met);
  const last = Math.max(...met);
  if (met.length < 2 || last - first < row / 2) return side;
  return {
    ...side,
    from: side.from < first && first - side.from < row ? first : side.from,
    to: side.to > last && side.to - last < row ? last : side.to,
  };
}
