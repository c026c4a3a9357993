import { isDeepStrictEqual } from 'node:util';
import * as z from 'zod';
import type { Entered, ReportFile } from '../model/report-file.ts';
import { SCALARS, scalarAt } from '../model/scalars.ts';
import { type Store, transact } from './open.ts';

const Correction = z.object({
  /** sha256 of the document. */
  hash: z.string(),
  /** JSON pointer (RFC 6901) into the report, such as `/project/title/value`. */
  pointer: z.string(),
  value: z.json(),
  /** What had been extracted there; absent in corrections of older versions of esep. */
  was: z.json().optional(),
  who: z.string(),
  /** ISO time. */
  at: z.string(),
  why: z.string(),
});
/** A value a reviewer put right, or entered where nothing was found (`was` is null then). The extracted one stays in the report. */
export type Correction = z.infer<typeof Correction>;

/** Appends a correction; earlier ones of the same value stay. */
export function correct({ database }: Store, correction: Omit<Correction, 'at'>): void {
  const { hash, pointer, value, was, who, why } = correction;
  database
    .prepare('INSERT INTO corrections (hash, pointer, value, was, who, at, why) VALUES (?, ?, ?, ?, ?, ?, ?)')
    .run(hash, pointer, JSON.stringify(value), was === undefined ? null : JSON.stringify(was), who, new Date().toISOString(), why);
}

/** Appends a correction unless another of the value came since the reviewer looked; `seen` is how many there were then. */
export function correctUnlessCorrected(store: Store, correction: Omit<Correction, 'at'>, seen: number): boolean {
  return transact(store, () => {
    if (correctionsOf(store, correction.hash).filter(({ pointer }) => pointer === correction.pointer).length !== seen) return false;
    correct(store, correction);
    return true;
  });
}

/** Every correction of a document, oldest first; the last one of a pointer holds. */
export function correctionsOf({ database }: Store, hash: string): Correction[] {
  return database
    .prepare('SELECT hash, pointer, value, was, who, at, why FROM corrections WHERE hash = ? ORDER BY id')
    .all(hash)
    .map(({ was, ...row }) =>
      Correction.parse({ ...row, value: JSON.parse(String(row.value)), ...(was === null ? {} : { was: JSON.parse(String(was)) }) }),
    );
}

/** The report with its corrections. One that does not hold any more, since the document was read anew, is left out. */
export function corrected(report: ReportFile, corrections: readonly Correction[]): ReportFile {
  return corrections
    .filter((correction) => holds(report, correction) && !scalarAt(correction.pointer))
    .reduce<ReportFile>((current, { pointer, value }) => replaceAt(current, steps(pointer), value), report);
}

/** The values reviewers entered where nothing was found, in the order of `SCALARS`; the last one of a pointer holds. */
export function entered(report: ReportFile, corrections: readonly Correction[]): Entered[] {
  const holding = corrections.filter((correction) => holds(report, correction));
  return SCALARS.flatMap(({ pointer }) => {
    const { value, who, at, why } = holding.findLast((correction) => correction.pointer === pointer) ?? { value: null };
    return typeof value === 'string' || typeof value === 'number' ? [{ pointer, value, who, at, why }] : [];
  });
}

/** Whether what was corrected still stands in the extracted report: a list read anew may have other items at the same place. */
export function holds(report: ReportFile, { pointer, was }: Correction): boolean {
  const extracted = valueAt(report, pointer);
  return extracted !== undefined && (was === undefined || isDeepStrictEqual(extracted, was));
}

/** What a JSON pointer leads to; undefined: nowhere. */
export function valueAt(report: ReportFile, pointer: string): unknown {
  return steps(pointer).reduce<unknown>(
    (target, step) =>
      typeof target === 'object' && target !== null && Object.hasOwn(target, step) ? Reflect.get(target, step) : undefined,
    report,
  );
}

function steps(pointer: string): string[] {
  return pointer
    .split('/')
    .slice(1)
    .map((step) => step.replaceAll('~1', '/').replaceAll('~0', '~'));
}

/** A copy of `target` with `value` at the place the steps lead to; `target` itself when they lead nowhere. */
function replaceAt<T>(target: T, [step, ...rest]: readonly string[], value: unknown): T {
  if (step === undefined || typeof target !== 'object' || target === null || !Object.hasOwn(target, step)) return target;
  const copy: T = Array.isArray(target) ? Object.assign([], target) : { ...target };
  const inner: unknown = Reflect.get(target, step);
  Reflect.set(Object(copy), step, rest.length === 0 ? value : replaceAt(inner, rest, value));
  return copy;
}
