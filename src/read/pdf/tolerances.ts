/*
 * What is drawn on a page of a PDF file: lines, raised figures, layers of text, words.
 * Each table is named after the file that uses it. Where an entry names no unit it is a share or a confidence (0–1), or a count.
 * Tuned on the PDF files of the corpus (printed by an office suite and by a browser, letters from a second font) and on foreign
 * files; `npm run bench -- words`, `npm run bench -- tables` and `esep evaluate` show what a change does.
 */

/** Of `form-fields.ts`. */
export const FORM_FIELDS = {
  /** Points. */
  usualSize: 10,
} as const;

/** Of `held-against.ts`. */
export const HELD_AGAINST = {
  /** Different words of the second reading that the first must have, too; one of them may show twice what is drawn twice. */
  borneOut: 0.85,
  /** Fewer different words of three letters or digits and more say nothing. */
  fewestWords: 10,
} as const;

/** Of `painting.ts`. */
export const PAINTING = {
  /** Points. */
  smallestImage: 8,
} as const;

/** Of `paths.ts`. */
export const PATHS = {
  /** A filled rectangle thinner than this is a drawn line. Points. */
  maxLineThickness: 3,
  /** And at least this many times as long as thick. */
  minLineAspect: 2.5,
  /** Lines further off an axis than this share of their length are drawings, not ruling. */
  maxSlope: 0.01,
} as const;

/** Of `raised.ts`. */
export const RAISED_TOLERANCES = {
  /** Raised figures are at most so large, as a share of the size of the letters they stand at. */
  mostSize: 0.8,
  /** Gap to the letters before them, as a share of their size. */
  gap: 0.2,
  overlap: 0.1,
  /** Drafts looked through before and after in the content stream: raised figures are drawn with their line. */
  neighbours: 4,
} as const;

/** Of `raster.ts`. */
export const RASTER = {
  /** Dots per inch that are enough to read small print, and more than which only cost time. */
  lowestDpi: 200,
  highestDpi: 300,
} as const;

/** Of `text-layer.ts`. */
export const TEXT_LAYER = {
  /** A layer with fewer letters tells nothing about itself. */
  fewestLetters: 40,
  /** Share of characters that no text has. */
  mostStray: 0.1,
  /** Letters of western Europe in a row are Cyrillic bytes read in the wrong code page: «Îò÷åò». */
  mostWestern: 0.3,
  /** Words in which letters and signs are mixed up, as fonts without a map of their characters give them: `$%&'()*`. */
  mostJumbled: 0.5,
  /** The least share of vowels in words of any language that is written with them. */
  fewestVowels: 0.12,
  /** Shares of stray and western characters and of jumbled words that make a layer doubtful, though not unusable. */
  someStray: 0.01,
  someWestern: 0.05,
  someJumbled: 0.1,
} as const;

/** Of `unseen.ts`. */
export const UNSEEN = {
  /** More of a page than this is no hidden note but the text of a picture or of drawn letters. */
  mostHidden: 0.5,
  /** Points a dark area may end before the middle of a word that stands on it. */
  edge: 2,
} as const;

/** Of `words.ts`. */
export const WORDS = {
  /** Height of the letters above and below the baseline, the same for every font so that lines of mixed fonts stay even. */
  ascent: 0.8,
  descent: 0.22,
  /** Points that two drawings of a word are apart at most. */
  farthest: 12,
} as const;
