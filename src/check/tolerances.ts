import * as z from 'zod';

/** What rules forgive; a workspace's policy may set other figures. Shares are 0–1. */
export const Tolerances = z.object({
  /** «Около 200» agrees with anything this close. */
  about: z.number().min(0).max(1).default(0.1),
  /** Plan and fact this far apart need an explanation. */
  deviation: z.number().min(0).default(0.1),
  /** A budget line may cost this much more than planned. */
  overspent: z.number().min(0).default(0.1),
  /** Pages a PDF may have more or fewer than declared. */
  pages: z.int().min(0).default(1),
  /** «Другие категории» above this share leave the participants undescribed. */
  otherShare: z.number().min(0).max(1).default(0.5),
  /** Words in a row that make a repetition within one report. */
  repeatedWords: z.int().min(10).default(40),
});
export type Tolerances = z.infer<typeof Tolerances>;

export const DEFAULT_TOLERANCES: Tolerances = Tolerances.parse({});
