import { createHash } from 'node:crypto';
import { Evidence } from '../model/evidence.ts';
import type { ReportFile } from '../model/report-file.ts';
import { steps } from './corrections.ts';

/**
 * What a value is recognised by in another version of its document: itself, its quote, and what stands in the same item of a
 * list. Places do not count. Undefined: the pointer leads nowhere.
 */
export function markAt(report: ReportFile, pointer: string): string | undefined {
  let at: unknown = report;
  let quote: readonly string[] | null = null;
  let item: unknown = null;
  for (const step of steps(pointer)) {
    if (typeof at !== 'object' || at === null || !Object.hasOwn(at, step)) return undefined;
    const inList = Array.isArray(at);
    at = Reflect.get(at, step);
    if (inList) item = at;
    quote = quotesOf(at) ?? quote;
  }
  return createHash('sha256')
    .update(JSON.stringify([at, quote, withoutPlaces(item)]))
    .digest('hex')
    .slice(0, 16);
}

function quotesOf(value: unknown): readonly string[] | null {
  if (typeof value !== 'object' || value === null || !('evidence' in value)) return null;
  const evidence = Evidence.safeParse(value.evidence).data;
  return evidence ? [evidence.quote, ...(evidence.continued ?? []).map(({ quote }) => quote)] : null;
}

function withoutPlaces(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map(withoutPlaces);
  return Object.fromEntries(Object.entries(value).flatMap(([key, inner]) => (key === 'place' ? [] : [[key, withoutPlaces(inner)]])));
}

/** Where a value with this mark stands: at `pointer`, or once at another number of its list. Null: nowhere, or nobody can say where. */
export function pointerOf(report: ReportFile, pointer: string, mark: string): string | null {
  if (markAt(report, pointer) === mark) return pointer;
  const fitting = pointersLike(report, steps(pointer)).filter((other) => markAt(report, other) === mark);
  return fitting.length === 1 ? (fitting[0] ?? null) : null;
}

/** Pointers of the same shape with any numbers. */
function pointersLike(value: unknown, [step, ...rest]: readonly string[]): string[] {
  if (step === undefined) return [''];
  if (typeof value !== 'object' || value === null) return [];
  const keys = Array.isArray(value) ? [...value.keys()].map(String) : Object.hasOwn(value, step) ? [step] : [];
  return keys.flatMap((key) =>
    pointersLike(Reflect.get(value, key), rest).map((tail) => `/${key.replaceAll('~', '~0').replaceAll('/', '~1')}${tail}`),
  );
}
