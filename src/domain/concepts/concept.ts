/**
 * A word of a language: as reports show it (nominative singular), then how its forms begin in folded letters; without any,
 * as the word itself does. In a form `.` is any letter, a blank a space or hyphen, a final `$` the end of the word but for
 * a case ending, `(?!…)` what must not follow.
 */
export type Word = readonly [word: string, ...forms: readonly string[]];

/** One thing of the trade with its words in both languages; `code` is the same in all of them. */
export interface Concept {
  readonly code: string;
  readonly ru: readonly Word[];
  readonly kk: readonly Word[];
}
