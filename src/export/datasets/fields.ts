import type { Evidence } from '../../model/evidence.ts';
import type { ReportFile } from '../../model/report-file.ts';
import { type CellValue, dataset, placeColumns } from '../dataset.ts';

interface Field {
  readonly field: string;
  readonly value: CellValue;
  readonly evidence: Evidence;
}

type Scalar = { readonly value: string | number | null; readonly evidence: Evidence } | null;

/** One row per scalar of the project that was found, with its place: the citations of the `reports` table. */
export const fields = dataset('fields', fieldsOf, [
  ['field', (field) => field.field],
  ['value', (field) => field.value],
  ...placeColumns((field: Field) => field.evidence),
]);

function fieldsOf({ project, participants }: ReportFile): Field[] {
  const { grantee, contract, period } = project;
  const scalars: [string, Scalar][] = [
    ['title', project.title],
    ['goal', project.goal],
    ['grantee', grantee.name],
    ['granteeLegalForm', grantee.legalForm],
    ['granteeBin', grantee.bin],
    ['granteeHead', grantee.head],
    ['granteeAddress', grantee.address],
    ['grantor', project.grantor],
    ['contractNumber', contract.number],
    ['contractDate', contract.date],
    ['amount', project.amount],
    ['periodStart', period.start],
    ['periodEnd', period.end],
    ['region', project.region],
    ['direction', project.direction],
    ...project.expectedResults.map((result): [string, Scalar] => ['expectedResult', result]),
    ['submittedOn', project.submittedOn],
    ['filledOn', project.filledOn],
    ...project.pagesDeclared.map((pages): [string, Scalar] => ['pagesDeclared', pages]),
    ['signatory', project.signatory],
    ['participants', participants.total],
  ];
  return scalars.flatMap(([field, scalar]) => (scalar ? [{ field, value: scalar.value, evidence: scalar.evidence }] : []));
}
