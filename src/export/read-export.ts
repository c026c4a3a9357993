import { createReadStream, existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { DatabaseSync } from 'node:sqlite';
import { parse } from 'csv-parse';
import * as z from 'zod';
import { UsageError } from '../model/errors.ts';
import { PACKAGE_FILE, PACKAGE_NAME } from './description/data-package.ts';

const Resource = z.object({
  name: z.string(),
  path: z.string(),
  format: z.string(),
  dialect: z.looseObject({ delimiter: z.string().default(','), lineTerminator: z.string().default('\n') }).optional(),
  schema: z.object({
    fields: z.array(z.object({ name: z.string(), type: z.string(), trueValues: z.array(z.string()).default(['true']) })),
    primaryKey: z.array(z.string()).default([]),
  }),
});
type Resource = z.infer<typeof Resource>;
const Package = z.object({ name: z.literal(PACKAGE_NAME), resources: z.array(Resource) });

/** A row as text, by column; empty is null. */
export type TextRow = Readonly<Record<string, string | null>>;

/** A table of an export, read row by row. */
export interface ExportedTable {
  readonly name: string;
  readonly columns: readonly string[];
  readonly primaryKey: readonly string[];
  rows(): AsyncIterable<TextRow>;
}

/** The tables of an export, or of what a run left. Throws UsageError when there is none in the folder, or in no format that is read. */
export function openExport(folder: string): ExportedTable[] {
  const place = [folder, join(folder, 'datasets')].find((one) => existsSync(join(one, PACKAGE_FILE)));
  if (place === undefined) throw new UsageError(`there is no export in ${folder}: no ${PACKAGE_FILE}`);
  const described = Package.safeParse(JSON.parse(readFileSync(join(place, PACKAGE_FILE), 'utf8')));
  if (!described.success) throw new UsageError(`${join(place, PACKAGE_FILE)} is not of an export of esep`);
  return described.data.resources.map((resource) => {
    const { name, schema } = resource;
    const columns = schema.fields.map((field) => field.name);
    const flags = new Map(schema.fields.flatMap((field) => (field.type === 'boolean' ? [[field.name, field.trueValues]] : [])));
    return { name, columns, primaryKey: schema.primaryKey, rows: () => alike(rowsOf(place, resource, columns), flags) };
  });
}

function rowsOf(folder: string, { name, path, format, dialect }: Resource, columns: readonly string[]): AsyncIterable<TextRow> {
  const file = join(folder, path);
  switch (format) {
    case 'csv':
      return csvRows(file, columns, dialect?.delimiter ?? ',', dialect?.lineTerminator ?? '\n');
    case 'jsonl':
      return jsonRows(file);
    case 'sqlite':
      return databaseRows(file, name);
    default:
      throw new UsageError(`${file}: exports are compared as CSV, JSON Lines or SQLite`);
  }
}

async function* csvRows(file: string, columns: readonly string[], delimiter: string, end: string): AsyncGenerator<TextRow> {
  const records = createReadStream(file).pipe(parse({ bom: true, delimiter, recordDelimiter: end, fromLine: 2 }));
  for await (const cells of records as AsyncIterable<string[]>)
    yield Object.fromEntries(columns.map((column, index) => [column, cells[index] || null]));
}

async function* jsonRows(file: string): AsyncGenerator<TextRow> {
  for await (const line of createInterface({ input: createReadStream(file) }))
    yield asText(z.record(z.string(), z.unknown()).parse(JSON.parse(line)));
}

async function* databaseRows(file: string, table: string): AsyncGenerator<TextRow> {
  const database = new DatabaseSync(file, { readOnly: true });
  try {
    for (const row of database.prepare(`SELECT * FROM "${table.replaceAll('"', '""')}"`).iterate()) yield asText(row);
  } finally {
    database.close();
  }
}

/** Cells of all formats in one writing: empty is null, true and false are called so. */
async function* alike(rows: AsyncIterable<TextRow>, flags: ReadonlyMap<string, readonly string[]>): AsyncGenerator<TextRow> {
  for await (const row of rows) {
    const cells = Object.entries(row).map(([column, cell]) => {
      if (cell === null || cell === '') return [column, null];
      const yes = flags.get(column);
      return [column, yes ? String(yes.includes(cell)) : cell];
    });
    yield Object.fromEntries(cells);
  }
}

function asText(row: Readonly<Record<string, unknown>>): TextRow {
  return Object.fromEntries(Object.entries(row).map(([column, cell]) => [column, cell === null ? null : String(cell)]));
}
