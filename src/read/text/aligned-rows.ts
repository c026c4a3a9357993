import type { Line } from './lines.ts';

/** Fewer lines stand under each other by chance. */
const FEWEST_LINES = 3;
/** Columns kept apart by blanks are at least so many wide. */
const GAP = 2;
const MAX_LINES = 400;
const MAX_LENGTH = 400;
/** Lines that must show two columns at least. */
const SHOWN = 0.6;

export interface AlignedRows {
  /** Null when the lines are no table. */
  readonly rows: readonly (readonly string[])[] | null;
  /** Index of the first line behind those that were looked at. */
  readonly end: number;
}

/**
 * A table whose columns are kept apart by blanks, beginning at a line: every line leaves the same stretches white, two
 * blanks wide at least. A line that begins below a later column and goes on in lower case belongs
 * to the row above.
 */
export function alignedRows(lines: readonly Line[], start: number): AlignedRows {
  const indent = lines[start]?.indent ?? 0;
  let end = start;
  while (end < lines.length && end - start < MAX_LINES && isCandidate(lines[end], indent)) end++;
  const run = lines
    .slice(start, end)
    .filter((line) => line.kind !== 'separator')
    .map(({ raw }) => raw.slice(indent));
  const none = { rows: null, end };
  if (run.length < FEWEST_LINES) return none;
  const gutters = guttersOf(run);
  if (!gutters.length) return none;
  const cut = run.map((raw) => [0, ...gutters].map((from, index) => raw.slice(from, gutters[index]).trim()));
  if (cut.filter((cells) => cells.filter(Boolean).length > 1).length < run.length * SHOWN) return none;
  if (gutters.length === 1 && cut.some(([label]) => /[:.]$/u.test(label ?? ''))) return none;
  return { rows: joined(cut), end };
}

/** Two words with more than a space between them, or a line that goes on below a later column. */
function isCandidate(line: Line | undefined, indent: number): boolean {
  if (!line || line.raw.length > MAX_LENGTH || line.raw.includes('\t')) return false;
  if (line.kind === 'separator') return /^[-–—\s]+$/u.test(line.text);
  if (line.kind !== 'plain' && line.kind !== 'item' && line.kind !== 'number') return false;
  return line.indent >= indent && / {2}/u.test(line.raw.slice(indent).trimEnd()) && !/_{3}/u.test(line.raw);
}

/** Offsets where columns begin: each behind a stretch that is white in every line. */
function guttersOf(raws: readonly string[]): number[] {
  const width = raws.reduce((most, raw) => Math.max(most, raw.length), 0);
  const gutters: number[] = [];
  let white = 0;
  for (let at = 0; at < width; at++) {
    const blank = raws.every((raw) => at >= raw.length || raw[at] === ' ');
    if (!blank && white >= GAP && at > white) gutters.push(at);
    white = blank ? white + 1 : 0;
  }
  return gutters;
}

function joined(rows: readonly (readonly string[])[]): string[][] {
  const result: string[][] = [];
  for (const cells of rows) {
    const above = result.at(-1);
    const goesOn = above && cells[0] === '' && cells.every((cell) => cell === '' || /^[\p{Ll}(]/u.test(cell));
    if (!goesOn) result.push([...cells]);
    else for (const [column, cell] of cells.entries()) above[column] = `${above[column] ?? ''} ${cell}`.trim();
  }
  return result;
}
