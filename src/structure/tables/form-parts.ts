import type { Passage } from '../../model/structure.ts';
import { rememberedOf } from '../../text/remembered.ts';
import type { Grid, GridCell } from '../grid.ts';
import { labelOf } from '../label.ts';
import { isHeadingLike } from './heading-rows.ts';
import { type TypedGrid, typedGrid } from './typed-grid.ts';

/** A part of a form that is one big table: a table of its own, under a title over the whole width. */
export interface FormPart {
  readonly title: Passage | null;
  readonly grid: Grid;
}

/** A form has at least so many rows. */
const FEWEST_ROWS = 8;
/** Labels and values in a row. */
const PAIR = 2;
const KNOWN = 0.6;
/** A heading and a row below it. */
const FEWEST_BESIDE = 2;

interface Run {
  readonly title: Passage | null;
  readonly rows: number[];
  /** The first column: what is left of it is the title. */
  readonly from: number;
}

/**
 * The parts of a form that is one big table. A row over the whole width before rows that are cut otherwise begins one, and so
 * does a row of headings, or of a label and a value, that is cut otherwise than the rows above. Other tables are one part.
 */
export const formParts = rememberedOf((grid: Grid): readonly FormPart[] => {
  const whole = [{ title: null, grid }];
  if (grid.rows.length < FEWEST_ROWS || grid.columns < 3 || !isMerged(grid)) return whole;
  const sheet = typedGrid(grid);
  const runs = runsOf(sheet);
  const shapes = new Set(runs.map(({ rows, from }) => edgesOf(sheet, rows, from).join(' ')));
  if (runs.length < 2 || shapes.size < 2) return whole;
  // a goal and a result over the headings of one table are its preamble
  if (runs.length === 2 && runs.every(({ title }) => !title) && (runs[0]?.rows.length ?? 0) < 3) return whole;
  const heading = headingOfForm(sheet, runs);
  return runs.map(({ title, rows, from }) => ({ title, grid: partOf(sheet, underHeading(sheet, heading, rows, from), from) }));
});

/** «№ | Вопрос | План | Факт» over the whole form: a row of headings that is a part by itself. */
function headingOfForm(sheet: TypedGrid, runs: readonly Run[]): number | null {
  const [first] = runs;
  const row = first?.rows.at(-1);
  if (!first || row === undefined || first.rows.length > PAIR || startsOf(sheet, row).length < 3) return null;
  return first.rows.every((own) => isHeadingLike(sheet, own) || sheet.isBand(own)) && knownLabels(sheet, row) >= PAIR ? row : null;
}

/** A part without headings of its own whose cells stand under each heading of the form is read under them. */
function underHeading(sheet: TypedGrid, heading: number | null, rows: readonly number[], from: number): readonly number[] {
  const [first] = rows;
  if (heading === null || first === undefined || rows.includes(heading) || from > 0) return rows;
  const same = startsOf(sheet, heading).join(' ') === edgesOf(sheet, rows, from).join(' ');
  return same && !isKnownHeading(sheet, first) ? [heading, ...rows] : rows;
}

function isMerged({ rows }: Grid): boolean {
  return rows.some((row) => row.some((cell) => cell !== null && (cell.columnSpan > 1 || cell.rowSpan > 1)));
}

function runsOf(sheet: TypedGrid): Run[] {
  const runs: Run[] = [];
  let bands: number[] = [];
  let previous: number | null = null;
  for (let row = 0; row < sheet.rows; row++) {
    if (!sheet.filled(row).length && !isUnderMerged(sheet, row)) continue;
    if (sheet.isBand(row)) {
      bands.push(row);
      continue;
    }
    const beside = partBeside(sheet, row);
    if (beside) {
      for (const band of bands) runs.push({ title: null, rows: [band], from: 0 });
      runs.push(beside);
      bands = [];
      previous = null;
      row = beside.rows.at(-1) ?? row;
      continue;
    }
    const last = runs.at(-1);
    if (!last || previous === null || beginsPart(sheet, row, previous, bands.length > 0)) {
      const title = bands.at(-1);
      const above = bands.slice(0, -1);
      // texts over the whole width with nothing below are parts of their own
      for (const band of above) runs.push({ title: null, rows: [band], from: 0 });
      runs.push({ title: title === undefined ? null : passageAt(sheet, title), rows: [row], from: 0 });
    } else last.rows.push(...bands, row);
    bands = [];
    previous = row;
  }
  for (const band of bands) runs.push({ title: null, rows: [band], from: 0 });
  return runs;
}

