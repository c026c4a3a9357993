import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { writeOut } from '../../src/export/atomic.ts';
import type { CellValue } from '../../src/export/column.ts';
import { describeTables } from '../../src/export/description/index.ts';
import { diffExports } from '../../src/export/diff.ts';
import { type FormatName, formatOf } from '../../src/export/formats/index.ts';
import { headersOf } from '../../src/export/table.ts';
import { tablesOf } from '../../src/ingest/fill-tables.ts';
import { madeRows } from './made-rows.ts';

const tables = tablesOf({ corrected: false, persons: 'kept' });
const settings = { folder: '', language: 'en', review: '' } as const;

async function exported(
  name: FormatName,
  change: (table: string, rows: CellValue[][]) => CellValue[][] = (_, rows) => rows,
): Promise<string> {
  const out = mkdtempSync(join(tmpdir(), 'esep-diff-'));
  const format = await formatOf(name);
  writeOut(out, (output) => {
    const writer = format.begin(output, tables, settings);
    for (const table of tables) writer.add(table.name, change(table.name, madeRows(table)));
    writer.finish();
    describeTables(output, tables, format, settings);
  });
  return out;
}

test('two exports of one archive do not differ, whatever their formats', async () => {
  const [csv, jsonl, sqlite] = await Promise.all([exported('csv'), exported('jsonl'), exported('sqlite')]);
  expect(await diffExports(csv, jsonl)).toEqual([]);
  expect(await diffExports(jsonl, sqlite)).toEqual([]);
});

test('what is new, gone and changed is told apart by keys, and by the whole row where there are none', async () => {
  const title = headersOf(tables[0] ?? { name: '', columns: [], primaryKey: [], foreignKeys: [] }).indexOf('title');
  const now = await exported('csv', (table, rows) => {
    const [first = [], second = [], ...rest] = rows;
    if (table === 'projects') return [first.with(title, 'Иначе'), ...rest];
    return table === 'links' ? [...rows, second, second] : rows;
  });
  const [projects, links, ...others] = await diffExports(await exported('csv'), now);
  expect(others).toEqual([]);
  expect(projects).toMatchObject({ name: 'projects', added: [], gone: [{ project_id: '000140012345' }] });
  expect(projects?.changed.map(({ columns }) => columns)).toEqual([[{ name: 'title', old: expect.anything(), new: 'Иначе' }]]);
  expect(links).toMatchObject({ name: 'links', gone: [], changed: [] });
  expect(links?.added).toHaveLength(2);
});

test('a folder without an export is told from one', async () => {
  const out = await exported('parquet');
  await expect(diffExports(join(out, 'nowhere'), out)).rejects.toThrow('no export');
  await expect(diffExports(out, out)).rejects.toThrow('CSV, JSON Lines or SQLite');
});
