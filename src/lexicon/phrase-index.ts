import type { Phrase } from './phrase.ts';

/** `matchPrefix` forgives so many wrong letters among the first `OPENING` ones, so that one pair of these is right. */
const ERRORS = 2;
const OPENING = 6;

/**
 * Finds the few entries whose wording `matchPrefix` may find at the beginning of a key, in the order given. Of the five
 * pairs of neighbouring letters a wording opens with, two wrong letters spoil at most four and move the fifth by at most two places.
 */
export function phraseIndex<T extends { readonly wording: Phrase }>(entries: readonly T[]): (key: string) => T[] {
  const places: readonly Map<string, Set<number>>[] = Array.from({ length: OPENING - 1 + ERRORS }, () => new Map());
  const always: number[] = [];
  for (const [number, { wording }] of entries.entries()) {
    if (wording.key.length < 2) always.push(number);
    for (let at = 0; at + 1 < Math.min(OPENING, wording.key.length); at++) {
      const pair = wording.key.slice(at, at + 2);
      for (const place of places.slice(Math.max(0, at - ERRORS), at + ERRORS + 1))
        place.set(pair, (place.get(pair) ?? new Set()).add(number));
    }
  }
  return (key) => {
    const numbers = new Set(always);
    for (const [at, place] of places.entries()) for (const number of place.get(key.slice(at, at + 2)) ?? []) numbers.add(number);
    return [...numbers].sort((a, b) => a - b).flatMap((number) => entries[number] ?? []);
  };
}
