import * as z from 'zod';
import { JobOptions } from './job.ts';

/** Draw one page of a document whose bytes have this sha256. */
export const DrawJob = z.object({
  hash: z.string().regex(/^[0-9a-f]{64}$/),
  page: z.int().positive(),
  options: JobOptions,
  timeout: z.number().positive(),
  maxMemory: z.int().positive(),
});
export type DrawJob = z.infer<typeof DrawJob>;

/** `picture` null: the format has no pages to draw, or not so many. `width` and `height` in points. */
export const DrawResult = z.object({
  outcome: z.literal('drawn'),
  picture: z.object({ mediaType: z.string(), base64: z.base64(), width: z.number(), height: z.number() }).nullable(),
});
export type DrawResult = z.infer<typeof DrawResult>;
