import type { Report } from '../src/model/report.ts';
import type { Statement } from '../src/model/statement.ts';
import type { StructuredDocument } from '../src/model/structure.ts';

/** Quantities said in prose, with what they count, their scope and whether they are plan or fact. */
export function extractStatements(_document: StructuredDocument, _report: Report): Statement[] {
  return [];
}
