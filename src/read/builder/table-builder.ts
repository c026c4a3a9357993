import { type Cell, type Table, type TextRun, textRun } from '../../model/document.ts';
import { UnreadableFileError } from '../../model/errors.ts';

/** A cell before the grid is checked: its place, spans and text. */
export type CellDraft = Pick<Cell, 'row' | 'column'> & Partial<Pick<Cell, 'rowSpan' | 'columnSpan' | 'header'>> & { readonly run: TextRun };

function makeCell({ row, column, rowSpan = 1, columnSpan = 1, header = false, run }: CellDraft): Cell {
  return { ...run, row, column, rowSpan, columnSpan, header, doubtful: false };
}

/** A table without geometry out of placed cells; gaps of the grid are filled with empty cells, cells that would overlap are narrowed. */
export function makeTable(drafts: readonly CellDraft[]): Table {
  const rows = Math.max(0, ...extremes(drafts, (cell) => cell.row + (cell.rowSpan ?? 1)));
  const columns = Math.max(0, ...extremes(drafts, (cell) => cell.column + (cell.columnSpan ?? 1)));
  const taken = Array.from({ length: rows }, () => new Uint8Array(columns));
  const cells: Cell[] = [];
  const place = (cell: Cell): void => {
    for (let row = cell.row; row < cell.row + cell.rowSpan; row++) taken[row]?.fill(1, cell.column, cell.column + cell.columnSpan);
    cells.push(cell);
  };
  for (const draft of drafts) {
    const cell = makeCell(draft);
    place(isFree(taken, cell) ? cell : { ...cell, rowSpan: 1, columnSpan: 1 });
  }
  for (let row = 0; row < rows; row++)
    for (let column = 0; column < columns; column++)
      if (taken[row]?.[column] === 0) cells.push(makeCell({ row, column, run: textRun('') }));
  cells.sort((a, b) => a.row - b.row || a.column - b.column);
  return { kind: 'table', page: null, box: null, rows, columns, cells, confidence: null };
}

function isFree(taken: readonly Uint8Array[], cell: Cell): boolean {
  for (let row = cell.row; row < cell.row + cell.rowSpan; row++)
    if (taken[row]?.subarray(cell.column, cell.column + cell.columnSpan).includes(1)) return false;
  return true;
}

function extremes(drafts: readonly CellDraft[], value: (cell: CellDraft) => number): number[] {
  return [drafts.reduce((most, cell) => Math.max(most, value(cell)), 0)];
}

/** Counts the cells of a document against the limit. */
export class CellBudget {
  private left: number;
  constructor(maxCells: number) {
    this.left = maxCells;
  }
  /** Throws `limit-cells` when the document has more. */
  spend(cells: number): void {
    this.left -= cells;
    if (this.left < 0) throw tooManyCells();
  }
}

export function tooManyCells(): UnreadableFileError {
  return new UnreadableFileError('limit-cells', 'The tables of this file hold more cells than allowed; raise the limit or split the file.');
}
