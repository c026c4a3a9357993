import type { Texts } from '../../wording/findings/rule.ts';
import type { Output } from '../atomic.ts';
import type { CellValue } from '../column.ts';
import type { TableShape } from '../table.ts';

/** How tables become files. Rows come as they are made and leave for the disk: what is kept in memory does not grow with them. */
export interface Format {
  /** The files of one export, relative to its folder; `table` is the one a file holds, null when it holds all of them. */
  files(tables: readonly TableShape[]): readonly TableFile[];
  begin(output: Output, tables: readonly TableShape[], settings: FormatSettings): TablesWriter;
}

export interface TableFile {
  readonly path: string;
  readonly table: string | null;
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

/** One file for each table, with this ending. */
export function filePerTable(ending: string): Format['files'] {
  return (tables) => tables.map(({ name }) => ({ path: `${name}.${ending}`, table: name }));
}
