import * as z from 'zod';

/** How tables are printed: as they stand, or as they are understood; `votes` are the candidates for the project data, from tables and elsewhere. */
export const TablesForm = z.enum(['json', 'csv', 'paths', 'paths-json', 'votes']);
export type TablesForm = z.infer<typeof TablesForm>;

/** Every table of a document, as it is to be printed. */
export const TablesResult = z.object({ outcome: z.literal('tables'), text: z.string() });
export type TablesResult = z.infer<typeof TablesResult>;
