import type { Field } from '../../domain/forms/field.ts';
import { FIELD_LABELS_ALONE, FIELD_STEMS, type FieldStems, TELLING_STEMS } from '../../domain/forms/generic/field-stems.ts';
import { isField } from '../../domain/forms/index.ts';
import { keyed } from './keyed.ts';

function keys(stems: readonly string[]): string[] {
  return stems.map((stem) => keyed(stem).key);
}

function ready({ field, all, not }: FieldStems): FieldStems {
  return { field, all: all.map(keys), not: keys(not) };
}

const WHOLE = FIELD_STEMS.map(ready);
const TELLING = TELLING_STEMS.map(ready);

function fits({ all, not }: FieldStems, key: string): boolean {
  return all.every((group) => group.some((stem) => key.includes(stem))) && !not.some((stem) => key.includes(stem));
}

/** The field whose stems a key holds; with `among`, only if it is one of these. */
export function fieldOfStems(key: string, among: readonly Field[] = []): Field | null {
  return WHOLE.find((entry) => (among.length === 0 || among.includes(entry.field)) && fits(entry, key))?.field ?? null;
}

/** Fields that stems of a key name where the value must show by its form that it is the answer. */
export function fieldsToldBy(key: string): Field[] {
  return TELLING.filter((entry) => fits(entry, key)).map(({ field }) => field);
}

const ALONE: ReadonlyMap<string, Field> = new Map(
  Object.keys(FIELD_LABELS_ALONE)
    .filter(isField)
    .flatMap((field) => (FIELD_LABELS_ALONE[field] ?? []).map((text): [string, Field] => [keyed(text).key, field])),
);

/** The field a key stands for when it is the whole label, or null. */
export function fieldOfWhole(key: string): Field | null {
  return ALONE.get(key) ?? null;
}
