import { createHmac } from 'node:crypto';
import type { ReportFile } from '../model/report-file.ts';
import type { CellValue, ColumnShape } from './column.ts';
import { headersOf, type TableShape } from './table.ts';

/** What becomes of people in exported tables: they stay, are left out, or bear other names that are always the same. */
export type Persons = 'kept' | 'left-out' | 'pseudonyms';

/** Tables of people and of how to reach them. */
const OF_PEOPLE: ReadonlySet<string> = new Set(['contacts', 'team']);
/** Columns that say who somebody is or how to reach him, and the rows of `fields` that are about one. */
const NAMES: ReadonlySet<string> = new Set(['granteeHead', 'signatory']);
const REACHED: ReadonlySet<string> = new Set(['phones', 'phonesRaw', 'emails', 'contact']);
/** What tables are joined by and organisations are known by. */
const LEFT_ALONE: ReadonlySet<string> = new Set([
  'path',
  'report_id',
  'project_id',
  'grantee_id',
  'grantee',
  'grantor',
  'region_code',
  'document',
]);

const EMAIL = /[\p{L}\d._%+-]{1,64}@[\p{L}\d-]{1,63}(?:\.[\p{L}\d-]{1,63})+/gu;
/** As Kazakhstan writes them: `+7 701 …`, `8 (7142) …`, `87011234567`. */
const PHONE = /(?<![\p{L}\d])(?:\+?7|8)[\s(–-]{0,3}7\d{2}\d?\d?[\s)–-]{0,3}(?:\d[\s–-]?){4,6}\d(?!\d)/gu;
/** A word of a name is looked for without its ending, which changes with the case. */
const ENDING = /(?:ой|ого|ому|ым|ою|ых|ая|ий|ый|а|я|у|е|ы|и|ь|й)$/u;
const SHORTEST = 4;

export function tablesWithout(persons: Persons, tables: readonly TableShape[]): readonly TableShape[] {
  return persons === 'left-out' ? tables.filter(({ name }) => !OF_PEOPLE.has(name)) : tables;
}

/** Rows of a table of one report with its people masked. */
export type Mask = (table: TableShape, rows: readonly (readonly CellValue[])[]) => readonly (readonly CellValue[])[];

/** `secret` makes pseudonyms that nobody can guess back from a list of names. */
export function maskOf(report: ReportFile, persons: Persons, secret: string): Mask {
  if (persons === 'kept') return (_, rows) => rows;
  const other = (kind: string, of: string) =>
    persons === 'left-out' ? '[…]' : `[${kind} ${createHmac('sha256', secret).update(of.toLowerCase()).digest('hex').slice(0, 8)}]`;
  const words = wordsOf(report, (name) => other('person', name));
  const masked = (text: string) =>
    words
      .reduce((current, [pattern, instead]) => current.replace(pattern, instead), text)
      .replace(EMAIL, (found) => other('e-mail', found))
      .replace(PHONE, (found) => other('phone', digitsOf(found)));

  function cellOf({ name: column, type, values }: ColumnShape, cell: CellValue): CellValue {
    if (typeof cell !== 'string' || type !== 'text' || values || LEFT_ALONE.has(column)) return cell;
    if (persons === 'left-out' && (NAMES.has(column) || REACHED.has(column))) return null;
    if (column === 'phones' || column === 'phonesRaw')
      return cell
        .split('; ')
        .map((phone) => other('phone', digitsOf(phone)))
        .join('; ');
    return masked(cell);
  }

  return (table, rows) => {
    const field = headersOf(table).indexOf('field');
    return rows
      .filter((row) => persons === 'pseudonyms' || table.name !== 'fields' || !NAMES.has(String(row[field])))
      .map((row) => table.columns.map((column, index) => cellOf(column, row[index] ?? null)));
  };
}

/** Ten digits, whatever stands before them. */
function digitsOf(phone: string): string {
  return phone.replace(/\D/g, '').slice(-10);
}

/** Every name of a person in the report and, behind them, every longer word of these names in any case. */
function wordsOf(report: ReportFile, other: (name: string) => string): (readonly [RegExp, string])[] {
  const { project, contacts, team } = report;
  const stated = [
    project.grantee.head?.value,
    project.signatory?.value,
    ...contacts.map(({ name }) => name),
    ...team.map(({ name }) => name),
  ];
  const names = [...new Set(stated.flatMap((name) => name?.trim() || []))].sort((left, right) => right.length - left.length);
  const wholes = names.map((name) => [new RegExp(escaped(name), 'gu'), other(name)] as const);
  const parts = names.flatMap((name) =>
    (name.match(/\p{L}{4,}/gu) ?? [])
      .map((word) => word.replace(ENDING, ''))
      .filter((stem) => stem.length >= SHORTEST)
      .map((stem) => [new RegExp(`(?<!\\p{L})${escaped(stem)}\\p{Ll}{0,4}(?!\\p{L})`, 'gu'), other(name)] as const),
  );
  return [...wholes, ...parts];
}

function escaped(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');
}
