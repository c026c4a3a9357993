import { type Failure, FailureCode } from '../src/model/failure.ts';
import type { Report } from '../src/model/report.ts';

/** The first limit for which pages of a document were left out, or null. */
export function cutShort({ warnings }: Pick<Report['document'], 'warnings'>): Failure | null {
  const first = warnings.find(({ code }) => code.startsWith('limit-'));
  return first ? { code: FailureCode.parse(first.code), message: first.message, stage: 'read' } : null;
}
