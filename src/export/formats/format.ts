import type { Texts } from '../../wording/findings/rule.ts';
import type { Output } from '../atomic.ts';
import type { CellValue, ColumnShape } from '../column.ts';
import type { TableShape } from '../table.ts';

/** How tables become files. Rows come as they are made and leave for the disk: what is kept in memory does not grow with them. */
export interface Format {
  /** How a description names a table of the export. */
  resource(table: TableShape, settings: FormatSettings): Resource;
  begin(output: Output, tables: readonly TableShape[], settings: FormatSettings): TablesWriter;
}

/** Where a table stands, in the words of Frictionless Data Package 2.0. */
export interface Resource {
  /** Relative to the folder of the description. */
  readonly path: string;
  readonly format: string;
  readonly mediatype: string;
  readonly dialect?: Readonly<Record<string, unknown>>;
  /** What a column is called there; its own name when it is not told. */
  readonly headerOf?: (column: ColumnShape) => string;
  /** What else a reader must know of the cells of a column. */
  readonly fieldOf?: (column: ColumnShape) => Readonly<Record<string, unknown>>;
}

export interface FormatSettings {
  /** Folder of the files within the output, empty or ending in a slash. */
  readonly folder: string;
  /** Of headers, where people read them. */
  readonly language: keyof Texts;
  /** Address of the review, for links into it. */
  readonly review: string;
}

export interface TablesWriter {
  /** Rows of one of the tables, with all of its columns. */
  add(table: string, rows: readonly (readonly CellValue[])[]): void;
  finish(): void;
}

/** One writer for each table, from what makes it. */
export function writerPerTable(
  tables: readonly TableShape[],
  begin: (table: TableShape) => { add(rows: readonly (readonly CellValue[])[]): void; finish(): void },
): TablesWriter {
  const writers = new Map(tables.map((table) => [table.name, begin(table)]));
  return {
    add: (table, rows) => writers.get(table)?.add(rows),
    finish: () => {
      for (const writer of writers.values()) writer.finish();
    },
  };
}
