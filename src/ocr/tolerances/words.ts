/*
 * Words that the engine gave: which are believed, read again, joined, cut or overlooked.
 * Each table is named after the file that uses it. Where an entry names no unit it is a share or a confidence (0–1), or a count.
 * Tuned on the scans of the samples, on those of the corpus (1 bit and grey, 200 dpi), and on pages of known text drawn at
 * 200 dpi with specks, skew, stamps and faded lines; `npm run bench -- ocr` and `esep evaluate` show what a change does.
 */

/** Of `agreement.ts`. */
export const AGREEMENT = {
  /** Two readings this alike are of the same letters. */
  alike: 0.75,
} as const;

/** Of `dashes.ts`. */
export const DASHES = {
  /** White on the sides of a dash, in font sizes; hyphens touch their letters. */
  besideDash: 0.17,
} as const;

/** Of `digit-groups.ts`. */
export const DIGIT_GROUPS = {
  /** White between groups of digits in font sizes, and how much wider it is than any other within the number. */
  space: 0.16,
  wider: 1.5,
} as const;

/** Of `doubtful-page.ts`. */
export const DOUBTFUL_PAGE = {
  /** Letters in words this unsure, and the share of them, that make a page hard to read. */
  unsure: 0.7,
  many: 0.04,
  /** Share of the ruling that has faded to crumbs: cells may have run together. */
  faded: 0.75,
  /** Too unsure for figures to be judged by. */
  doubt: 0.65,
} as const;

/** Of `figures.ts`. */
export const FIGURES_TOLERANCES = {
  /** A second reading this sure is right where the first, which had to choose among all letters, is not. */
  sure: 0.9,
  fair: 0.75,
  /** Confidence of a number that two readings disagree about: just sure enough, and not sure enough to judge by. */
  settled: 0.75,
  doubtful: 0.6,
} as const;

/** Of `letter-case.ts`. */
export const LETTER_CASE = {
  /** Heights of ink in font sizes: capitals are 0.7 and more, small letters without heads and tails half. */
  tallest: 0.6,
  /** The same with the feet of Д, Ц and Щ. */
  tallestFooted: 0.72,
} as const;

/** Of `lines-across-columns.ts`. */
export const LINES_ACROSS_COLUMNS = {
  /** Space between words, in heights of the line, that no line of prose has: the line runs over several columns. */
  wide: 1.6,
  /** Middles of words that stand on one line differ by less than this share of its height. */
  stray: 0.45,
  unsure: 0.65,
} as const;

/** Of `missed.ts`. */
export const MISSED = {
  /** Heights in points of what may be letters or digits; higher ink is a picture, a signature or a stamp. */
  lowest: 3.2,
  highest: 26,
  /** How far dots and breves stand off their letters. */
  mark: 3,
  /** Pieces nearer to a word than letters are to each other belong to it. */
  touch: 1.5,
  /** Space between letters of one piece, in points. */
  space: 9,
  /** A page with more pieces than this is a drawing, not text. */
  most: 200,
} as const;

/** Of `noise.ts`. */
export const NOISE = {
  /** A paragraph this unsure, or a short one less sure than `shortSure`, is the print of a stamp or a signature, not a sentence. */
  sure: 0.5,
  shortSure: 0.7,
  short: 12,
} as const;

/** Of `ordinals.ts`. */
export const ORDINALS = {
  /** Left edges of one list, in font sizes, and white before the first word of a line. */
  flush: 0.8,
  clear: 1.2,
  /** Lines that stand between two numbers of one list at most, in font sizes. */
  far: 40,
} as const;

/** Of `recognize.ts`. */
export const RECOGNIZE = {
  /** Below this mean confidence the page may stand on its head or side. */
  poor: 0.6,
  /** Words the engine is less sure of than this are taken for noise when they were overlooked at first. */
  sure: 0.55,
  /** Three letters in a row are seldom dirt. */
  passable: 0.4,
} as const;

/** Of `russian.ts`. */
export const RUSSIAN = {
  /** Share of Kazakh letters under which a page is Russian: a few come from misreadings and names. */
  few: 0.015,
  sure: 0.6,
} as const;

/** Of `scripts.ts`. */
export const SCRIPTS = {
  /** How much less sure a Cyrillic reading may be where the page is Cyrillic. */
  grace: 0.12,
  passable: 0.5,
} as const;

/** Of `second-look.ts`. */
export const SECOND_LOOK = {
  /** Pixels of paper around a word that is cut out to be read again. */
  margin: 3,
  /** Pixels around the ink that still belong to the word. */
  rim: 2,
} as const;

/** Of `sizes.ts`. */
export const SIZES = {
  /** Sizes nearer than this are one. */
  error: 0.15,
  /** Letters of a line that tell how wide they are on the whole; fewer are compared more loosely. */
  enough: 8,
  loose: 0.25,
  /** Height of small letters without heads, as a share of the line they stand on. */
  low: 0.6,
} as const;

/** Of `split-joined-words.ts`. */
export const SPLIT_JOINED_WORDS = {
  /** White across a word in font sizes that is a space, */
  space: 0.24,
  /** when no other white inside the word comes near it. */
  next: 0.65,
  /** How far the engine's letters may be off, in font sizes. */
  stray: 0.3,
  /** Widths of letters on the two sides differ by no more than this. */
  uneven: 1.65,
} as const;

/** Of `text-layer.ts`. */
export const TEXT_LAYER = {
  /** A picture over this share of the page makes it a scan, whatever text somebody laid under it. */
  scanShare: 0.6,
  /** Share of characters that no report has: private use, replacement, controls, Cyrillic bytes shown as western letters. */
  garbageShare: 0.15,
  /** Words of a layer that the pixels bear out; a layer this good is better than reading again. */
  borneOut: 0.85,
} as const;

/** Of `words.ts`. */
export const WORDS = {
  /** Height of a line of letters (descender to ascender) in font sizes, and the shares above and below the baseline. */
  linePerSize: 0.93,
  ascent: 0.8,
  descent: 0.22,
} as const;
