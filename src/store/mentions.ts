import { fold } from '../text/normalize.ts';

/** Whether every word asked for stands in the values of `json` or in `more`, in any letter case. An SQL function of the store. */
export function mentions(json: string, more: string, asked: string): boolean {
  const text = fold(`${values(JSON.parse(json)).join('\n')}\n${more}`);
  return fold(asked)
    .split(/\s+/)
    .every((word) => text.includes(word));
}

function values(value: unknown): unknown[] {
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(values) : [value];
}
