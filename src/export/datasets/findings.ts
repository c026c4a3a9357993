import type { Finding } from '../../model/finding.ts';
import { dataset, joined, placeColumns } from '../dataset.ts';

export const findings = dataset(
  'findings',
  'One row per finding and report; the place is that of its first evidence, `quotes` has all of them.',
  (report) => report.findings,
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
    ...placeColumns((item: Finding) => item.evidence[0] ?? null),
    ['quotes', (item) => joined(item.evidence.map((evidence) => evidence.quote)), 'citation'],
    ['decision', (item) => item.decision?.verdict ?? null],
    ['decidedBy', (item) => item.decision?.who ?? null],
    ['decidedAt', (item) => item.decision?.at ?? null],
    ['decisionReason', (item) => item.decision?.why ?? null],
    ['decidedOnEarlierVersion', (item) => (item.decision ? item.decision.earlierVersion === true : null)],
  ],
);
