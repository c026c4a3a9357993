/** A straight stroke of ink along the rows of a bitmap, in pixels; `to` and `bottom` are past the end. */
export interface Stroke {
  readonly from: number;
  readonly to: number;
  readonly top: number;
  readonly bottom: number;
  /** Share of its ink that is no higher than a line is thick: low where it may be the feet of a row of letters. */
  readonly purity: number;
}

export interface StrokeLimits {
  /** Shortest stroke worth finding. */
  readonly shortest: number;
  readonly thickest: number;
  /** Widest break that noise may tear into a stroke. */
  readonly gap: number;
  /** No letter has a stroke as long as this. */
  readonly solid: number;
  /** Strokes of that length on one line closer than this are one, even with nothing between. */
  readonly tear: number;
}

/** Purity of a stroke that letters hardly touch. */
export const PURE = 0.88;
