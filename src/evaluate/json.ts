/** Gold and output are compared as plain JSON, so that the measure does not depend on the code it measures. */
export type Json = null | boolean | number | string | Json[] | { [key: string]: Json };
export type JsonObject = { [key: string]: Json };

export function isObject(value: Json | undefined): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

const WRAPPER = new Set(['value', 'evidence', 'confidence', 'source', 'note']);

/** `{ value, evidence }` becomes its value, evidence goes; quantities and lists stay. */
export function plain(value: Json): Json {
  if (Array.isArray(value)) return value.map(plain);
  if (!isObject(value)) return value;
  const keys = Object.keys(value);
  if ('value' in value && keys.every((key) => WRAPPER.has(key))) return plain(value.value ?? null);
  return Object.fromEntries(keys.filter((key) => key !== 'evidence').map((key) => [key, plain(value[key] ?? null)]));
}

/** The value at a path of keys, null when any step is absent. */
export function at(value: Json | undefined, ...keys: string[]): Json {
  let current: Json = value ?? null;
  for (const key of keys) current = isObject(current) ? (current[key] ?? null) : null;
  return current;
}

export function objects(value: Json | undefined): JsonObject[] {
  return Array.isArray(value) ? value.filter((item) => isObject(item)) : [];
}

export function list(value: Json | undefined): Json[] {
  return Array.isArray(value) ? value : [];
}
