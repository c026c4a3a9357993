import { LINES_ACROSS_COLUMNS } from './tolerances/words.ts';
import type { SeenWord } from './words.ts';

/**
 * Lines that are parts of several: where columns of a table have their lines at different heights, the engine cuts across
 * them and reads feet and heads of letters. Those are left out, with everything at their height, to be read piece by piece.
 */
export function dropLinesAcrossColumns(lines: readonly (readonly SeenWord[])[]): (readonly SeenWord[])[] {
  const crossing = lines.filter((line) => runsAcrossColumns(line)).map((line) => spanOf(line));
  return lines.filter((line) => {
    const span = spanOf(line);
    return !crossing.some((other) => overlap(span, other) > 0.35 * Math.min(span.y1 - span.y0, other.y1 - other.y0));
  });
}

function runsAcrossColumns(line: readonly SeenWord[]): boolean {
  const height = medianOf(line.map(({ ink }) => ink.y1 - ink.y0));
  const sorted = [...line].sort((a, b) => a.ink.x0 - b.ink.x0);
  const wide = sorted.some((seen, i) => i > 0 && seen.ink.x0 - (sorted[i - 1]?.ink.x1 ?? 0) > LINES_ACROSS_COLUMNS.wide * height);
  if (!wide) return false;
  const middles = line.map(({ ink }) => (ink.y0 + ink.y1) / 2);
  const middle = medianOf(middles);
  return (
    middles.some((y) => Math.abs(y - middle) > LINES_ACROSS_COLUMNS.stray * height) ||
    line.some(({ word }) => (word.confidence ?? 1) < LINES_ACROSS_COLUMNS.unsure)
  );
}

interface Span {
  readonly y0: number;
  readonly y1: number;
  readonly x0: number;
  readonly x1: number;
}

function spanOf(line: readonly SeenWord[]): Span {
  const boxes = line.map(({ ink }) => ink);
  return {
    x0: Math.min(...boxes.map((box) => box.x0)),
    y0: Math.min(...boxes.map((box) => box.y0)),
    x1: Math.max(...boxes.map((box) => box.x1)),
    y1: Math.max(...boxes.map((box) => box.y1)),
  };
}

/** Shared height of two spans that share some width. */
function overlap(a: Span, b: Span): number {
  return Math.min(a.x1, b.x1) > Math.max(a.x0, b.x0) ? Math.min(a.y1, b.y1) - Math.max(a.y0, b.y0) : 0;
}

function medianOf(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}
