/*
 * Tables of a page: drawn, tagged, ruled between rows, aligned.
 * Each table is named after the file that uses it. Where an entry names no unit it is a share or a confidence (0–1), or a count.
 * Tuned on the PDF files of the corpus (printed by an office suite and by a browser, letters from a second font) and on the
 * ICDAR 2013 tables; `npm run bench -- tables` and `esep evaluate` show what a change does.
 */

/** Of `gutters.ts`. */
export const GUTTERS = {
  /** This share of the lines may run across a gutter: headings over several columns, group rows. */
  crossed: 0.12,
  /** Least width in font sizes. */
  width: 0.45,
  /** This share of the lines must have words on both sides of a gutter and a wide gap there. */
  supported: 0.25,
  /** A gap of this many usual spaces is more than a space. */
  spaces: 1.7,
  /** Of the lines with words on both sides, this share must part them by a wide gap; headings may be tighter. */
  wide: 0.5,
} as const;

/** Of `heading-columns.ts`. */
export const HEADING_COLUMNS = {
  /** Rows that may be headings. */
  headingRows: 3,
} as const;

/** Points, and shares where said so. */
export const LATTICE = {
  /** Rulings this near cross. */
  touch: 3.5,
  /** Edges nearer than this are one. */
  snap: 3,
  /** A border is there when rulings cover this share of a cell's side. */
  covered: 0.6,
  /** Lines that stick out this far beyond the outermost crossing line open one more row or column (cut by the page edge). */
  open: 6,
  /** An edge is implied when this share of the lines across it has a seam there. */
  seamed: 0.8,
} as const;

/** Of `line-rows.ts`. */
export const LINE_ROWS = {
  /** Lines of one cell follow each other within this many font sizes. */
  leading: 1.45,
  /** Lines nearer than this many font sizes belong to different cells. */
  overlapped: 0.8,
  /** In the first line of a row at least this share of its cells has words. */
  rowStart: 0.5,
  /** In a row beside a spanning cell, this share of the cells begins below a gap. */
  fresh: 0.6,
  /** Lines of a column further apart than this are two cells. */
  apart: 2,
  /** A chunk that fills this share of its column may run on in the next line. */
  full: 0.7,
  /** A line with words in this share of the columns is a row, not the rest of one. */
  fullRow: 0.6,
} as const;

/** Of `part-ruled-rows.ts`. */
export const PART_RULED_ROWS = {
  /** Ends of rulings that part the same columns, in points. */
  sameEnds: 8,
} as const;

/** Of `picture.ts`. */
export const PICTURE = {
  /** Fewer of its cells hold words than this: a chart's grid lines. */
  leastFilled: 0.3,
  /** A form that is still to be filled in has this share of its first row or column filled, */
  formHeading: 0.6,
  /** and rows high enough to write in. Points. */
  writable: 11,
} as const;

/** Of `refine.ts`. */
export const REFINE = {
  /** Columns of figures: this share of what stands right of a gutter. */
  figures: 0.6,
  /** This share of the lines shows the gutter. */
  shown: 0.6,
  fewestLines: 3,
} as const;

/** Of `regions.ts`. */
export const REGIONS = {
  /** Gutters nearer than this are one, in font sizes. */
  sameGutter: 1.5,
  /** So many lines of a heading are compared with the columns below, of which they may span this share. */
  headingLines: 6,
  headingSpans: 0.26,
  /** Ends of the rulings of one table, in points. */
  ends: 8,
  /** Lines of one table follow each other within this many font sizes. */
  distance: 3.2,
  /** A line without gaps over this share of the width is running text. */
  textWidth: 0.55,
  /** So is one that keeps this distance from the line above, in font sizes, */
  apart: 1.5,
  /** and of more than this from the line below, */
  tight: 1.3,
  /** when it begins within this share of the width from the left margin. */
  textMargin: 0.12,
  /** In a column of text, words fill this share of the width or more. */
  filled: 0.62,
  /** A space of justified text is narrower than this, in font sizes. */
  justified: 2,
  /** Columns of text side by side have lines in about the same number. */
  shareOfLines: 0.6,
  /** A cell has fewer words on a line than a column of text. */
  wordsOfText: 4,
  /** Borderless tables have at least this many rows of lines. */
  lines: 3,
} as const;

/** Of `split.ts`. */
export const SPLIT = {
  /** Words of two columns keep at least this distance, in font sizes; words of one sentence do not. */
  columnGap: 0.9,
} as const;

/** Of `tagged.ts`. */
export const TAGGED = {
  /** Points that neighbours may overlap by without sharing a column or row. */
  slack: 1.5,
  /** Rows below this are no headings. */
  headingRows: 3,
} as const;

/** Of `text-beside.ts`. */
export const TEXT_BESIDE = {
  /** Fewer lines above each other are no column of text. */
  fewestLines: 6,
  /** and fewer rows no table beside it. */
  fewestRows: 4,
  /** In a column of text, words fill this share of the width, with so many words on a line, so near (in font sizes) to each other. */
  filled: 0.62,
  words: 4,
  pitch: 1.6,
  /** Baselines nearer than this, in font sizes, are one; cells of a row share theirs, text beside a table only by chance. */
  same: 0.15,
  byChance: 0.5,
} as const;

/** Of `vote.ts`. */
export const VOTE = {
  /** Figures on one line of one cell further apart than this, in font sizes, may belong to two cells. */
  apart: 1.4,
  /** Figures of neighbouring cells nearer than this, in font sizes, may be one figure. */
  together: 0.15,
  /** A word that sticks out of its cell by more than this share of its width may belong to the neighbour. */
  outside: 0.3,
  /** Digits that an OCR engine is less sure of. */
  confidence: 0.6,
} as const;
