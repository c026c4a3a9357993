/*
 * Lines, paragraphs, columns of text and furniture of a page.
 * Each table is named after the file that uses it. Where an entry names no unit it is a share or a confidence (0–1), or a count.
 * Tuned on the PDF files of the corpus (printed by an office suite and by a browser, letters from a second font) and on the
 * ICDAR 2013 tables; `npm run bench -- tables` and `esep evaluate` show what a change does.
 */

/** Of `cell-paragraphs.ts`. */
export const CELL_PARAGRAPHS = {
  /** Words of an item of a list of values; longer paragraphs are prose. */
  maxItemWords: 16,
} as const;

/** Of `cell-text.ts`. */
export const CELL_TEXT = {
  /** Below this an engine's figures are not to be judged by, however sure it is of the words beside them. */
  sure: 0.7,
} as const;

/** Of `document.ts`. */
export const DOCUMENT = {
  /** Points: lines that end this near to the longest show where the margin is, */
  flush: 14,
  /** when there are at least so many lines. */
  shownBy: 6,
  /** So few lines are a cover rather than prose: two of one length may meet by chance. */
  cover: 14,
  /** and prose takes at least this share of the page. */
  wide: 0.5,
} as const;

/** Of `furniture.ts`. */
export const FURNITURE = {
  /** Share of the page height at the top and bottom where furniture stands. */
  margin: 0.12,
  /** Lines of one running header stand this near to each other on their pages. Points. */
  place: 4,
  /** Headers and footers are at most this many lines. */
  lines: 4,
  /** Repeated on this share of the pages at least. */
  repeated: 0.4,
} as const;

/** Of `hyphenation.ts`. */
export const HYPHENATION = {
  shortestPrefix: 5,
  longestPrefix: 24,
  /** Letters; a longer second part is a word of its own. */
  longestTail: 7,
  /** Words that a hyphen breaks at the end of a line, more than which show that they were broken by a program: so many, and this share of all words. */
  fewestBroken: 4,
  brokenShare: 0.04,
  /** Points that a box may be off: as written in the file, and as the ink of letters that an engine saw. */
  exact: 0.5,
  seen: 1.8,
} as const;

/** Of `lines.ts`. */
export const LINES = {
  /** Words whose baselines differ by less than this share of the font size share a line (also raised and lowered signs). */
  sameLine: 0.4,
  /** Of a word smaller than the first of its line the size counts no less than this share of that one's. */
  smallerSize: 0.8,
} as const;

/** Of `padding.ts`. */
export const PADDING = {
  /** Text nearer than this to the border of its cell is not padded at all; further away is not padding. Points. */
  maxPadding: 9,
  /** Points within which the ink of lines begins that stand at one margin. */
  ragged: 0.8,
  /** Share of the lines that show a margin, */
  shown: 0.1,
  /** and how many at least. */
  fewest: 3,
} as const;

/** Of `paragraphs.ts`. */
export const PARAGRAPHS = {
  /** A line pitch more than this many times the usual one is a gap between paragraphs. */
  pitch: 1.18,
  /** The same above a small letter where an engine judged the baselines, by the tails of single words. */
  seenPitch: 1.3,
  /** Room for rounding when asking whether the next word would have fitted, in ems. */
  fit: 0.3,
  /** A first line further right than this begins a paragraph, in ems. */
  indent: 0.9,
  /** Sizes further apart than this ratio do not run on. */
  size: 1.12,
  /** Justified lines end this near to the margin. Points. */
  justified: 1.5,
  /** Lines that show whether a column is justified: so many at least, over this share of its width, this share of them flush and more than `flushLines`. */
  linesOfColumn: 8,
  longLine: 0.8,
  flushShare: 0.7,
  flushLines: 4,
  /** Line pitches in font sizes between which the usual one is sought. */
  leastPitch: 0.9,
  mostPitch: 2.2,
} as const;

/** Of `reading-order.ts`. */
export const READING_ORDER = {
  /** Fewer lines side by side are no columns of text. */
  fewestLines: 6,
} as const;

/** Points. */
export const RULINGS = {
  /** Rulings whose middles are nearer than this are pieces of one line. */
  snap: 2,
  /** Pieces with a smaller gap between them touch. */
  join: 2.5,
  /** Dashes are pieces this short with gaps no longer than themselves (or than `join`). */
  dash: 12,
  /** What remains shorter than this is a tick, not ruling. */
  shortest: 5,
  /** Pieces shorter than this are dashes and their ends mean nothing. */
  piece: 7,
} as const;

/** Of `side-by-side.ts`. */
export const SIDE_BY_SIDE = {
  /** Lines nearer than this share of the font size are side by side. */
  beside: 0.8,
} as const;

/** Of `tagged-paragraphs.ts`. */
export const TAGGED_PARAGRAPHS = {
  /** Of the sentences that run over a line break, at most this share may be cut by tags; else lines were tagged as paragraphs. */
  maxCut: 0.3,
  few: 4,
} as const;

/** Of `turn.ts`. */
export const TURN = {
  /** A page is turned when this share of its letters is. */
  turnedShare: 0.7,
} as const;
