import type { Passage } from '../model/structure.ts';
import type { Found } from './found.ts';
import { findQuantities, type QuantityValue } from './quantities.ts';

const known = new WeakMap<Passage, Map<string, readonly Found<QuantityValue>[]>>();

/** Quantities in a stretch of a passage's clean text, offsets from its start. Events and statements read the same sentences. */
export function quantitiesIn(passage: Passage, start: number, end: number): readonly Found<QuantityValue>[] {
  const stretches = known.get(passage) ?? new Map<string, readonly Found<QuantityValue>[]>();
  known.set(passage, stretches);
  const place = `${start} ${end}`;
  const quantities = stretches.get(place) ?? findQuantities(passage.clean.slice(start, end));
  stretches.set(place, quantities);
  return quantities;
}