/** «12 | Показатели | Наименование | План | Факт»: a label that runs down beside a table with headings of its own. */
function partBeside(sheet: TypedGrid, row: number): Run | null {
  const label = sheet.at(row, 0)?.columnSpan === sheet.columns ? null : labelBeside(sheet, row);
  if (!label) return null;
  const from = label.column + label.columnSpan;
  const own = sheet.filled(row).filter((column) => column >= from);
  const known = own.filter((column) => (labelOf(sheet.text(row, column))?.score ?? 0) >= KNOWN).length;
  // the levels of a heading run down together too, but nothing is told under them
  if (isHeadingLike(sheet, row + label.rowSpan - 1, from) || !hasPairsElsewhere(sheet, row, label.rowSpan)) return null;
  if (own.length < PAIR || known < Math.max(PAIR, own.length * KNOWN) || !isHeadingLike(sheet, row, from)) return null;
  return { title: label.passage, rows: Array.from({ length: label.rowSpan }, (_, index) => row + index), from };
}

function hasPairsElsewhere(sheet: TypedGrid, from: number, count: number): boolean {
  const pairs = sheet.grid.rows.filter((_, row) => {
    const own = sheet.filled(row);
    return (row < from || row >= from + count) && own.length > 1 && own.length <= PAIR + 1 && startsOf(sheet, row).length <= PAIR + 1;
  });
  return pairs.length >= PAIR;
}

/** The last of the cells at the left that run down together over several rows, numbers before it left out. */
function labelBeside(sheet: TypedGrid, row: number): GridCell | null {
  const first = sheet.at(row, 0);
  if (!first || first.row !== row || first.rowSpan < FEWEST_BESIDE) return null;
  const second = sheet.at(row, first.columnSpan);
  if (!/^\d{1,2}[.)]?$/u.test(first.text)) return first;
  return second && second.row === row && second.rowSpan === first.rowSpan ? second : null;
}

function isUnderMerged(sheet: TypedGrid, row: number): boolean {
  return Array.from({ length: sheet.columns }, (_, column) => sheet.at(row, column)).some(
    (cell) => cell !== null && cell.row < row && cell.text !== '',
  );
}

function beginsPart(sheet: TypedGrid, row: number, previous: number, titled: boolean): boolean {
  const [before, now] = [startsOf(sheet, previous), startsOf(sheet, row)];
  const same = before.join(' ') === now.join(' ');
  if (isUnderMerged(sheet, row)) return false;
  const heading = isKnownHeading(sheet, row);
  if (titled) return !same || (heading && now.length > PAIR);
  if (same) return false;
  if (heading && now.length > PAIR) return true;
  // levels of a heading and merged cells of a total are no new part
  const following = nextOf(sheet, row);
  return now.length === PAIR && following !== null && startsOf(sheet, following).join(' ') === now.join(' ') && !sameEdges(before, now);
}

/** The row is cut within the cells of the other. */
function sameEdges(before: readonly number[], now: readonly number[]): boolean {
  return before.length === now.length && now.every((start) => before.includes(start));
}

function nextOf(sheet: TypedGrid, row: number): number | null {
  for (let next = row + 1; next < sheet.rows; next++) if (sheet.filled(next).length && !sheet.isBand(next)) return next;
  return null;
}

/** Labels most of which are known. */
function isKnownHeading(sheet: TypedGrid, row: number): boolean {
  return isHeadingLike(sheet, row) && knownLabels(sheet, row) >= Math.max(PAIR, startsOf(sheet, row).length * KNOWN);
}

function knownLabels(sheet: TypedGrid, row: number): number {
  return sheet.filled(row).filter((column) => (labelOf(sheet.text(row, column))?.score ?? 0) >= KNOWN).length;
}

/** The columns in which the cells of a row begin, those that reach into it from above included. */
function startsOf(sheet: TypedGrid, row: number): number[] {
  return Array.from({ length: sheet.columns }, (_, column) => column).filter((column) => sheet.at(row, column)?.column === column);
}

/** The columns in which cells of these rows begin. */
function edgesOf(sheet: TypedGrid, rows: readonly number[], from: number): number[] {
  const cut = rows.filter((row) => !sheet.isBand(row));
  return [...new Set((cut.length ? cut : rows).flatMap((row) => startsOf(sheet, row)))]
    .filter((column) => column >= from)
    .sort((a, b) => a - b);
}

function passageAt(sheet: TypedGrid, row: number): Passage | null {
  return sheet.at(row, sheet.filled(row)[0] ?? 0)?.passage ?? null;
}

/** The rows as a table of their own, with the columns that its cells have. */
function partOf(sheet: TypedGrid, rows: readonly number[], from: number): Grid {
  const edges = edgesOf(sheet, rows, from);
  const made = new Map<GridCell, GridCell>();
  const placed = rows.map((row, index) =>
    edges.map((column, at) => {
      const cell = sheet.at(row, column);
      if (!cell) return null;
      const known = made.get(cell);
      if (known) return known;
      const end = cell.column + cell.columnSpan;
      const covered = edges.filter((edge) => edge >= column && edge < end).length;
      const own: GridCell = {
        ...cell,
        row: index,
        column: at,
        columnSpan: Math.max(1, covered),
        rowSpan: rows.filter((one) => one >= row && one < cell.row + cell.rowSpan).length,
      };
      made.set(cell, own);
      return own;
    }),
  );
  return { ...sheet.grid, columns: edges.length, rows: placed };
}
