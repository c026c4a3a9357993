import { REGIONS } from '../../domain/concepts/regions.ts';
import type { GranteeSummary, ProjectSummary } from '../../model/standing.ts';
import type { CellValue } from '../dataset.ts';

/** A table that is made from the whole archive, not report by report. */
export interface ArchiveTable<T> {
  readonly name: string;
  readonly about: string;
  readonly columns: readonly string[];
  row(item: T): CellValue[];
}

type Column<T> = readonly [name: string, value: (item: T) => CellValue];

function table<T>(name: string, about: string, columns: readonly Column<T>[]): ArchiveTable<T> {
  return { name, about, columns: columns.map(([header]) => header), row: (item) => columns.map(([, value]) => value(item)) };
}

const regionOf = ({ regionCode }: ProjectSummary) => REGIONS.find(({ code }) => code === regionCode);

export const projects = table<ProjectSummary>(
  'projects',
  'One row per project: what its documents say of it, by the report that counts (`report_id`, `path`) where they differ. `region_code` is ISO 3166-2:KZ. `participants` is the total of that report and `participants_state` whether it can be relied on: agreed, contradicted by a finding, missing.',
  [
    ['project_id', (item) => item.projectId],
    ['grantee_id', (item) => item.granteeId],
    ['grantee', (item) => item.grantee],
    ['granteeBin', (item) => item.granteeBin],
    ['grantor', (item) => item.grantor],
    ['contractNumber', (item) => item.contractNumber],
    ['contractDate', (item) => item.contractDate],
    ['title', (item) => item.title],
    ['periodStart', (item) => item.periodStart],
    ['periodEnd', (item) => item.periodEnd],
    ['year', (item) => item.year],
    ['region_code', (item) => item.regionCode],
    ['regionRu', (item) => regionOf(item)?.ru ?? null],
    ['regionKk', (item) => regionOf(item)?.kk ?? null],
    ['amount', (item) => item.amount],
    ['amountCurrency', (item) => item.currency],
    ['report_id', (item) => item.reportId],
    ['kind', (item) => item.reportKind],
    ['path', (item) => item.path],
    ['participants', (item) => item.participants],
    ['participants_state', (item) => item.participantsState],
    ['documents', (item) => item.documents],
    ['findings', (item) => item.findings],
  ],
);

export const grantees = table<GranteeSummary>('grantees', 'One row per grantee, known by its BIN where a report states one.', [
  ['grantee_id', (item) => item.granteeId],
  ['name', (item) => item.name],
  ['bin', (item) => item.bin],
  ['legalForm', (item) => item.legalForm],
  ['projects', (item) => item.projects],
]);
