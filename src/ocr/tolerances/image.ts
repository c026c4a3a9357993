/*
 * Making a page ready: pixels to ink, straightening, paper and light.
 * Each table is named after the file that uses it. Where an entry names no unit it is a share or a confidence (0–1), or a count.
 * Tuned on the scans of the samples, on those of the corpus (1 bit and grey, 200 dpi), and on pages of known text drawn at
 * 200 dpi with specks, skew, stamps and faded lines; `npm run bench -- ocr` and `esep evaluate` show what a change does.
 */

/** Of `bitmap.ts`. */
export const BITMAP = {
  /** A pixel is ink when it is darker than this share of the mean around it. */
  darker: 0.82,
  /** Paper darker than this all around is a picture, not shaded paper: there the fixed threshold alone decides. */
  black: 60,
} as const;

/** Of `despeckle.ts`. */
export const DESPECKLE = {
  /** Largest speck in pixels at 200 dpi; the dot of an і at 8 pt has twice as many. */
  speck: 4,
} as const;

/** Of `halftone.ts`. */
export const HALFTONE = {
  /** Side of the squares that are judged, in points; letters of headings fill several. */
  tile: 9,
  /** Share of the ink without ink above, below or beside it: letters of solid ink have next to none, also rough ones. */
  lone: 0.12,
  /** Fewer dots than this are specks. */
  fewest: 8,
} as const;

/** Of `light.ts`. */
export const LIGHT = {
  /** Side of the squares in which the brightness of the paper is taken, in points: wider than a letter is thick. */
  tile: 14,
  /** Share of a square's pixels that are darker than its paper. */
  paper: 0.8,
  /** A page whose paper is at least this bright everywhere needs no mending. */
  even: 235,
  /** A square this much darker than the brightest around it is filled with ink: its paper is that of the squares around it. */
  filled: 0.5,
  /** Squares at the edge this dark beside most squares lie outside of the sheet. */
  dark: 0.62,
} as const;

/** Of `resample.ts`. */
export const RESAMPLE = {
  /** A page of this many inches is larger than any report's. */
  largestPage: 24,
} as const;

/** Of `skew.ts`. */
export const SKEW = {
  /** Degrees: the largest turn that is looked for, and the steps in which it is. */
  largest: 5,
  coarse: 0.25,
  fine: 0.03,
  /** A turn below this is not worth the blur of turning the page back. */
  negligible: 0.06,
  /** More edges tell no more. */
  mostEdges: 40_000,
} as const;

/** Of `tilt.ts`. */
export const TILT = {
  /** Slopes: what a hand makes of a sheet that should lie flat, and what is not worth the blur. */
  most: 0.05,
  negligible: 0.0025,
  /** Lines must stand out this much more sharply than on a page that is merely turned. */
  sharper: 1.04,
  /** More edges tell no more. */
  mostEdges: 9_000,
} as const;

/** Of `prepare.ts`. */
export const PREPARE = {
  /** A sideways page shows its lines this many times sharper along its columns than along its rows. */
  sideways: 1.3,
  /** Half the height of the ink that a line may leave behind, in points. */
  remains: 1.4,
  /** Turning a black-and-white page spreads a hair line over two rows of middle grey: both are ink. */
  ink: 170,
} as const;
