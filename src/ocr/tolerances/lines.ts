/*
 * Ruling lines in a scanned page: which ink is one, where it faded, where it ends.
 * Each table is named after the file that uses it. Where an entry names no unit it is a share or a confidence (0–1), or a count.
 * Tuned on the scans of the samples, on those of the corpus (1 bit and grey, 200 dpi), and on pages of known text drawn at
 * 200 dpi with specks, skew, stamps and faded lines; `npm run bench -- ocr` and `esep evaluate` show what a change does.
 */

/** Of `broken-lines.ts`. */
export const BROKEN_LINES = {
  /** What a pixel along a line tells for it, one of paper against it, and one of ink thicker than lines are. */
  for: 4,
  paper: -1,
  against: -8,
  /** Length in shortest strokes, and share of it that is thin ink, that make a row of crumbs a line. */
  long: 3.3,
  dense: 0.42,
  /** Paper between two crumbs at most, in shortest strokes. */
  gap: 1.6,
  /** White on both sides of the ink of a line, in pixels: strokes of letters have others beside them. */
  alone: 3,
  /** How far beside a line white is looked for, in shortest strokes; share of the line with white beside it, and of that with ink. */
  beside: 0.35,
  white: 0.15,
  inked: 0.38,
  /** Less ink than this share of the white is no line but letters; pixels from one look at it to the next. */
  letters: 0.1,
  step: 8,
} as const;

/** Of `faint-lines.ts`. */
export const FAINT_LINES = {
  /** Length over which a line is looked at as a whole, and how far beside it paper must be, in points. */
  window: 7,
  beside: 1.3,
  /** Levels of grey that the line is darker than both sides, on the mean of the window. */
  darker: 14,
  /** The same at each place, and share of the places that it holds for. */
  trace: 5,
  present: 0.85,
} as const;

/** Of `ink-along.ts`. */
export const INK_ALONG = {
  /** How far beside a stroke its ink may lie, in pixels. */
  beside: 2,
  /** A line of this much ink in most stretches is not faded, */
  solid: 0.95,
  /** so that a stretch with less than this is no part of it. */
  hollow: 0.75,
} as const;

/** Of `mend-strokes.ts`. */
export const MEND_STROKES = {
  /** Breaks between the crumbs of a faded line, in widths of the gap that noise tears. */
  reach: 4,
  /** The same where no stroke waits on the other side; letters in a low row keep more distance from its lines. */
  walk: 3,
  /** Growth past an end that meets no other stroke, in shortest strokes. */
  tail: 0.6,
  /** The widest break in a line that ends in the middle of a cell and goes on, in lengths that no letter has. */
  torn: 4,
  /** Ink thicker than the line that a walk may meet: other lines that it crosses, but not letters. */
  thickAtOnce: 3,
  thickShare: 0.2,
} as const;

/** Of `rulings.ts`. */
export const RULINGS = {
  /** In points. */
  shortest: 20,
  /** Sides of a low table row, accepted only between two horizontal lines. */
  shortestSide: 10,
  thickest: 2.5,
  /** Longer than any word's row of feet: such strokes may touch many letters, shorter ones only few. */
  long: 140,
  pureLong: 0.65,
  /** Share of a stroke with ink that makes it a line whatever stands around it: rows of feet of letters have gaps between them. */
  whole: 0.95,
  gap: 1.1,
  /** Lower than any row and narrower than any column. */
  tear: 10,
  touch: 2,
  /** Less ink than this along a line leaves doubt where it is. */
  faded: 0.85,
} as const;

/** Of `snap-lines.ts`. */
export const SNAP_LINES = {
  /** A line with this much ink along it has its ends where they are seen. */
  whole: 0.95,
  /** How far the last crumb may be from the line that the faded one ends at, in shortest strokes. */
  reach: 1.8,
} as const;

/** Of `strokes.ts`. */
export const STROKES = {
  /** Share of a stroke's length that must be ink, and share of that ink that must be no higher than a line is thick. */
  covered: 0.4,
  thin: 0.6,
} as const;

/** Of `erase.ts`. */
export const ERASE = {
  /** How far a line may stray from column to column. */
  stray: 3,
} as const;
