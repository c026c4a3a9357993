import type { Evidence } from '../../model/evidence.ts';
import type { Finding } from '../../model/finding.ts';
import { dataset, joined, placeColumns } from '../dataset.ts';

export const findings = dataset(
  'findings',
  'One row per finding, under the first of its `documents` where there are several; its places are in `finding_places`.',
  (report, { told }) => report.findings.filter(({ id }) => !told.has(id)),
  [
    ['id', (item) => item.id],
    ['code', (item) => item.code],
    ['severity', (item) => item.severity],
    ['certainty', (item) => item.certainty],
    ['found', (item) => item.found],
    ['reading', (item) => item.reading],
    ['equation', (item) => item.equation],
    ['actual', (item) => item.actual],
    ['expected', (item) => item.expected],
    ['messageRu', (item) => item.message.ru],
    ['messageKk', (item) => item.message.kk],
    ['messageEn', (item) => item.message.en],
    ['documents', (item) => joined(item.documents ?? [])],
    ['decision', (item) => item.decision?.verdict ?? null],
    ['decidedBy', (item) => item.decision?.who ?? null],
    ['decidedAt', (item) => item.decision?.at ?? null],
    ['decisionReason', (item) => item.decision?.why ?? null],
    ['decidedOnEarlierVersion', (item) => (item.decision ? item.decision.earlierVersion === true : null)],
  ],
);

interface FindingPlace {
  readonly finding: Finding;
  readonly evidence: Evidence;
  readonly number: number;
}

export const findingPlaces = dataset(
  'finding_places',
  'One row per place that a finding cites: `finding` is its id in `findings`, `number` counts the places within the document from 1.',
  (report) =>
    report.findings.flatMap((finding) =>
      finding.evidence.map((evidence, index): FindingPlace => ({ finding, evidence, number: index + 1 })),
    ),
  [
    ['finding', ({ finding }) => finding.id],
    ['code', ({ finding }) => finding.code],
    ['number', ({ number }) => number],
    ...placeColumns(({ evidence }: FindingPlace) => evidence),
  ],
);
