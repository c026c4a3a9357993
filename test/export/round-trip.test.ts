import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { read, utils } from '@e965/xlsx';
import { parse } from 'csv-parse/sync';
import { parquetReadObjects } from 'hyparquet';
import { describe, expect, test } from 'vitest';
import { writeOut } from '../../src/export/atomic.ts';
import type { CellValue, ColumnShape } from '../../src/export/column.ts';
import { type FormatName, formatOf } from '../../src/export/formats/index.ts';
import { headersOf } from '../../src/export/table.ts';
import { tablesOf } from '../../src/ingest/fill-tables.ts';
import { columnWords } from '../../src/wording/tables/columns.ts';
import { tableWords } from '../../src/wording/tables/tables.ts';
import { madeRows } from './made-rows.ts';

const tables = tablesOf({ corrected: true, persons: 'kept' });

async function written(name: FormatName): Promise<string> {
  const out = mkdtempSync(join(tmpdir(), 'esep-formats-'));
  const format = await formatOf(name);
  writeOut(out, (output) => {
    const writer = format.begin(output, tables, { folder: '', language: 'ru', review: 'http://127.0.0.1:7478' });
    // report by report, so that tables grow side by side
    for (const part of [0, 1])
      for (const table of tables)
        writer.add(
          table.name,
          madeRows(table).filter((_, row) => row % 2 === part),
        );
    writer.finish();
  });
  return out;
}

/** Rows as `written` gives them. */
function rowsOf(table: (typeof tables)[number]): CellValue[][] {
  const rows = madeRows(table);
  return [0, 1].flatMap((part) => rows.filter((_, row) => row % 2 === part));
}

/** Each table as `found` gives it beside what was written, both through `shown`. */
function expectSame(found: (name: string) => unknown[][], shown: (cell: CellValue, column: ColumnShape) => unknown): void {
  for (const table of tables) {
    const expected = rowsOf(table).map((row) => row.map((cell, index) => shown(cell, table.columns[index] as ColumnShape)));
    expect(found(table.name), table.name).toEqual(expected);
  }
}

const plain = (cell: CellValue) => (cell === null ? '' : String(cell));

describe('every table comes back as it was', () => {
  test('from CSV for programs', async () => {
    const out = await written('csv');
    const rows = (name: string): string[][] => parse(readFileSync(join(out, `${name}.csv`)), { recordDelimiter: '\r\n' });
    for (const table of tables) expect(rows(table.name)[0]).toEqual(headersOf(table));
    expectSame((name) => rows(name).slice(1), plain);
  });

  test('from CSV for spreadsheets, in which texts are marked that could be taken for something else', async () => {
    const out = await written('excel');
    const rows = (name: string): string[][] =>
      parse(readFileSync(join(out, `${name}.csv`)), { bom: true, delimiter: ';', recordDelimiter: '\r\n' });
    expectSame(
      (name) => rows(name).slice(1),
      (cell, { type }) => {
        if (typeof cell === 'number') return String(cell).replace('.', ',');
        if (cell !== null && type === 'time') return String(cell).slice(0, 19).replace('T', ' ');
        const text = plain(cell);
        return type === 'text' && (/\d/.test(text) || /^[=+\-@]/.test(text)) ? `\t${text}` : text;
      },
    );
  });

  test('from JSON Lines', async () => {
    const out = await written('jsonl');
    const rows = (name: string): Record<string, CellValue>[] =>
      readFileSync(join(out, `${name}.jsonl`), 'utf8')
        .trimEnd()
        .split('\n')
        .map((line) => JSON.parse(line));
    expectSame(
      (name) => rows(name).map((row) => Object.values(row)),
      (cell) => cell,
    );
  });

  test('from Parquet, with numbers, dates and times of their own types', async () => {
    const out = await written('parquet');
    const found = new Map<string, unknown[][]>();
    for (const { name } of tables) {
      const { buffer, byteOffset, byteLength } = readFileSync(join(out, `${name}.parquet`));
      const file = buffer.slice(byteOffset, byteOffset + byteLength) as ArrayBuffer;
      found.set(
        name,
        (await parquetReadObjects({ file })).map((row) => Object.values(row)),
      );
    }
    expectSame(
      (name) => found.get(name) ?? [],
      (cell, { type }) => {
        if (cell === null) return null;
        return type === 'integer' ? BigInt(Number(cell)) : type === 'date' || type === 'time' ? new Date(String(cell)) : cell;
      },
    );
  });

  test('from SQLite', async () => {
    const database = new DatabaseSync(':memory:');
    database.exec(`ATTACH '${join(await written('sqlite'), 'esep.sqlite')}' AS made`);
    expectSame(
      (name) =>
        database
          .prepare(`SELECT * FROM made."${name}"`)
          .all()
          .map((row) => Object.values(row)),
      (cell) => (typeof cell === 'boolean' ? Number(cell) : cell),
    );
    database.close();
  });

  test('from the workbook, whose headers are of the language asked for', async () => {
    const book = read(readFileSync(join(await written('xlsx'), 'esep.xlsx')), { cellNF: true, sheetStubs: true });
    const sheetOf = (name: string) => book.Sheets[tableWords(name).label.ru.slice(0, 31)] ?? {};
    const cellsOf = (name: string) => utils.sheet_to_json<unknown[]>(sheetOf(name), { header: 1, raw: true, defval: null });
    for (const table of tables) {
      expect(cellsOf(table.name)[0]).toEqual(headersOf(table).map((header) => columnWords(header).ru));
      expect(sheetOf(table.name)['!autofilter']).toBeDefined();
    }
    expectSame(
      (name) => cellsOf(name).slice(1),
      (cell, { type }) => (cell !== null && (type === 'date' || type === 'time') ? new Date(String(cell)) : cell),
    );
    const [finding] = Object.values(sheetOf('findings')).filter((cell) => cell?.l?.Target?.includes('/findings/'));
    expect(finding.l.Target).toContain('http://127.0.0.1:7478/findings/');
  });
});
