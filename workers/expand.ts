import * as z from 'zod';
import { FailureCode } from '../src/model/failure.ts';

/** Unpack a container; the limits are those of `src/read/containers`. */
export const ExpandJob = z.object({
  hash: z.string(),
  limits: z.object({
    maxUnpackedBytes: z.int().positive(),
    maxRatio: z.number().positive(),
    maxEntries: z.int().positive(),
    maxNesting: z.int().positive(),
  }),
  timeout: z.number().positive(),
  maxMemory: z.int().positive(),
});
export type ExpandJob = z.infer<typeof ExpandJob>;

/** A file in a container: where its bytes were put is named after `hash`; null: why they cannot be had. */
export const ExpandedEntry = z.object({
  path: z.string(),
  bytes: z.int(),
  hash: z.string().nullable(),
  failure: z.object({ code: FailureCode, message: z.string() }).nullable(),
});
export type ExpandedEntry = z.infer<typeof ExpandedEntry>;

/** `format` null: it is a document, not a container. */
export const ExpandResult = z.object({ outcome: z.literal('expanded'), format: z.string().nullable(), entries: z.array(ExpandedEntry) });
export type ExpandResult = z.infer<typeof ExpandResult>;

/** The machine does not take what was unpacked, as told by a ResourceError: the container may be sound. */
export const NotKept = z.object({ outcome: z.literal('not-kept'), message: z.string(), passing: z.boolean() });
export type NotKept = z.infer<typeof NotKept>;
