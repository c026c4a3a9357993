import type { Box } from '../../model/evidence.ts';
import type { Fill, ImageArea, Ruling } from '../../page/page.ts';
import type { Draft, Drafts } from './drafts.ts';
import type { ContentFont, GraphicsState, TextPosition } from './graphics-state.ts';
import type { Matrix } from './matrix.ts';

export interface Content {
  readonly drafts: { readonly list: readonly Draft[] };
  /** Which of the drafts each annotation drew, `to` not among them. */
  readonly annotations: Map<string, { readonly from: number; readonly to: number }>;
  readonly rulings: Ruling[];
  /** Lines as good as white. */
  readonly paleRulings: Ruling[];
  readonly fills: Fill[];
  readonly images: ImageArea[];
  /** Something was painted with a pattern or shading, whose lightness is not known. */
  patterned: boolean;
}

/** Where the running of a content stream stands. */
export interface Interpretation {
  readonly content: Content & { readonly drafts: Drafts };
  /** The annotation that is being drawn, and the number of drafts before it. */
  annotation: { readonly id: string; readonly from: number } | null;
  /** PDF user space to points from the top left. */
  readonly toPage: Matrix;
  readonly page: Box;
  readonly fontOf: (name: string) => ContentFont | null;
  /** States that `q` saved. */
  readonly stack: GraphicsState[];
  /** Marked content one is in, innermost last. */
  readonly marks: (number | null)[];
  state: GraphicsState;
  position: TextPosition;
  /** The next path is a clip. */
  clipping: boolean;
  /** The operator before. */
  previous: number;
}
