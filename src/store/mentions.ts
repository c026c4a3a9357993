import { fold } from '../text/normalize.ts';

/** Whether every word asked for stands in the values of `json` or in `more`, in any letter case. An SQL function of the store. */
export function mentions(json: string, more: string, asked: string): boolean {
  const text = fold(`${dig(JSON.parse(json)).join('\n')}\n${more}`);
  return fold(asked)
    .split(/\s+/)
    .every((word) => text.includes(word));
}

/** The texts in a JSON value; the numbers of places are no words. */
export function dig(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (Array.isArray(value)) return value.flatMap(dig);
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => (key === 'place' ? [] : typeof inner === 'number' ? [String(inner)] : dig(inner)));
}
