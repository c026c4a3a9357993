import * as z from 'zod';

/** Points from the top left of the page: left, top, right, bottom. Null where a format has no pages. */
const Box = z.array(z.number()).nullable();

/** Every table of one document, as `esep tables` prints them. Rows and columns count from 0. */
export const DocumentTables = z.object({
  tables: z.array(
    z.object({
      page: z.int().nullable(),
      bbox: Box,
      /** 0–1: how sure it is that this is a table. */
      confidence: z.number().nullable(),
      cells: z.array(
        z.object({
          row: z.int(),
          column: z.int(),
          rowSpan: z.int(),
          columnSpan: z.int(),
          text: z.string(),
          bbox: Box,
          /** Two readings of the cell disagree. */
          doubtful: z.boolean(),
        }),
      ),
    }),
  ),
  pages: z.int().nullable(),
  /** How long the document took to read. */
  seconds: z.number(),
});
export type DocumentTables = z.infer<typeof DocumentTables>;
