import type { Box } from '../../model/evidence.ts';
import type { Font } from '../../page/page.ts';
import { IDENTITY, type Matrix } from './matrix.ts';

/** What the interpreter must know of a font to place its letters. */
export interface ContentFont extends Font {
  readonly vertical: boolean;
  /** Glyph space to text space. */
  readonly matrix: Matrix;
  /** Height of a letter in ems when it is not the usual one (Type 3). */
  readonly emHeight: number;
}

/** The part of PDF's graphics state (ISO 32000, 8.4 and 9.3) that matters to where words and lines are. */
export interface GraphicsState {
  ctm: Matrix;
  clip: Box;
  fillLightness: number;
  strokeLightness: number;
  /** 0 transparent – 1. */
  fillAlpha: number;
  lineWidth: number;
  font: ContentFont | null;
  fontSize: number;
  charSpacing: number;
  wordSpacing: number;
  /** 1 is normal. */
  horizontalScale: number;
  rise: number;
  leading: number;
  renderMode: number;
  /** Innermost numbered marked content (ISO 32000, 14.6); not restored by `Q`, but set anew by every mark. */
  mark: number | null;
}

export function initialState(ctm: Matrix, page: Box): GraphicsState {
  return {
    ctm,
    clip: page,
    fillLightness: 0,
    strokeLightness: 0,
    fillAlpha: 1,
    lineWidth: 1,
    font: null,
    fontSize: 0,
    charSpacing: 0,
    wordSpacing: 0,
    horizontalScale: 1,
    rise: 0,
    leading: 0,
    renderMode: 0,
    mark: null,
  };
}

/** Text matrix and text line matrix; they do not belong to what `q` saves. */
export interface TextPosition {
  matrix: Matrix;
  line: Matrix;
}

export function startOfText(): TextPosition {
  return { matrix: IDENTITY, line: IDENTITY };
}
