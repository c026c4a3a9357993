import * as z from 'zod';

/** Points from the top left corner of the page, 1/72 inch; x1 > x0, y1 > y0. */
export const Box = z.object({ x0: z.number(), y0: z.number(), x1: z.number(), y1: z.number() });
export type Box = z.infer<typeof Box>;

/**
 * Where a quote stands. `block` is an index into `SourceDocument.blocks`. `row` and `column` are the top left grid
 * position of the source cell when the block is a table, otherwise null. `start` and `end` count UTF-16 units in the
 * text of that paragraph, furniture or cell.
 */
export const Place = z.object({
  block: z.int().nonnegative(),
  page: z.int().positive().nullable(),
  row: z.int().nonnegative().nullable(),
  column: z.int().nonnegative().nullable(),
  start: z.int().nonnegative(),
  end: z.int().nonnegative(),
  box: Box.nullable(),
});
export type Place = z.infer<typeof Place>;

const Citation = z.object({ place: Place, quote: z.string() });

/** Invariant: the text at `place` is `quote`, letter by letter. A value cut by a page break has its later parts in `continued`. */
export const Evidence = z.object({ ...Citation.shape, continued: z.array(Citation).optional() });
export type Evidence = z.infer<typeof Evidence>;
