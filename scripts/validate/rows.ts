import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import * as z from 'zod';
import type { Field, Resource } from './package-rules.ts';

type Row = readonly (string | null)[];

const Line = z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()]));

/** The cells of a text resource as texts, empty ones null; null for formats that have types of their own. */
export function rowsOf(
  folder: string,
  { path, format, dialect, schema }: Resource,
): { readonly header: readonly string[]; readonly rows: Row[] } | null {
  const empty = (cell: string) => (schema.missingValues.includes(cell) ? null : cell);
  if (format === 'csv') {
    const { delimiter, lineTerminator } = dialect;
    const bytes = readFileSync(join(folder, path));
    const [header = [], ...rows]: string[][] = parse(bytes, { bom: true, delimiter, recordDelimiter: lineTerminator });
    return { header, rows: rows.map((row) => row.map(empty)) };
  }
  if (format !== 'jsonl') return null;
  const lines = readFileSync(join(folder, path), 'utf8').split('\n').filter(Boolean);
  const objects = lines.map((line) => Line.parse(JSON.parse(line)));
  const header = Object.keys(objects[0] ?? {});
  return {
    header: objects.length > 0 ? header : schema.fields.map(({ name }) => name),
    rows: objects.map((object) => Object.values(object).map((cell) => (cell === null ? null : String(cell)))),
  };
}

const DAY = /^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])$/;
const MOMENT = /^\d{4}-\d\d-\d\d[T ]\d\d:\d\d:\d\d(?:\.\d+)?Z?$/;

/** What is wrong with a cell; null when it is as its field says. */
export function cellFault(cell: string | null, { type, decimalChar, constraints, trueValues, falseValues }: Field): string | null {
  if (cell === null) return constraints.required ? 'is empty' : null;
  if (constraints.enum && !constraints.enum.includes(cell)) return 'is none of the values';
  const [whole, decimals, ...more] = cell.split(decimalChar);
  const isNumber = more.length === 0 && /^-?\d+$/.test(whole ?? '') && (decimals === undefined || /^\d+$/.test(decimals));
  const holds =
    type === 'string' ||
    (type === 'integer' && /^-?\d+$/.test(cell)) ||
    (type === 'number' && isNumber) ||
    (type === 'boolean' && [...trueValues, ...falseValues].includes(cell)) ||
    (type === 'date' && DAY.test(cell)) ||
    (type === 'datetime' && MOMENT.test(cell));
  return holds ? null : `is no ${type}`;
}
