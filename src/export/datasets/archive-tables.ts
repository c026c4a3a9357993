import * as z from 'zod';
import { REGIONS } from '../../domain/concepts/regions.ts';
import { DocumentKind, IsoDate } from '../../model/report.ts';
import type { GranteeSummary, ProjectSummary } from '../../model/standing.ts';
import { maybeInteger, maybeNumber, maybeText, text } from '../column.ts';
import { archiveTable } from '../table.ts';

const regionOf = ({ regionCode }: ProjectSummary) => REGIONS.find(({ code }) => code === regionCode);

export const projects = archiveTable<ProjectSummary>(
  'projects',
  [
    ['project_id', text, (item) => item.projectId],
    ['grantee_id', maybeText, (item) => item.granteeId],
    ['grantee', maybeText, (item) => item.grantee],
    ['granteeBin', maybeText, (item) => item.granteeBin],
    ['grantor', maybeText, (item) => item.grantor],
    ['contractNumber', maybeText, (item) => item.contractNumber],
    ['contractDate', IsoDate.nullable(), (item) => item.contractDate],
    ['title', maybeText, (item) => item.title],
    ['periodStart', IsoDate.nullable(), (item) => item.periodStart],
    ['periodEnd', IsoDate.nullable(), (item) => item.periodEnd],
    ['year', maybeInteger, (item) => item.year],
    ['region_code', maybeText, (item) => item.regionCode],
    ['regionRu', maybeText, (item) => regionOf(item)?.ru ?? null],
    ['regionKk', maybeText, (item) => regionOf(item)?.kk ?? null],
    ['amount', maybeNumber, (item) => item.amount],
    ['amountCurrency', maybeText, (item) => item.currency],
    ['report_id', maybeText, (item) => item.reportId],
    ['kind', DocumentKind.nullable(), (item) => item.reportKind],
    ['path', maybeText, (item) => item.path],
    ['participants', maybeNumber, (item) => item.participants],
    ['participants_state', z.enum(['agreed', 'contradicted', 'missing']), (item) => item.participantsState],
    ['documents', z.int(), (item) => item.documents],
    ['findings', z.int(), (item) => item.findings],
  ],
  {
    primaryKey: ['project_id'],
    foreignKeys: [
      { column: 'grantee_id', table: 'grantees', to: 'grantee_id' },
      { column: 'report_id', table: 'reports', to: 'report_id' },
    ],
  },
);

export const grantees = archiveTable<GranteeSummary>(
  'grantees',
  [
    ['grantee_id', text, (item) => item.granteeId],
    ['name', text, (item) => item.name],
    ['bin', maybeText, (item) => item.bin],
    ['legalForm', maybeText, (item) => item.legalForm],
    ['projects', z.int(), (item) => item.projects],
  ],
  { primaryKey: ['grantee_id'] },
);
