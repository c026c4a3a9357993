import * as z from 'zod';
import type { ReportFile } from '../model/report-file.ts';
import type { Store } from './open.ts';

const Correction = z.object({
  /** sha256 of the document. */
  hash: z.string(),
  /** JSON pointer (RFC 6901) into the report, such as `/project/title/value`. */
  pointer: z.string(),
  value: z.json(),
  who: z.string(),
  /** ISO time. */
  at: z.string(),
  why: z.string(),
});
/** A value a reviewer put right. The extracted one stays in the report. */
export type Correction = z.infer<typeof Correction>;

/** Appends a correction; earlier ones of the same value stay. */
export function correct({ database }: Store, correction: Omit<Correction, 'at'>): void {
  const { hash, pointer, value, who, why } = correction;
  database
    .prepare('INSERT INTO corrections (hash, pointer, value, who, at, why) VALUES (?, ?, ?, ?, ?, ?)')
    .run(hash, pointer, JSON.stringify(value), who, new Date().toISOString(), why);
}

/** Every correction of a document, oldest first; the last one of a pointer holds. */
export function correctionsOf({ database }: Store, hash: string): Correction[] {
  return database
    .prepare('SELECT hash, pointer, value, who, at, why FROM corrections WHERE hash = ? ORDER BY id')
    .all(hash)
    .map((row) => Correction.parse({ ...row, value: JSON.parse(String(row.value)) }));
}

/** The report with its corrections. One whose pointer leads nowhere any more (the document was read anew) is left out. */
export function corrected(report: ReportFile, corrections: readonly Correction[]): ReportFile {
  return corrections.reduce<ReportFile>((current, { pointer, value }) => replaceAt(current, steps(pointer), value), report);
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
