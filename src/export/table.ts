import { type CellValue, type Column, type ColumnShape, shapeOf } from './column.ts';

/** What every format and every description is told of a table. */
export interface TableShape {
  readonly name: string;
  /** The order is part of the contract: new columns go to the end of their tier. */
  readonly columns: readonly ColumnShape[];
  /** Columns that together tell rows apart; none when a table has no such columns. */
  readonly primaryKey: readonly string[];
  readonly foreignKeys: readonly ForeignKey[];
}

/** What stands in `column` stands in `to`, once, or is empty. */
export interface ForeignKey {
  readonly column: string;
  readonly table: string;
  readonly to: string;
}

export type Keys = Partial<Pick<TableShape, 'primaryKey' | 'foreignKeys'>>;

/** A table that is made from the whole archive, not report by report. */
export interface ArchiveTable<T> extends TableShape {
  row(item: T): CellValue[];
}

export function archiveTable<T>(
  name: string,
  columns: readonly Column<T>[],
  { primaryKey = [], foreignKeys = [] }: Keys = {},
): ArchiveTable<T> {
  return {
    name,
    columns: columns.map(([header, schema]) => shapeOf(header, schema)),
    primaryKey,
    foreignKeys,
    row: (item) => columns.map(([, , value]) => value(item)),
  };
}

export function headersOf({ columns }: TableShape): string[] {
  return columns.map(({ name }) => name);
}
