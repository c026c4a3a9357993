import { SCALARS } from '../../domain/facts.ts';
import type { Evidence } from '../../model/evidence.ts';
import type { ReportFile } from '../../model/report-file.ts';
import { type CellValue, maybeText, text } from '../column.ts';
import { dataset, placeColumns } from '../dataset.ts';

interface Field {
  readonly field: string;
  readonly value: CellValue;
  /** Null for a value that a reviewer entered. */
  readonly evidence: Evidence | null;
  readonly enteredBy: string | null;
}

export const fields = dataset('fields', fieldsOf, [
  ['field', text, (field) => field.field],
  ['value', maybeText, ({ value }) => (value === null ? null : String(value))],
  ...placeColumns((field: Field) => field.evidence),
  ['enteredBy', maybeText, (field) => field.enteredBy, 'citation'],
]);

function fieldsOf(report: ReportFile): Field[] {
  const { expectedResults, pagesDeclared } = report.project;
  const single = SCALARS.flatMap(({ field, pointer, of }): Field[] => {
    const found = of(report);
    if (found) return [{ field, ...found, enteredBy: null }];
    const entered = report.entered?.find((one) => one.pointer === pointer);
    return entered ? [{ field, value: entered.value, evidence: null, enteredBy: entered.who }] : [];
  });
  return [
    ...single,
    ...expectedResults.map((found) => ({ field: 'expectedResult', ...found, enteredBy: null })),
    ...pagesDeclared.map((found) => ({ field: 'pagesDeclared', ...found, enteredBy: null })),
  ];
}
