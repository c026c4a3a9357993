import type { Chunk } from '../lines.ts';
import { chunkText, isFigure, WIDE_GAP } from './chunks.ts';
import { GUTTERS } from './tolerances.ts';

/** Lines as their chunks, with the font size that gaps are measured by. */
export interface ChunkLine {
  readonly chunks: readonly Chunk[];
  readonly size: number;
  readonly baseline: number;
}

/** x positions between columns: white from top to bottom, but for a few lines. `witnesses` are lines that must show the gaps. */
export function guttersOf(lines: readonly ChunkLine[], witnesses: readonly ChunkLine[] = lines): number[] {
  return findGutters(lines, witnesses).map((gutter) => gutter.at);
}

function findGutters(lines: readonly ChunkLine[], witnesses: readonly ChunkLine[]): Gutter[] {
  const size = median(lines.map((line) => line.size));
  const gap = wideGap(lines);
  const allowed = lines.length < 5 ? 0 : Math.max(1, Math.floor(GUTTERS.crossed * lines.length));
  const runs: Strip[][] = [];
  for (const strip of stripsOf(lines.map((line) => stretches(line, gap * line.size)))) {
    const last = runs.at(-1);
    if (strip.crossed > allowed) runs.push([]);
    else if (last) last.push(strip);
    else runs.push([strip]);
  }
  const found = runs.flatMap((run): Gutter[] => {
    const best = whitest(run);
    if (!best || best.x1 - best.x0 < GUTTERS.width * size) return [];
    const at = (best.x0 + best.x1) / 2;
    const sides = (line: ChunkLine): boolean =>
      line.chunks.some((chunk) => chunk.box.x0 < at) && line.chunks.some((chunk) => chunk.box.x1 > at);
    const isWide = (line: ChunkLine): boolean => gapAt(line, at) >= gap * line.size;
    const support = witnesses.filter(sides);
    const wide = support.filter(isWide);
    const often = wide.length >= Math.max(2, GUTTERS.supported * witnesses.length) && wide.length >= GUTTERS.wide * support.length;
    // A column may have nothing but its heading.
    const parted = lines.filter(sides);
    const always = parted.length > 1 && parted.every(isWide);
    const figures = parted.find((line) => isRowOfFigures(line) && isWide(line));
    const weak = !often && !always;
    if (weak && (!figures || parted.length > 1)) return [];
    return [{ at, width: best.x1 - best.x0, weak, place: figures?.chunks.filter((chunk) => chunk.box.x1 < at).length ?? null }];
  });
  return found.filter((gutter) => !gutter.weak || isBestOf(gutter, found));
}

interface Gutter {
  readonly at: number;
  readonly width: number;
  /** Only a row of figures shows it. */
  readonly weak: boolean;
  /** How many of those figures stand before it. */
  readonly place: number | null;
}

/** Between two figures there is one gutter, though their headings may leave more white than that. */
function isBestOf(gutter: Gutter, all: readonly Gutter[]): boolean {
  return all.every((other) => other === gutter || other.place !== gutter.place || (other.weak && other.width <= gutter.width));
}

/** Under headings of different heights a row of figures may be the only line with all columns. */
function isRowOfFigures(line: ChunkLine): boolean {
  return line.chunks.length >= 3 && line.chunks.every((chunk) => isFigure(chunkText(chunk)));
}

/**
 * Gutters of a block in which some lines run over several columns (headings, group rows, key and value above the table):
 * first from the lines with most gaps, then from all lines that keep to those.
 */
export function columnGutters(lines: readonly ChunkLine[]): number[] {
  const counts = lines.map((line) => line.chunks.length).toSorted((a, b) => a - b);
  const many = counts[Math.floor(0.9 * (counts.length - 1))] ?? 0;
  const core = lines.filter((line) => line.chunks.length >= Math.max(3, Math.ceil(many / 2)));
  if (core.length < 3) return guttersOf(lines);
  // A row of figures alone cannot tell where between them the headings leave room.
  const first = findGutters(core, core)
    .filter((gutter) => !gutter.weak)
    .map((gutter) => gutter.at);
  const members = lines.filter((line) => crossings(line, first) === 0);
  const all = guttersOf(members, core);
  return all.length >= first.length ? all : first;
}

