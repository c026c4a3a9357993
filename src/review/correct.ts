import * as z from 'zod';
import { type Scalar, scalarAt } from '../domain/facts.ts';
import { DateValue } from '../model/report.ts';
import { ReportFile } from '../model/report-file.ts';
import { corrected } from '../store/corrections.ts';
import { codesOf } from '../wording/review/codes.ts';
import { MOST_OF_VALUE, MOST_OF_WHY } from './pages/value-page.ts';
import type { Value } from './values.ts';
import { MOST_OF_NAME } from './visit.ts';

const Form = z.object({
  at: z.string().max(500).catch(''),
  value: z.string().trim().max(MOST_OF_VALUE).nullable().catch(null),
  why: z.string().trim().max(MOST_OF_WHY).catch(''),
  who: z.string().trim().max(MOST_OF_NAME).catch(''),
  /** How many corrections of the value the reviewer saw. */
  seen: z.coerce.number().int().nonnegative().catch(-1),
});
export type AskedCorrection = z.infer<typeof Form>;

/** What a form asks for. Whatever a browser may send, this gives an answer. */
export function correctionAsked(body: Readonly<Record<string, unknown>>): AskedCorrection {
  return Form.parse(body);
}

/** What was typed as a value the report may have at this place; undefined: it may not. Empty stands for nothing stated. */
export function typedValue(report: ReportFile, { pointer, value }: Value, typed: string): string | number | boolean | null | undefined {
  const lines = typed.replaceAll('\r\n', '\n');
  const number = numberOf(lines);
  const missing = value === null ? scalarAt(pointer) : undefined;
  if (missing) return lines === '' ? null : enteredValue(missing, lines);
  const candidates: (string | number | boolean | null)[] = [
    ...(lines === '' ? [null] : []),
    ...(typeof value === 'number' && number !== null ? [number] : []),
    ...(lines === 'true' || lines === 'false' ? [lines === 'true'] : []),
    ...(typeof value === 'number' || lines === '' ? [] : [lines]),
    ...(number === null ? [] : [number]),
  ];
  return candidates.find((candidate) => fits(report, pointer, candidate));
}

/** Whether anything else may stand there: of what was not found only scalars can be entered, no quantities or texts within lists. */
export function isCorrectable(report: ReportFile, value: Value): boolean {
  return value.value !== null || ['?', '1', '2000-01-01'].some((typed) => typedValue(report, value, typed) !== undefined);
}

/** The codes that may stand there; none where any text may. */
export function choicesOf(report: ReportFile, { pointer, keys, value }: Value): readonly string[] {
  const codes = codesOf(keys.at(-1) ?? '');
  if (typeof value !== 'string' || !codes.includes(value) || fits(report, pointer, '?')) return [];
  return codes.filter((code) => fits(report, pointer, code));
}

/** What was typed for a scalar that was not found. */
function enteredValue({ kind }: Scalar, typed: string): string | number | undefined {
  if (kind === 'number') return numberOf(typed) ?? undefined;
  return kind === 'text' || DateValue.shape.value.safeParse(typed).success ? typed : undefined;
}

function fits(report: ReportFile, pointer: string, value: string | number | boolean | null): boolean {
  const changed = corrected(report, [{ hash: '', pointer, value, who: '', at: '', why: '' }]);
  return ReportFile.safeParse(changed).success;
}

/** `1 234 567,5`, also with a point; null: not a number. */
function numberOf(typed: string): number | null {
  const digits = typed.replace(/[\s\u00a0\u202f]/g, '').replace(',', '.');
  return /^-?\d{1,15}(?:\.\d{1,6})?$/.test(digits) ? Number(digits) : null;
}
