import * as z from 'zod';
import { SCALARS, type Scalar } from '../../domain/facts.ts';
import { DocumentInfo, IsoDate } from '../../model/report.ts';
import type { ReportFile } from '../../model/report-file.ts';
import { type Column, maybeInteger, maybeNumber, maybeText, text } from '../column.ts';
import { dataset, joined } from '../dataset.ts';

/** What stands behind a scalar. */
const BESIDE: Readonly<Record<string, readonly Column<ReportFile>[]>> = {
  amount: [
    ['amountCurrency', maybeText, ({ project }) => project.amount?.currency ?? null],
    ['amountWords', maybeText, ({ project }) => project.amount?.words ?? null],
    ['amountWordsValue', maybeNumber, ({ project }) => project.amount?.wordsValue ?? null],
  ],
  filledOn: [['pagesDeclared', maybeText, ({ project }) => joined(project.pagesDeclared.map((pages) => String(pages.value)))]],
};

/** By the kind of a scalar. */
const SCALAR_TYPES = { text: maybeText, date: IsoDate.nullable(), number: maybeNumber } as const;

export const reports = dataset(
  'reports',
  (report) => [report],
  [
    ['document', text, ({ document }) => document.id],
    ['name', text, ({ document }) => document.name],
    ['kind', DocumentInfo.shape.kind, ({ document }) => document.kind],
    ['status', DocumentInfo.shape.status, ({ document }) => document.status],
    ['mediaType', text, ({ document }) => document.mediaType],
    ['bytes', z.int(), ({ document }) => document.bytes],
    ['pages', maybeInteger, ({ document }) => document.pages],
    ['textLayer', DocumentInfo.shape.textLayer, ({ document }) => document.textLayer],
    ['languages', maybeText, ({ document }) => joined(document.languages)],
    ['warnings', maybeText, ({ document }) => joined([...new Set(document.warnings.map((warning) => warning.code))])],
    ...SCALARS.flatMap((known) => [column(known), ...(BESIDE[known.field] ?? [])]),
    ['indicators', z.int(), ({ indicators }) => indicators.length],
    ['events', z.int(), ({ events }) => events.length],
    ['findings', z.int(), ({ findings }) => findings.length],
    ['findingsHigh', z.int(), ({ findings }) => findings.filter((finding) => finding.severity === 'high').length],
    ['rulesNotChecked', z.int(), ({ checks }) => checks.filter((check) => check.outcome === 'not-checked').length],
  ],
  { primaryKey: ['report_id'] },
);

function column(known: Scalar): Column<ReportFile> {
  return [
    known.field,
    SCALAR_TYPES[known.kind],
    (report) => known.of(report)?.value ?? report.entered?.find(({ pointer }) => pointer === known.pointer)?.value ?? null,
  ];
}
