import type { ContentFont, GraphicsState, TextPosition } from './graphics-state.ts';
import { apply, multiply, scaleOf } from './matrix.ts';
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
  readonly isSpace: boolean;
}

const INVISIBLE = 3;
const FILL_AND_STROKE = 2;

/** Places the glyphs of one text-showing operator and moves the text position on. */
export function showText(items: readonly unknown[], state: GraphicsState, position: TextPosition, emit: (glyph: Glyph) => void): void {
  const { font, fontSize, horizontalScale } = state;
  if (!font || fontSize === 0) return;
  let advance = 0;
  for (const item of items) {
    if (typeof item === 'number') {
      advance -= (item / 1000) * fontSize * (font.vertical ? 1 : horizontalScale);
      continue;
    }
    const glyph = toGlyph(item);
    if (!glyph) continue;
    const width = glyph.width * font.matrix[0] * fontSize * horizontalScale;
    const tracking = state.charSpacing * horizontalScale;
    place(glyph, advance, width, tracking, state, font, position, emit);
    advance += width + tracking + (glyph.isSpace ? state.wordSpacing * horizontalScale : 0);
  }
  position.matrix = multiply(position.matrix, font.vertical ? [1, 0, 0, 1, 0, -Math.abs(advance)] : [1, 0, 0, 1, advance, 0]);
}

function place(
  glyph: ShownGlyph,
  advance: number,
  width: number,
  tracking: number,
  state: GraphicsState,
  font: ContentFont,
  position: TextPosition,
  emit: (glyph: Glyph) => void,
): void {
  const toPage = multiply(state.ctm, position.matrix);
  const start = apply(toPage, advance, state.rise);
  const end = apply(toPage, advance + width, state.rise);
  const angle = (Math.atan2(toPage[1] * Math.sign(state.fontSize), toPage[0] * Math.sign(state.fontSize)) * 180) / Math.PI;
  const quarter = Math.round(angle / 90);
  const rotation = turned(quarter);
  const sideways = rotation === 90 || rotation === 270;
  const [a, b] = sideways ? [start.y, end.y] : [start.x, end.x];
  const growth = Math.hypot(toPage[0], toPage[1]);
  emit({
    text: glyph.unicode,
    from: Math.min(a, b),
    to: Math.max(a, b),
    tracking: tracking * growth,
    baseline: sideways ? start.x : start.y,
    size: Math.abs(state.fontSize) * (Math.hypot(toPage[2], toPage[3]) || scaleOf(toPage)) * font.emHeight,
    rotation,
    tilt: Math.abs(angle - quarter * 90),
    font,
    bold: font.bold || state.renderMode === FILL_AND_STROKE,
    invisible: state.renderMode === INVISIBLE,
    space: /^\s*$/u.test(glyph.unicode),
    mark: state.mark,
  });
}

function turned(quarter: number): Word['rotation'] {
  const turns = ((quarter % 4) + 4) % 4;
  return turns === 1 ? 90 : turns === 2 ? 180 : turns === 3 ? 270 : 0;
}

function toGlyph(item: unknown): ShownGlyph | null {
  if (item === null || typeof item !== 'object' || !('unicode' in item) || !('width' in item)) return null;
  if (typeof item.unicode !== 'string') return null;
  const width = typeof item.width === 'number' && Number.isFinite(item.width) ? item.width : 0;
  return { unicode: item.unicode, width, isSpace: 'isSpace' in item && item.isSpace === true };
}
