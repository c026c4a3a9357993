import * as z from 'zod';

/** A finding by its rule and documents. */
export const FindingName = z.object({ id: z.string(), code: z.string(), paths: z.array(z.string()) });
export type FindingName = z.infer<typeof FindingName>;
