import type { Evidence } from '../model/evidence.ts';
import type { Comparator, Quantity, Text } from '../model/report.ts';
import type { ReportFile } from '../model/report-file.ts';
import type { Standing } from '../model/standing.ts';

export type CellValue = string | number | boolean | null;

/** What leads every row, so that tables can be joined and added up; see `Standing`. */
export const KEYS = ['path', 'report_id', 'project_id', 'counts', 'year', 'region_code'] as const;

export interface InArchive {
  readonly standing: Standing;
  /** Findings across documents that an earlier document has brought already. */
  readonly told: ReadonlySet<string>;
}

/** One table of the normalized data. The order of columns is part of the contract: new ones go to the end. */
export interface Dataset {
  readonly name: string;
  /** What a row is, for people. */
  readonly about: string;
  readonly columns: readonly string[];
  /** The same columns by tier, the keys left out. */
  readonly tiers: Readonly<Record<Tier, readonly string[]>>;
  rows(report: ReportFile, place: InArchive): CellValue[][];
}

/** What a reader of the table looks for first: values, how they were read, where they stand. */
const TIERS = ['value', 'detail', 'citation'] as const;
export type Tier = (typeof TIERS)[number];

/** Header, what stands below it, and its tier (default `value`). */
export type Column<T> = readonly [name: string, value: (item: T) => CellValue, tier?: Tier];

/**
 * Rows of `items`, each led by the keys of its document. Columns keep their order within a tier; all values stand before
 * all details and those before the citations, so that one sees the values side by side.
 */
export function dataset<T>(
  name: string,
  about: string,
  items: (report: ReportFile, place: InArchive) => readonly T[],
  given: readonly Column<T>[],
): Dataset {
  const of = (wanted: Tier) => given.filter(([, , tier = 'value']) => tier === wanted);
  const named = (tier: Tier) => of(tier).map(([header]) => header);
  const columns = TIERS.flatMap(of);
  return {
    name,
    about,
    columns: [...KEYS, ...columns.map(([header]) => header)],
    tiers: { value: named('value'), detail: named('detail'), citation: named('citation') },
    rows: (report, place) => {
      const { reportId, projectId, counts, year, regionCode } = place.standing;
      const keys = [report.document.path, reportId, projectId, counts, year, regionCode];
      return items(report, place).map((item) => [...keys, ...columns.map(([, value]) => value(item))]);
    },
  };
}

/** Where the item stands in the source. `block` counts from 0, `page` from 1; row and column are grid positions of a table cell. */
export function placeColumns<T>(of: (item: T) => Evidence | null, prefix = ''): Column<T>[] {
  const named = (name: string) => nameWithin(prefix, name);
  return [
    [named('page'), (item) => of(item)?.place.page ?? null, 'citation'],
    [named('block'), (item) => of(item)?.place.block ?? null, 'citation'],
    [named('row'), (item) => of(item)?.place.row ?? null, 'citation'],
    [named('column'), (item) => of(item)?.place.column ?? null, 'citation'],
    [named('quote'), (item) => of(item)?.quote ?? null, 'citation'],
  ];
}

/** A text and where it stands. */
export function textColumns<T>(name: string, of: (item: T) => Text | null): Column<T>[] {
  return [[name, (item) => of(item)?.value ?? null], ...placeColumns((item: T) => of(item)?.evidence ?? null, name)];
}

/** Blank for an exact number: a lone `=` would be taken for a formula. */
export function comparatorCell(comparator: Comparator | undefined): string | null {
  return comparator === undefined || comparator === '=' ? null : comparator;
}

/** `plan`, `planComparator`, `planUnit`, how it was read (`planRaw`, …) and where the quantity stands. */
export function quantityColumns<T>(name: string, of: (item: T) => Quantity | null): Column<T>[] {
  return [
    [name, (item) => of(item)?.value ?? null],
    [nameWithin(name, 'max'), (item) => of(item)?.max ?? null, 'detail'],
    [nameWithin(name, 'comparator'), (item) => comparatorCell(of(item)?.comparator)],
    [nameWithin(name, 'unit'), (item) => of(item)?.unit ?? null],
    [nameWithin(name, 'perValue'), (item) => of(item)?.per?.value ?? null, 'detail'],
    [nameWithin(name, 'perOf'), (item) => of(item)?.per?.of ?? null, 'detail'],
    [nameWithin(name, 'raw'), (item) => of(item)?.raw ?? null, 'detail'],
    [nameWithin(name, 'doubtful'), (item) => of(item)?.doubtful ?? null, 'detail'],
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
