/*
 * Stamps, signatures and other coloured marks over the print.
 * Each table is named after the file that uses it. Where an entry names no unit it is a share or a confidence (0–1), or a count.
 * Tuned on the scans of the samples, on those of the corpus (1 bit and grey, 200 dpi), and on pages of known text drawn at
 * 200 dpi with specks, skew, stamps and faded lines; `npm run bench -- ocr` and `esep evaluate` show what a change does.
 */

/** Of `mark-shapes.ts`. */
export const MARK_SHAPES = {
  /** Hues of one ink differ by less than this, in degrees. */
  sameInk: 28,
  /** The same between a mark and what lies loose within it. */
  looseInk: 20,
  /** Cells: how far from a mark its crumbs lie. */
  near: 4,
  /** Cells: a mark is taller than letters are. */
  taller: 18,
  /** A stamp is at least this tall and wide, and not much wider than tall. */
  stamp: 36,
  round: 2,
  /** Share of coloured cells in the box around: strokes of a pen leave most of it white, a stamp some; filled areas are no marks. */
  sparse: 0.42,
  filled: 0.8,
  /** Straight runs this long, and the share of cells in them, that make a component ruling lines. */
  straight: 40,
  ruled: 0.35,
} as const;

/** Of `marks.ts`. */
export const MARKS = {
  /** Difference of the channels that is colour and not the fringe of a letter, of 255 and of the brightest channel. */
  chroma: 26,
  saturation: 0.22,
  /** Coloured pixels that make a cell coloured. */
  fewest: 2,
  /** Coloured cells' worth of pixels under which a page has no marks. */
  fewestCells: 18,
} as const;

/** Of `without-marks.ts`. */
export const WITHOUT_MARKS = {
  /** Difference of the channels in the soft edge of a stroke. */
  tinge: 14,
  /** Ink of a mark as it shows where nothing is under it: this share of its pixels is darker in the channel of its colour. */
  underlaid: 0.15,
  /** Print is darker than this, whatever lies over it. */
  print: 70,
  /** Side of the blocks in which ink is compared, in cells. */
  block: 6,
  /** Darker than this is print, among coloured pixels and among grey ones. */
  dark: 120,
  pale: 165,
} as const;
