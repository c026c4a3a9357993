import * as z from 'zod';

/** What a wording stands as: over a part of the text, over a column of a table, before a value. */
export const WORDING_KINDS = ['heading', 'column', 'field'] as const;
export const WordingKind = z.enum(WORDING_KINDS);
export type WordingKind = z.infer<typeof WordingKind>;

/** Something a document says that is in no lexicon. */
export const UnknownWording = z.object({
  kind: WordingKind,
  /** As printed. */
  text: z.string(),
  /** In comparison letters. */
  key: z.string(),
  /** Cells, paragraphs or answers that stand under it. */
  values: z.int().nonnegative(),
  /** What its content makes likely; null: nothing does. */
  guess: z.string().nullable(),
  block: z.int(),
  row: z.int().nullable(),
  column: z.int().nullable(),
});
export type UnknownWording = z.infer<typeof UnknownWording>;

/** The documents a taught wording holds in: all, those that have all these headings or labels, those that name a grantor. */
export const TaughtScope = z.discriminatedUnion('in', [
  z.object({ in: z.literal('everywhere') }),
  z.object({ in: z.literal('form'), wordings: z.array(z.string().min(1).max(500)).min(1).max(40) }),
  z.object({ in: z.literal('grantor'), name: z.string().min(1).max(500) }),
]);
export type TaughtScope = z.infer<typeof TaughtScope>;

/** What a person said a wording means: a section kind, a column role or a field of `src/domain/forms`; null: nothing. */
export const TaughtWording = z.object({
  kind: WordingKind,
  text: z.string().min(1).max(500),
  concept: z.string().max(100).nullable(),
  scope: TaughtScope,
});
export type TaughtWording = z.infer<typeof TaughtWording>;
