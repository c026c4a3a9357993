import type { Rule } from '../pdf/page.ts';
import { type Bitmap, transpose } from './bitmap.ts';
import { inkAlong, presentParts } from './ink-along.ts';
import { reachStops, united } from './mend-strokes.ts';
import { findStrokes, PURE, type Stroke, type StrokeLimits } from './strokes.ts';

/** In points. */
const SHORTEST = 20;
/** Sides of a low table row, accepted only between two horizontal lines. */
const SHORTEST_SIDE = 10;
const THICKEST = 2.5;
/** Longer than any word's row of feet: such strokes may touch many letters, shorter ones only few. */
const LONG = 140;
const PURE_LONG = 0.65;
/** Share of a stroke with ink that makes it a line whatever stands around it: rows of feet of letters have gaps between them. */
const WHOLE = 0.95;
const GAP = 1.1;
/** Lower than any row and narrower than any column. */
const TEAR = 10;
const TOUCH = 2;

export interface Ruling {
  readonly rules: readonly Rule[];
  readonly horizontal: readonly Stroke[];
  /** Along the columns: `from` and `to` are rows, `top` and `bottom` columns. */
  readonly vertical: readonly Stroke[];
  readonly thickest: number;
}

/** Ruling lines drawn on the page. `scale`: pixels per point. */
export function findRules(bitmap: Bitmap, scale: number): Ruling {
  const limits: StrokeLimits = {
    shortest: Math.round(SHORTEST * scale),
    thickest: Math.round(THICKEST * scale),
    gap: Math.max(1, Math.round(GAP * scale)),
    solid: Math.round(SHORTEST * scale),
    tear: TEAR * scale,
  };
  const touch = TOUCH * scale;
  const long = LONG * scale;
  const isLong = (stroke: Stroke): boolean => stroke.to - stroke.from >= long && stroke.purity >= PURE;
  const turned = transpose(bitmap);
  const isLine = (stroke: Stroke): boolean =>
    stroke.to - stroke.from >= limits.shortest && stroke.purity >= (stroke.to - stroke.from >= long ? PURE_LONG : PURE);
  const level = findStrokes(bitmap, limits).filter(isLine);
  const sides = findStrokes(turned, { ...limits, shortest: Math.round(SHORTEST_SIDE * scale) })
    .map((side) => trimmed(side, crossings(side, level, touch), limits.solid))
    .map((side) => reachStops(turned, side, crossings(side, level, touch), limits))
    .filter((side) => isLine(side) || (side.purity >= PURE && meets(side, side.from, level, touch) && meets(side, side.to, level, touch)));
  const vertical = united(sides, (side) => crossings(side, level, touch), touch, limits).flatMap((side) =>
    presentParts(turned, side, crossings(side, level, touch)),
  );
  const horizontal = united(
    level.map((line) => reachStops(bitmap, line, crossings(line, vertical, touch), limits)),
    (line) => crossings(line, vertical, touch),
    touch,
    limits,
  ).filter(
    (line) => inkAlong(bitmap, line, line.from, line.to) >= WHOLE || isLong(line) || endsAt(line, crossings(line, vertical, touch), touch),
  );
  const toRule =
    (axis: Rule['axis']) =>
    (stroke: Stroke): Rule => ({
      axis,
      at: (stroke.top + stroke.bottom) / 2 / scale,
      from: stroke.from / scale,
      to: stroke.to / scale,
      thickness: (stroke.bottom - stroke.top) / scale,
    });
  return {
    rules: [...horizontal.map(toRule('horizontal')), ...vertical.map(toRule('vertical'))],
    horizontal,
    vertical,
    thickest: limits.thickest,
  };
}

/** A line of a table, however faded: one of its ends lies on a line of the other axis. */
function endsAt({ from, to }: Stroke, stops: readonly number[], touch: number): boolean {
  return stops.some((stop) => Math.abs(stop - from) <= touch + 1 || Math.abs(stop - to) <= touch + 1);
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
