import * as z from 'zod';
import type { Evidence } from '../../model/evidence.ts';
import { Dimension } from '../../model/report.ts';
import type { ReportFile } from '../../model/report-file.ts';
import { maybeInteger, maybeNumber, maybeText, text } from '../column.ts';
import { dataset, placeColumns } from '../dataset.ts';

interface Line {
  /** Null for the total over all dimensions. */
  readonly dimension: string | null;
  /** `total` or the code of a part. */
  readonly code: string;
  readonly label: string | null;
  readonly from: number | null;
  readonly to: number | null;
  readonly value: number | null;
  readonly raw: string | null;
  readonly doubtful: boolean;
  readonly evidence: Evidence;
}

const NO_PART = { label: null, from: null, to: null };

export const participants = dataset('participants', linesOf, [
  ['dimension', Dimension.nullable(), (line) => line.dimension],
  ['code', text, (line) => line.code],
  ['label', maybeText, (line) => line.label],
  ['from', maybeInteger, (line) => line.from],
  ['to', maybeInteger, (line) => line.to],
  ['value', maybeNumber, (line) => line.value],
  ['raw', maybeText, (line) => line.raw, 'detail'],
  ['doubtful', z.boolean(), (line) => line.doubtful, 'detail'],
  ...placeColumns((line: Line) => line.evidence),
]);

function linesOf(report: ReportFile): Line[] {
  const { total, breakdowns } = report.participants;
  const overall = total ? [{ ...NO_PART, dimension: null, code: 'total', raw: total.evidence.quote, doubtful: false, ...total }] : [];
  return [
    ...overall,
    ...breakdowns.flatMap((breakdown) => [
      ...(breakdown.total ? [{ ...NO_PART, dimension: breakdown.dimension, code: 'total', ...breakdown.total }] : []),
      ...breakdown.parts.map((part) => ({ dimension: breakdown.dimension, ...part })),
    ]),
  ];
}
