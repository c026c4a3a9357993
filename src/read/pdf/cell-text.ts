import type { Cell, Table } from '../../model/document.ts';
import { roundBox } from './box.ts';
import { rowParagraphs } from './cell-paragraphs.ts';
import { compose } from './compose.ts';
import type { Hyphenation } from './hyphenation.ts';
import type { Line } from './lines.ts';
import type { Word } from './page.ts';
import type { Measure } from './paragraphs.ts';
import { columnsOf, type GridCell, type GridTable, rowsOf } from './tables/grid.ts';
import type { TaggedParagraphs } from './tagged-paragraphs.ts';

/** Text nearer than this to the border of its cell is not padded at all; further away is not padding. Points. */
const MAX_PADDING = 9;

/** A grid on a page → the model's table, each cell with its paragraphs. */
export function toTable(grid: GridTable, page: number, hyphenation: Hyphenation, tagged: TaggedParagraphs): Table {
  const padding = paddingOf(grid);
  const measure = (cell: GridCell): Measure =>
    grid.strategy === 'lattice' ? { from: cell.box.x0 + padding, to: cell.box.x1 - padding } : measureOfWords(grid, cell);
  const cells = Array.from({ length: rowsOf(grid) }, (_, row) => grid.cells.filter((cell) => cell.row === row)).flatMap((row) => {
    const texts = rowParagraphs(
      row.map((cell) => ({ words: cell.words, measure: measure(cell) })),
      tagged,
    );
    return row.map((cell, index) => toCell(cell, texts[index] ?? [], measure(cell), page, hyphenation));
  });
  return {
    kind: 'table',
    page,
    box: roundBox(grid.box),
    rows: rowsOf(grid),
    columns: columnsOf(grid),
    cells,
    confidence: grid.confidence,
  };
}

function toCell(cell: GridCell, paragraphs: readonly (readonly Line[])[], measure: Measure, page: number, hyphenation: Hyphenation): Cell {
  return {
    ...compose(paragraphs, page, hyphenation, measure),
    page,
    box: roundBox(cell.box),
    row: cell.row,
    column: cell.column,
    rowSpan: cell.rowSpan,
    columnSpan: cell.columnSpan,
    header: false,
    doubtful: cell.doubtful || cell.words.some(isUnsureFigure),
  };
}

/** Below this an engine's figures are not to be judged by, however sure it is of the words beside them. */
const SURE = 0.7;

function isUnsureFigure({ text, confidence }: Word): boolean {
  return confidence !== null && confidence < SURE && /\d/.test(text);
}

/** Without borders lines may stand where any line of the column stands. */
function measureOfWords(grid: GridTable, cell: GridCell): Measure {
  const end = cell.column + cell.columnSpan;
  const peers = (same: (other: GridCell) => boolean): GridCell[] =>
    grid.cells.filter((other) => other === cell || (other.columnSpan === 1 && same(other)));
  const left = peers((other) => other.column === cell.column).flatMap((other) => other.words.map((word) => word.box.x0));
  const right = peers((other) => other.column + 1 === end).flatMap((other) => other.words.map((word) => word.box.x1));
  return { from: Math.min(cell.box.x1, ...left), to: Math.max(cell.box.x0, ...right) };
}

/** The least distance of a text from the left border of its cell. */
function paddingOf(grid: GridTable): number {
  const gaps = grid.cells.flatMap((cell) => cell.words.map((word) => word.box.x0 - cell.box.x0)).filter((gap) => gap >= 0);
  return Math.min(MAX_PADDING, ...gaps);
}
