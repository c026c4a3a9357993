import type { ContentFont, GraphicsState, TextPosition } from './graphics-state.ts';
import { type Matrix, multiply, scaleOf } from './matrix.ts';
import type { Word } from './page.ts';

/** One shown glyph, in page space. Along is the direction of writing, across the other one. */
export interface Glyph {
  readonly text: string;
  /** Where it begins and ends along the writing direction of `rotation`, growing. */
  readonly from: number;
  readonly to: number;
  /** Extra advance after it that the author asked for (character spacing). */
  readonly tracking: number;
  /** Position of the baseline across the writing direction. */
  readonly baseline: number;
  readonly size: number;
  readonly rotation: Word['rotation'];
  /** Degrees between the writing direction and the nearest axis. */
  readonly tilt: number;
  readonly font: ContentFont;
  readonly bold: boolean;
  /** Drawn with text rendering mode 3, as OCR layers are. */
  readonly invisible: boolean;
  readonly space: boolean;
  /** Marked content it belongs to, or null. */
  readonly mark: number | null;
}

interface ShownGlyph {
  readonly unicode: string;
  readonly width: number;
  readonly isSpace?: unknown;
}

const INVISIBLE = 3;
const FILL_AND_STROKE = 2;

/** Places the glyphs of one text-showing operator and moves the text position on. */
export function showText(items: readonly unknown[], state: GraphicsState, position: TextPosition, emit: (glyph: Glyph) => void): void {
  const { font, fontSize, horizontalScale, charSpacing, wordSpacing } = state;
  if (!font || fontSize === 0) return;
  const writing = directionOf(multiply(state.ctm, position.matrix), state, font);
  const tracking = charSpacing * horizontalScale;
  let advance = 0;
  for (const item of items) {
    if (typeof item === 'number') {
      advance -= (item / 1000) * fontSize * (font.vertical ? 1 : horizontalScale);
      continue;
    }
    if (!isGlyph(item)) continue;
    const width = (Number.isFinite(item.width) ? item.width : 0) * font.matrix[0] * fontSize * horizontalScale;
    const a = writing.along * advance + writing.origin;
    const b = writing.along * (advance + width) + writing.origin;
    emit({
      text: item.unicode,
      from: Math.min(a, b),
      to: Math.max(a, b),
      tracking: tracking * writing.growth,
      baseline: writing.across * advance + writing.baseline,
      size: writing.size,
      rotation: writing.rotation,
      tilt: writing.tilt,
      font,
      bold: writing.bold,
      invisible: writing.invisible,
      space: item.unicode.trim() === '',
      mark: state.mark,
    });
    advance += width + tracking + (item.isSpace === true ? wordSpacing * horizontalScale : 0);
  }
  position.matrix = multiply(position.matrix, font.vertical ? [1, 0, 0, 1, 0, -Math.abs(advance)] : [1, 0, 0, 1, advance, 0]);
}

/** How text space lies on the page: what all glyphs of one operator share. */
interface Writing extends Pick<Glyph, 'rotation' | 'tilt' | 'size' | 'bold' | 'invisible'> {
  /** Page coordinate along the writing direction of text space's origin, and its growth with the advance. */
  readonly origin: number;
  readonly along: number;
  readonly baseline: number;
  readonly across: number;
  readonly growth: number;
}

function directionOf(toPage: Matrix, state: GraphicsState, font: ContentFont): Writing {
  const sign = Math.sign(state.fontSize);
  const angle = (Math.atan2(toPage[1] * sign, toPage[0] * sign) * 180) / Math.PI;
  const quarter = Math.round(angle / 90);
  const rotation = turned(quarter);
  const sideways = rotation === 90 || rotation === 270;
  const x = toPage[2] * state.rise + toPage[4];
  const y = toPage[3] * state.rise + toPage[5];
  return {
    origin: sideways ? y : x,
    along: sideways ? toPage[1] : toPage[0],
    baseline: sideways ? x : y,
    across: sideways ? toPage[0] : toPage[1],
    growth: Math.hypot(toPage[0], toPage[1]),
    size: Math.abs(state.fontSize) * (Math.hypot(toPage[2], toPage[3]) || scaleOf(toPage)) * font.emHeight,
    rotation,
    tilt: Math.abs(angle - quarter * 90),
    bold: font.bold || state.renderMode === FILL_AND_STROKE,
    invisible: state.renderMode === INVISIBLE,
  };
}

function turned(quarter: number): Word['rotation'] {
  const turns = ((quarter % 4) + 4) % 4;
  return turns === 1 ? 90 : turns === 2 ? 180 : turns === 3 ? 270 : 0;
}

function isGlyph(item: unknown): item is ShownGlyph {
  return (
    item !== null &&
    typeof item === 'object' &&
    'unicode' in item &&
    typeof item.unicode === 'string' &&
    'width' in item &&
    typeof item.width === 'number'
  );
}
