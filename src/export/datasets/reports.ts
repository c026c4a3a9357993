import type { ReportFile } from '../../model/report-file.ts';
import { SCALARS } from '../../model/scalars.ts';
import { type Column, dataset, joined } from '../dataset.ts';

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
    scalar('title'),
    scalar('goal'),
    scalar('grantee'),
    scalar('granteeLegalForm'),
    scalar('granteeBin'),
    scalar('granteeHead'),
    scalar('granteeAddress'),
    scalar('grantor'),
    scalar('contractNumber'),
    scalar('contractDate'),
    scalar('amount'),
    ['amountCurrency', ({ project }) => project.amount?.currency ?? null],
    ['amountWords', ({ project }) => project.amount?.words ?? null],
    ['amountWordsValue', ({ project }) => project.amount?.wordsValue ?? null],
    scalar('periodStart'),
    scalar('periodEnd'),
    scalar('region'),
    scalar('direction'),
    scalar('submittedOn'),
    scalar('filledOn'),
    ['pagesDeclared', ({ project }) => joined(project.pagesDeclared.map((pages) => String(pages.value)))],
    scalar('signatory'),
    scalar('participants'),
    ['indicators', ({ indicators }) => indicators.length],
    ['events', ({ events }) => events.length],
    ['findings', ({ findings }) => findings.length],
    ['findingsHigh', ({ findings }) => findings.filter((finding) => finding.severity === 'high').length],
    ['rulesNotChecked', ({ checks }) => checks.filter((check) => check.outcome === 'not-checked').length],
  ],
);

function scalar(name: string): Column<ReportFile> {
  const known = SCALARS.find(({ field }) => field === name);
  return [name, (report) => known?.of(report)?.value ?? report.entered?.find(({ pointer }) => pointer === known?.pointer)?.value ?? null];
}