/** How many gutters the words of a line run across. */
export function crossings(line: ChunkLine, gutters: readonly number[]): number {
  return gutters.filter((gutter) => runsAcross(line, gutter)).length;
}

interface Stretch {
  readonly x0: number;
  readonly x1: number;
}

/** What lies between two neighbouring ends of words. */
interface Strip extends Stretch {
  /** Lines with a word there. */
  readonly crossed: number;
}

/** `lines`: where each has words, as stretches that do not overlap. */
function stripsOf(lines: readonly (readonly Stretch[])[]): Strip[] {
  const changes = new Map<number, number>();
  for (const stretches of lines)
    for (const { x0, x1 } of stretches) {
      changes.set(x0, (changes.get(x0) ?? 0) + 1);
      changes.set(x1, (changes.get(x1) ?? 0) - 1);
    }
  const points = [...changes.keys()].sort((a, b) => a - b);
  let crossed = 0;
  return points.slice(0, -1).map((x0, index) => {
    crossed += changes.get(x0) ?? 0;
    return { x0, x1: points[index + 1] ?? x0, crossed };
  });
}

/** Words with nothing wider than a space between them, as one stretch. */
function stretches({ chunks }: ChunkLine, gap: number): Stretch[] {
  const joined: { x0: number; x1: number }[] = [];
  let last: { x0: number; x1: number } | null = null;
  for (const { words } of chunks)
    for (const { box } of words) {
      if (last && box.x0 - last.x1 < gap) last.x1 = Math.max(last.x1, box.x1);
      else {
        last = { x0: box.x0, x1: box.x1 };
        joined.push(last);
      }
    }
  return joined;
}

/** What is wider than the spaces of this text, in font sizes; justified text has wide ones. */
function wideGap(lines: readonly ChunkLine[]): number {
  const gaps = lines.flatMap((line) =>
    line.chunks.flatMap(({ words }) =>
      words.slice(1).map((word, index) => (word.box.x0 - (words[index]?.box.x1 ?? word.box.x0)) / line.size),
    ),
  );
  return Math.min(WIDE_GAP, Math.max(GUTTERS.width, GUTTERS.spaces * median(gaps)));
}

/** A word stands on the gutter, or words on both sides keep no more than a space apart. */
function runsAcross(line: ChunkLine, x: number): boolean {
  return line.chunks.some((chunk) => chunk.box.x0 < x && chunk.box.x1 > x) && gapAt(line, x) < GUTTERS.width * line.size;
}

/** The widest stretch of strips that the fewest lines cross. */
function whitest(run: readonly Strip[]): { x0: number; x1: number } | null {
  const least = Math.min(...run.map((strip) => strip.crossed));
  let best: { x0: number; x1: number } | null = null;
  let current: { x0: number; x1: number } | null = null;
  for (const strip of run) {
    if (strip.crossed > least) current = null;
    else if (current) current = { x0: current.x0, x1: strip.x1 };
    else current = { x0: strip.x0, x1: strip.x1 };
    if (current && (!best || current.x1 - current.x0 > best.x1 - best.x0)) best = current;
  }
  return best;
}

function gapAt(line: ChunkLine, x: number): number {
  let left = Number.NEGATIVE_INFINITY;
  let right = Number.POSITIVE_INFINITY;
  for (const { words } of line.chunks)
    for (const { box } of words) {
      if (box.x0 < x && box.x1 > x) return 0;
      if (box.x1 <= x) left = Math.max(left, box.x1);
      if (box.x0 >= x) right = Math.min(right, box.x0);
    }
  return right - left;
}

export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}
