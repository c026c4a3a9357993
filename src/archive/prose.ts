import * as z from 'zod';
import { isInstruction } from '../check/form-text.ts';
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

/** Headings, instructions and short cells are the form's; what is left is the author's. */
export function proseOf(document: StructuredDocument): ProsePassage[] {
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
    if (!/\p{L}/u.test(text) || (row !== null && words(text).length < LONG_CELL)) continue;
    prose.push({ stream, block, page, row, column, start, text });
  }
  return prose;
}
