import type { CellType } from '../../model/understood-table.ts';
import { rememberedOf } from '../../text/remembered.ts';
import type { Grid, GridCell } from '../grid.ts';
import { isFigure, type Typed, typeOf } from './cell-type.ts';
import { isYear } from './figure.ts';

/** A grid whose cells are typed. Positions a merged cell covers give that cell. */
export interface TypedGrid {
  readonly grid: Grid;
  readonly rows: number;
  readonly columns: number;
  at(row: number, column: number): GridCell | null;
  text(row: number, column: number): string;
  type(row: number, column: number): CellType;
  typed(row: number, column: number): Typed;
  /** Columns of the row's own cells with something in them. */
  filled(row: number): readonly number[];
  /** A single text over the whole width. */
  isBand(row: number): boolean;
}

const BLANK: Typed = { type: 'blank', figure: null };
/** A text over so much of the width is over all of it. */
const WHOLE_WIDTH = 0.8;

/** The typed cells of a grid; several steps look at the same one. */
export const typedGrid = rememberedOf((grid: Grid): TypedGrid => {
  const types = new Map<GridCell, Typed>();
  const at = (row: number, column: number) => grid.rows[row]?.[column] ?? null;
  const typeAt = (row: number, column: number): Typed => {
    const cell = at(row, column);
    if (!cell) return BLANK;
    const before = types.get(cell);
    if (before) return before;
    const read = typeOf(cell);
    types.set(cell, read);
    return read;
  };
  const filledRows = grid.rows.map((cells, row) =>
    cells.flatMap((cell, column) =>
      column < grid.columns && cell !== null && cell.row === row && cell.column === column && cell.text !== '' ? [column] : [],
    ),
  );
  const filled = (row: number): readonly number[] => filledRows[row] ?? [];
  return {
    grid,
    rows: grid.rows.length,
    columns: grid.columns,
    at,
    typed: typeAt,
    filled,
    text: (row, column) => at(row, column)?.text ?? '',
    type: (row, column) => typeAt(row, column).type,
    isBand(row) {
      const own = filled(row);
      const cell = own.length === 1 ? at(row, own[0] ?? 0) : null;
      return cell !== null && grid.columns > 1 && cell.columnSpan > 1 && cell.columnSpan >= grid.columns * WHOLE_WIDTH;
    },
  };
});

/** A cell in which a number stands, a year alone left out. */
export function holdsFigure(sheet: TypedGrid, row: number, column: number): boolean {
  return isFigure(sheet.type(row, column)) && !isYear(sheet.text(row, column));
}
