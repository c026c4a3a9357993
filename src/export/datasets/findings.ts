import * as z from 'zod';
import { Certainty, ValueFound, ValueReading } from '../../model/certainty.ts';
import type { Evidence } from '../../model/evidence.ts';
import { type Finding, FindingCode, FindingDecision, Severity } from '../../model/finding.ts';
import { maybeText, text, time } from '../column.ts';
import { dataset, joined, placeColumns } from '../dataset.ts';

export const findings = dataset(
  'findings',
  (report, { told }) => report.findings.filter(({ id }) => !told.has(id)),
  [
    ['id', text, (item) => item.id],
    ['code', FindingCode, (item) => item.code],
    ['severity', Severity, (item) => item.severity],
    ['certainty', Certainty, (item) => item.certainty],
    ['found', ValueFound, (item) => item.found],
    ['reading', ValueReading, (item) => item.reading],
    ['equation', maybeText, (item) => item.equation],
    ['actual', maybeText, ({ actual }) => (actual === null ? null : String(actual))],
    ['expected', maybeText, ({ expected }) => (expected === null ? null : String(expected))],
    ['messageRu', text, (item) => item.message.ru],
    ['messageKk', text, (item) => item.message.kk],
    ['messageEn', text, (item) => item.message.en],
    ['documents', maybeText, (item) => joined(item.documents ?? [])],
    ['decision', FindingDecision.shape.verdict.nullable(), (item) => item.decision?.verdict ?? null],
    ['decidedBy', maybeText, (item) => item.decision?.who ?? null],
    ['decidedAt', time.nullable(), (item) => item.decision?.at ?? null],
    ['decisionReason', maybeText, (item) => item.decision?.why ?? null],
    ['decidedOnEarlierVersion', z.boolean().nullable(), (item) => (item.decision ? item.decision.earlierVersion === true : null)],
  ],
  { primaryKey: ['id'] },
);

interface FindingPlace {
  readonly finding: Finding;
  readonly evidence: Evidence;
  readonly number: number;
}

export const findingPlaces = dataset(
  'finding_places',
  (report) =>
    report.findings.flatMap((finding) =>
      finding.evidence.map((evidence, index): FindingPlace => ({ finding, evidence, number: index + 1 })),
    ),
  [
    ['finding', text, ({ finding }) => finding.id],
    ['code', FindingCode, ({ finding }) => finding.code],
    ['number', z.int(), ({ number }) => number],
    ...placeColumns(({ evidence }: FindingPlace) => evidence),
  ],
  {
    primaryKey: ['finding', 'path', 'number'],
    foreignKeys: [{ column: 'finding', table: 'findings', to: 'id' }],
  },
);
