import type { Box } from '../../model/evidence.ts';
import type { Fill, ImageArea, Ruling } from '../../page/page.ts';
import type { Drafts } from './drafts.ts';
import type { ContentFont, GraphicsState, TextPosition } from './graphics-state.ts';
import type { Matrix } from './matrix.ts';

export interface Content {
  readonly drafts: Drafts;
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
  readonly content: Content;
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
