import type { Evidence } from './evidence.ts';
import type { Report } from './report.ts';

/** Null: the document does not say it, or it was not found. */
type Found = { readonly value: string | number | null; readonly evidence: Evidence } | null;

/** A value that a report has once. */
export interface Scalar {
  /** As datasets call it. */
  readonly field: string;
  /** JSON pointer (RFC 6901) into the report; null there when it was not found. */
  readonly pointer: string;
  readonly kind: 'text' | 'date' | 'number';
  of(report: Report): Found;
}

function scalar(field: string, pointer: string, kind: Scalar['kind'], of: Scalar['of']): Scalar {
  return { field, pointer, kind, of };
}

/** What a reader of a report asks first: the scalars of the project and the number of participants. */
export const SCALARS: readonly Scalar[] = [
  scalar('title', '/project/title', 'text', ({ project }) => project.title),
  scalar('goal', '/project/goal', 'text', ({ project }) => project.goal),
  scalar('grantee', '/project/grantee/name', 'text', ({ project }) => project.grantee.name),
  scalar('granteeLegalForm', '/project/grantee/legalForm', 'text', ({ project }) => project.grantee.legalForm),
  scalar('granteeBin', '/project/grantee/bin', 'text', ({ project }) => project.grantee.bin),
  scalar('granteeHead', '/project/grantee/head', 'text', ({ project }) => project.grantee.head),
  scalar('granteeAddress', '/project/grantee/address', 'text', ({ project }) => project.grantee.address),
  scalar('grantor', '/project/grantor', 'text', ({ project }) => project.grantor),
  scalar('contractNumber', '/project/contract/number', 'text', ({ project }) => project.contract.number),
  scalar('contractDate', '/project/contract/date', 'date', ({ project }) => project.contract.date),
  scalar('amount', '/project/amount', 'number', ({ project }) => project.amount),
  scalar('periodStart', '/project/period/start', 'date', ({ project }) => project.period.start),
  scalar('periodEnd', '/project/period/end', 'date', ({ project }) => project.period.end),
  scalar('region', '/project/region', 'text', ({ project }) => project.region),
  scalar('direction', '/project/direction', 'text', ({ project }) => project.direction),
  scalar('submittedOn', '/project/submittedOn', 'date', ({ project }) => project.submittedOn),
  scalar('filledOn', '/project/filledOn', 'date', ({ project }) => project.filledOn),
  scalar('signatory', '/project/signatory', 'text', ({ project }) => project.signatory),
  scalar('participants', '/participants/total', 'number', ({ participants }) => participants.total),
];

/** The scalar at a pointer; undefined: another value stands there. */
export function scalarAt(pointer: string): Scalar | undefined {
  return SCALARS.find((one) => one.pointer === pointer);
}
