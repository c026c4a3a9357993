import type { Box } from '../model/evidence.ts';
import type { TagPlace } from './tags.ts';

/**
 * What stands on one page, whoever saw it: the content stream of a PDF or an OCR engine looking at pixels. All lengths are
 * points from the top left corner of the page as it is shown (page rotation applied).
 */
export interface PageGeometry {
  /** From 1. */
  readonly number: number;
  readonly width: number;
  readonly height: number;
  /** In the order of the source; reading order is found later. */
  readonly words: readonly Word[];
  readonly rulings: readonly Ruling[];
  readonly fills: readonly Fill[];
  readonly images: readonly ImageArea[];
  readonly origin: 'native' | 'ocr';
  /** What a tagged PDF says about the marks that its words carry. */
  readonly tags?: ReadonlyMap<number, TagPlace>;
}

/** Letters without a space between them. Never empty, never with white space inside. */
export interface Word {
  readonly text: string;
  /** Of the line's full height (ascender to descender), not of the ink. */
  readonly box: Box;
  /** y of the line the letters stand on; for turned words the x. */
  readonly baseline: number;
  /** Font size in points, as shown. */
  readonly size: number;
  readonly font: Font;
  /** Degrees clockwise that the letters are turned by; 0 for ordinary text. */
  readonly rotation: 0 | 90 | 180 | 270;
  /** 0–1 as the OCR engine says; null for a native text layer. */
  readonly confidence: number | null;
  /** Number of the marked content it belongs to, in a tagged PDF. */
  readonly mark?: number;
}

export interface Font {
  readonly name: string;
  readonly bold: boolean;
  readonly italic: boolean;
}

export const PLAIN_FONT: Font = { name: '', bold: false, italic: false };

/** A straight line along an axis: stroked, or a rectangle so thin that it looks like one. Dashes are joined. */
export interface Ruling {
  readonly axis: 'horizontal' | 'vertical';
  /** y of a horizontal ruling, x of a vertical one (its middle). */
  readonly at: number;
  /** Its ends along the axis, `from` < `to`. */
  readonly from: number;
  readonly to: number;
  /** Width of the line. */
  readonly thickness: number;
}

/** A filled rectangle, such as the shading of a heading row. */
export interface Fill {
  readonly box: Box;
  /** 0 black – 1 white. */
  readonly lightness: number;
}

export interface ImageArea {
  readonly box: Box;
}

/** A page as grey pixels, for recognition. */
export interface Raster {
  readonly width: number;
  readonly height: number;
  /** One byte for each pixel, row by row, 0 black – 255 white. */
  readonly data: Uint8Array;
  /** Pixels per point: 200 dpi is 200 / 72. */
  readonly scale: number;
}
