import type { SourceDocument } from './document.ts';
import { type Place, Place as PlaceSchema } from './evidence.ts';
import { textAt } from './passage.ts';

export interface Citation {
  /** Keys from the root, e.g. `indicators.3.plan.evidence`. */
  readonly path: string;
  readonly place: Place;
  readonly quote: string;
}

/** Every `{ place, quote }` anywhere in a report or finding. */
export function citations(value: unknown, path = ''): Citation[] {
  if (typeof value !== 'object' || value === null) return [];
  const nested = Object.entries(value).flatMap(([key, inner]) => citations(inner, path === '' ? key : `${path}.${key}`));
  if (!('quote' in value) || typeof value.quote !== 'string' || !('place' in value)) return nested;
  return [{ path, place: PlaceSchema.parse(value.place), quote: value.quote }, ...nested];
}

/** Those whose text at the place is not the quote. The guarantee is that there are none. */
export function brokenCitations(value: unknown, source: SourceDocument): Citation[] {
  return citations(value).filter(({ place, quote }) => textAt(source, place) !== quote);
}
