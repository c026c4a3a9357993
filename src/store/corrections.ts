import { isDeepStrictEqual } from 'node:util';
import * as z from 'zod';
import { SCALARS, scalarAt } from '../domain/facts.ts';
import type { Entered, ReportFile } from '../model/report-file.ts';
import { notBefore } from './decisions.ts';
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
  /** What it is recognised by in another version of the document, see `markAt`; absent when that is not known. */
  mark: z.string().optional(),
  /** It was made on an earlier version of the document; `fits`: there the same value stood in the same words. */
  earlier: z.object({ fits: z.boolean() }).optional(),
});
/** A value a reviewer put right, or entered where nothing was found (`was` is null then). The extracted one stays in the report. */
export type Correction = z.infer<typeof Correction>;

/** A correction before it is kept. */
export type NewCorrection = Omit<Correction, 'at' | 'earlier'>;

/** Appends a correction; earlier ones of the same value stay. */
export function correct(store: Store, correction: NewCorrection): void {
  const last = correctionsOf(store, correction.hash).findLast(({ pointer }) => pointer === correction.pointer);
  putCorrection(store, { ...correction, at: notBefore(last?.at ?? '') });
}

/** Keeps a correction as it was made; gives its number. */
export function putCorrection({ database }: Store, correction: Omit<Correction, 'earlier'>): number {
  const { hash, pointer, value, was, who, at, why, mark } = correction;
  const { lastInsertRowid } = database
    .prepare('INSERT INTO corrections (hash, pointer, value, was, who, at, why, mark) VALUES (?, ?, ?, ?, ?, ?, ?, ?)')
    .run(hash, pointer, JSON.stringify(value), was === undefined ? null : JSON.stringify(was), who, at, why, mark ?? null);
  return Number(lastInsertRowid);
}

/** Appends a correction unless another of the value came since the reviewer looked; `seen` is how many there were then. */
export function correctUnlessCorrected(store: Store, correction: NewCorrection, seen: number): boolean {
  return transact(store, () => {
    if (correctionsOf(store, correction.hash).filter(({ pointer }) => pointer === correction.pointer).length !== seen) return false;
    correct(store, correction);
    return true;
  });
}

const CORRECTIONS = `
  SELECT id, hash, pointer, value, was, who, at, why, mark, NULL AS fits FROM corrections WHERE hash = ?1
  UNION ALL
  SELECT c.id, ?1, coalesce(k.pointer, c.pointer), c.value, c.was, c.who, c.at, c.why, c.mark, k.pointer IS NOT NULL
  FROM carried_corrections k JOIN corrections c ON c.id = k.correction WHERE k.hash = ?1`;

/** Every correction of a document, those made on its earlier versions too, oldest first; the last one of a pointer that holds does. */
export function correctionsOf({ database }: Store, hash: string): Correction[] {
  return database.prepare(`SELECT * FROM (${CORRECTIONS}) ORDER BY at, id`).all(hash).map(correctionIn);
}

/** A row of corrections as it is in the store. */
export function correctionIn({ was, mark, fits, ...row }: Readonly<Record<string, unknown>>): Correction {
  return Correction.parse({
    ...row,
    value: JSON.parse(String(row.value)),
    ...(typeof was === 'string' ? { was: JSON.parse(was) } : {}),
    ...(typeof mark === 'string' ? { mark } : {}),
    ...(typeof fits === 'number' ? { earlier: { fits: fits === 1 } } : {}),
  });
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
export function holds(report: ReportFile, { pointer, was, earlier }: Correction): boolean {
  const extracted = valueAt(report, pointer);
  return earlier?.fits !== false && extracted !== undefined && (was === undefined || isDeepStrictEqual(extracted, was));
}

/** What a JSON pointer leads to; undefined: nowhere. */
export function valueAt(report: ReportFile, pointer: string): unknown {
  return steps(pointer).reduce<unknown>(
    (target, step) =>
      typeof target === 'object' && target !== null && Object.hasOwn(target, step) ? Reflect.get(target, step) : undefined,
    report,
  );
}

/** The steps of a JSON pointer. */
export function steps(pointer: string): string[] {
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
