import * as z from 'zod';
import type { Evidence } from '../model/evidence.ts';
import { Comparator, type Quantity, type Text } from '../model/report.ts';
import type { ReportFile } from '../model/report-file.ts';
import type { Standing } from '../model/standing.ts';
import { type CellValue, type Column, maybeInteger, maybeNumber, maybeText, shapeOf, TIERS, type Tier, text } from './column.ts';
import type { Keys, TableShape } from './table.ts';

export interface InArchive {
  readonly standing: Standing;
  /** Findings across documents that an earlier document has brought already. */
  readonly told: ReadonlySet<string>;
}

interface Rowed {
  readonly path: string;
  readonly standing: Standing;
}

/** What leads every row, so that tables can be joined and added up; see `Standing`. */
const LEADING: readonly Column<Rowed>[] = [
  ['path', text, ({ path }) => path],
  ['report_id', text, ({ standing }) => standing.reportId],
  ['project_id', maybeText, ({ standing }) => standing.projectId],
  ['counts', z.boolean(), ({ standing }) => standing.counts],
  ['year', maybeInteger, ({ standing }) => standing.year],
  ['region_code', maybeText, ({ standing }) => standing.regionCode],
];

export const KEYS: readonly string[] = LEADING.map(([name]) => name);

/** One table of the normalized data, made report by report. */
export interface Dataset extends TableShape {
  /** The columns by tier, the keys left out. */
  readonly tiers: Readonly<Record<Tier, readonly string[]>>;
  rows(report: ReportFile, place: InArchive): CellValue[][];
}

/**
 * Rows of `items`, each led by the keys of its document. Columns keep their order within a tier; all values stand before
 * all details and those before the citations, so that one sees the values side by side.
 */
export function dataset<T>(
  name: string,
  items: (report: ReportFile, place: InArchive) => readonly T[],
  given: readonly Column<T>[],
  { primaryKey = [], foreignKeys = [] }: Keys = {},
): Dataset {
  const of = (wanted: Tier) => given.filter(([, , , tier = 'value']) => tier === wanted);
  const named = (tier: Tier) => of(tier).map(([header]) => header);
  const columns = TIERS.flatMap(of);
  const ofReport = { column: 'report_id', table: 'reports', to: 'report_id' };
  return {
    name,
    columns: [...LEADING, ...columns].map(([header, schema]) => shapeOf(header, schema)),
    primaryKey,
    foreignKeys: [...(name === 'reports' ? [] : [ofReport]), { column: 'project_id', table: 'projects', to: 'project_id' }, ...foreignKeys],
    tiers: { value: named('value'), detail: named('detail'), citation: named('citation') },
    rows: (report, place) => {
      const rowed = { path: report.document.path, standing: place.standing };
      const leading = LEADING.map(([, , value]) => value(rowed));
      return items(report, place).map((item) => [...leading, ...columns.map(([, , value]) => value(item))]);
    },
  };
}

/** Where the item stands in the source. `block` counts from 0, `page` from 1; row and column are grid positions of a table cell. */
export function placeColumns<T>(of: (item: T) => Evidence | null, prefix = ''): Column<T>[] {
  const named = (name: string) => nameWithin(prefix, name);
  return [
    [named('page'), maybeInteger, (item) => of(item)?.place.page ?? null, 'citation'],
    [named('block'), maybeInteger, (item) => of(item)?.place.block ?? null, 'citation'],
    [named('row'), maybeInteger, (item) => of(item)?.place.row ?? null, 'citation'],
    [named('column'), maybeInteger, (item) => of(item)?.place.column ?? null, 'citation'],
    [named('quote'), maybeText, (item) => of(item)?.quote ?? null, 'citation'],
  ];
}

/** A text and where it stands. */
export function textColumns<T>(name: string, of: (item: T) => Text | null): Column<T>[] {
  return [[name, maybeText, (item) => of(item)?.value ?? null], ...placeColumns((item: T) => of(item)?.evidence ?? null, name)];
}

/** Comparators that are told: an exact number has none. */
export const APART = Comparator.exclude(['=']).nullable();

/** Blank for an exact number: a lone `=` would be taken for a formula. */
export function comparatorCell(comparator: Comparator | undefined): string | null {
  return comparator === undefined || comparator === '=' ? null : comparator;
}

/** `plan`, `planComparator`, `planUnit`, how it was read (`planRaw`, …) and where the quantity stands. */
export function quantityColumns<T>(name: string, of: (item: T) => Quantity | null): Column<T>[] {
  return [
    [name, maybeNumber, (item) => of(item)?.value ?? null],
    [nameWithin(name, 'max'), maybeNumber, (item) => of(item)?.max ?? null, 'detail'],
    [nameWithin(name, 'comparator'), APART, (item) => comparatorCell(of(item)?.comparator)],
    [nameWithin(name, 'unit'), maybeText, (item) => of(item)?.unit ?? null],
    [nameWithin(name, 'perValue'), maybeNumber, (item) => of(item)?.per?.value ?? null, 'detail'],
    [nameWithin(name, 'perOf'), maybeText, (item) => of(item)?.per?.of ?? null, 'detail'],
    [nameWithin(name, 'raw'), maybeText, (item) => of(item)?.raw ?? null, 'detail'],
    [nameWithin(name, 'doubtful'), z.boolean().nullable(), (item) => of(item)?.doubtful ?? null, 'detail'],
    ...placeColumns((item: T) => of(item)?.evidence ?? null, name),
  ];
}

/** Several values in one cell, in the order of the document. */
export function joined(values: readonly (string | null)[]): string | null {
  const present = values.filter((value) => value !== null && value !== '');
  return present.length > 0 ? present.join('; ') : null;
}

/** The header of a part of something: `plan` and `raw` give `planRaw`. */
export function nameWithin(prefix: string, name: string): string {
  return prefix === '' ? name : prefix + name.charAt(0).toUpperCase() + name.slice(1);
}
