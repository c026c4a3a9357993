/** A month: how every form of its name begins is told by `start`, so that the longest start of all months names it. */
export interface Month {
  readonly start: string;
  /** Source of a pattern for the written name, no groups captured. */
  readonly full: string;
  /** Before a full stop. */
  readonly short: readonly string[];
}

/** What stands before or behind a number and says how exact it is; sources of patterns, the place of the number left out. */
export interface Comparators {
  readonly atLeast: readonly string[];
  readonly atMost: readonly string[];
  readonly moreThan: readonly string[];
  readonly about: readonly string[];
}

/** What is of a language and not of the trade. Everything but frequent words is written in folded letters. */
export interface LanguageWords {
  /** Lower-case words by which a text is told to be of the language and not of the other one. */
  readonly frequent: readonly string[];
  /** January to December. */
  readonly months: readonly Month[];
  readonly before: Comparators;
  readonly behind: Comparators;
  /** «из них», «в том числе»: what follows is a part of what was said before. */
  readonly ofWhich: readonly string[];
  /** «всего», «барлығы»: what stands beside it is a whole. */
  readonly total: readonly string[];
}
