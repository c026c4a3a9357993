import * as z from 'zod';
import { LISTS, type ListFact } from '../../domain/facts.ts';
import type { Evidence } from '../../model/evidence.ts';
import { Activity, DateSpan, IsoDate, Phone, Quantity, Report, Text } from '../../model/report.ts';
import type { ReportFile } from '../../model/report-file.ts';
import { type CellValue, type Column, maybeText, text } from '../column.ts';
import { type Dataset, dataset, joined, nameWithin, placeColumns, quantityColumns, textColumns } from '../dataset.ts';

type Item = Readonly<Record<string, unknown>>;
type Shape = Readonly<Record<string, unknown>>;

/** A table for every list of facts, its columns made from the schema of the list's items. */
export const listDatasets: readonly Dataset[] = LISTS.flatMap((fact) =>
  fact.about === null ? [] : [dataset(fact.name, (report) => itemsOf(report, fact), columnsOf(fact))],
);

function itemsOf(report: ReportFile, { name }: ListFact): readonly Item[] {
  if (name !== 'activities') return report[name];
  return report.tasks.flatMap(({ number, title, activities }) =>
    activities.map((activity) => ({ taskNumber: number, task: title, ...activity })),
  );
}

function columnsOf({ name, order, without }: ListFact): Column<Item>[] {
  const shape: Shape =
    name === 'activities' ? { taskNumber: z.string(), task: z.string(), ...Activity.shape } : Report.shape[name].element.shape;
  const keys = [...order, ...Object.keys(shape).filter((key) => key !== 'evidence' && !order.includes(key))];
  const places = placeColumns((item: Item) => valueAt<Evidence>(item, 'evidence'));
  const columns = keys.flatMap((key) => columnsFor(key, shape[key], (item) => item));
  return [...places, ...columns].filter(([header]) => !without.includes(header));
}

/** What the schema of the item promises stands there. */
function valueAt<T>(item: Item | null, key: string): T | null {
  return (item?.[key] ?? null) as T | null;
}

/** The columns of one key, by what its schema says stands there. */
function columnsFor(key: string, schema: unknown, of: (item: Item) => Item | null, header = key): Column<Item>[] {
  const at = <T>(item: Item) => valueAt<T>(of(item), key);
  // the dates of a thing are its start and end; other dates say whose they are
  const span = key === 'dates' ? '' : header;
  const bare = schema instanceof z.ZodNullable ? schema.unwrap() : schema;
  if (bare === Quantity) return quantityColumns(header, at<Quantity>);
  if (bare === Text) return textColumns(header, at<Text>);
  if (bare === DateSpan)
    return [
      [nameWithin(span, 'start'), IsoDate.nullable(), (item) => at<DateSpan>(item)?.start ?? null],
      [nameWithin(span, 'end'), IsoDate.nullable(), (item) => at<DateSpan>(item)?.end ?? null],
      [`${header}Raw`, maybeText, (item) => at<DateSpan>(item)?.raw ?? null],
    ];
  if (bare instanceof z.ZodArray) return severalColumns(header, bare.element, at);
  if (bare instanceof z.ZodObject)
    return Object.entries(bare.shape)
      .filter(([inner]) => inner !== 'evidence')
      .flatMap(([inner, own]) => columnsFor(inner, own, (item) => at<Item>(item), nameWithin(header, inner)));
  const type = schema instanceof z.ZodType ? schema : text;
  // what leads to it may be absent
  return [[header, header === key || type instanceof z.ZodNullable ? type : type.nullable(), (item) => at<Exclude<CellValue, null>>(item)]];
}

/** Several values in one cell. */
function severalColumns(header: string, element: unknown, at: <T>(item: Item) => T | null): Column<Item>[] {
  if (element !== Phone) return [[header, maybeText, (item) => joined((at<Text[]>(item) ?? []).map(({ value }) => value))]];
  const phones = (item: Item) => at<Phone[]>(item) ?? [];
  return [
    [header, maybeText, (item) => joined(phones(item).map(({ e164 }) => e164))],
    [`${header}Raw`, maybeText, (item) => joined(phones(item).map(({ raw }) => raw))],
    ['phoneProblems', maybeText, (item) => joined(phones(item).map(({ problem }) => problem))],
  ];
}
