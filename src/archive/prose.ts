import * as z from 'zod';
import { isInstruction } from '../check/form-text.ts';
import type { Evidence } from '../model/evidence.ts';
import type { Section, StructuredDocument } from '../model/structure.ts';
import { words } from '../text/normalize.ts';

/** A paragraph or long cell of the grantee's own words. `stream` joins what follows without a heading between. */
export const ProsePassage = z.object({
  stream: z.int(),
  block: z.int(),
  page: z.int().nullable(),
  row: z.int().nullable(),
  column: z.int().nullable(),
  /** Offset of `text` in the passage it was taken from. */
  start: z.int(),
  text: z.string(),
});
export type ProsePassage = z.infer<typeof ProsePassage>;

const LONG_CELL = 25;
/** A passage with more words than this says more than who the grantee is. */
const LONG_LINE = 40;

/**
 * Headings, instructions and short cells are the form's; lines that state what `passport` cites say who reports and are
 * the same in every report of a grantee; what is left is the author's.
 */
export function proseOf(document: StructuredDocument, passport: readonly Evidence[] = []): ProsePassage[] {
  const stated = new Set(passport.map(({ place }) => placeKey(place)));
  const headings = new Map<number, Section>(document.sections.map((section) => [section.headingEvidence.place.block, section]));
  const continued = new Set(
    document.sections.flatMap((section) => (section.headingEvidence.continued ?? []).map((part) => part.place.block)),
  );
  const prose: ProsePassage[] = [];
  let stream = 0;
  for (const passage of document.passages) {
    const { block, page, row, column, text: printed } = passage;
    const heading = row === null ? headings.get(block) : undefined;
    const start = heading ? (heading.bodyStart ?? printed.length) : 0;
    if (heading || row !== null || continued.has(block)) stream++;
    if (isInstruction(passage) || (continued.has(block) && !heading)) {
      stream++;
      continue;
    }
    const text = printed.slice(start);
    if (stated.has(placeKey(passage)) && words(text).length <= LONG_LINE) {
      stream++;
      continue;
    }
    if (!/\p{L}/u.test(text) || (row !== null && words(text).length < LONG_CELL)) continue;
    prose.push({ stream, block, page, row, column, start, text });
  }
  return prose;
}

function placeKey({ block, row, column }: Pick<ProsePassage, 'block' | 'row' | 'column'>): string {
  return `${block} ${row} ${column}`;
}
