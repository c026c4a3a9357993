import { SCALARS, type Scalar } from '../../domain/facts.ts';
import type { ReportFile } from '../../model/report-file.ts';
import { type Column, dataset, joined } from '../dataset.ts';

/** What stands behind a scalar. */
const BESIDE: Readonly<Record<string, readonly Column<ReportFile>[]>> = {
  amount: [
    ['amountCurrency', ({ project }) => project.amount?.currency ?? null],
    ['amountWords', ({ project }) => project.amount?.words ?? null],
    ['amountWordsValue', ({ project }) => project.amount?.wordsValue ?? null],
  ],
  filledOn: [['pagesDeclared', ({ project }) => joined(project.pagesDeclared.map((pages) => String(pages.value)))]],
};

export const reports = dataset(
  'reports',
  "One row per report: the project's scalars. Their places, and who entered what was not found, are in `fields`.",
  (report) => [report],
  [
    ['document', ({ document }) => document.id],
    ['name', ({ document }) => document.name],
    ['kind', ({ document }) => document.kind],
    ['status', ({ document }) => document.status],
    ['mediaType', ({ document }) => document.mediaType],
    ['bytes', ({ document }) => document.bytes],
    ['pages', ({ document }) => document.pages],
    ['textLayer', ({ document }) => document.textLayer],
    ['languages', ({ document }) => joined(document.languages)],
    ['warnings', ({ document }) => joined([...new Set(document.warnings.map((warning) => warning.code))])],
    ...SCALARS.flatMap((known) => [column(known), ...(BESIDE[known.field] ?? [])]),
    ['indicators', ({ indicators }) => indicators.length],
    ['events', ({ events }) => events.length],
    ['findings', ({ findings }) => findings.length],
    ['findingsHigh', ({ findings }) => findings.filter((finding) => finding.severity === 'high').length],
    ['rulesNotChecked', ({ checks }) => checks.filter((check) => check.outcome === 'not-checked').length],
  ],
);

function column(known: Scalar): Column<ReportFile> {
  return [
    known.field,
    (report) => known.of(report)?.value ?? report.entered?.find(({ pointer }) => pointer === known.pointer)?.value ?? null,
  ];
}
