import type { Box } from '../../model/evidence.ts';
import type { Word } from '../../page/page.ts';
import type { Drafts } from './drafts.ts';
import type { GlyphStyle } from './glyph-style.ts';
import type { GraphicsState, TextPosition } from './graphics-state.ts';
import { type Matrix, multiply, scaleOf, translate } from './matrix.ts';
import { unseenBy } from './unseen.ts';

interface ShownGlyph {
  readonly unicode: string;
  readonly width: number;
  readonly isSpace?: unknown;
}

const FILL_AND_STROKE = 2;

/** Places the glyphs of one text-showing operator, those that the clip leaves on the page, and moves the text position on. */
export function showText(items: readonly unknown[], state: GraphicsState, position: TextPosition, drafts: Drafts): void {
  const { font, fontSize, horizontalScale, charSpacing, wordSpacing, clip } = state;
  if (!font || fontSize === 0) return;
  const toPage = multiply(state.ctm, position.matrix);
  const rotation = rotationOf(toPage, Math.sign(fontSize));
  const sideways = rotation === 90 || rotation === 270;
  const tracking = charSpacing * horizontalScale;
  const x = toPage[2] * state.rise + toPage[4];
  const y = toPage[3] * state.rise + toPage[5];
  /** Page coordinates of text space's origin, and their growth with the advance. */
  const origin = sideways ? y : x;
  const along = sideways ? toPage[1] : toPage[0];
  const line = sideways ? x : y;
  const across = sideways ? toPage[0] : toPage[1];
  const style: GlyphStyle = {
    rotation,
    size: Math.abs(fontSize) * (Math.hypot(toPage[2], toPage[3]) || scaleOf(toPage)) * font.emHeight,
    font,
    bold: font.bold || state.renderMode === FILL_AND_STROKE,
    tracking: tracking * Math.hypot(toPage[0], toPage[1]),
    mark: state.mark,
    unseen: unseenBy(state),
  };
  let advance = 0;
  for (const item of items) {
    if (typeof item === 'number') {
      advance -= (item / 1000) * fontSize * (font.vertical ? 1 : horizontalScale);
      continue;
    }
    if (!isGlyph(item)) continue;
    const width = (Number.isFinite(item.width) ? item.width : 0) * font.matrix[0] * fontSize * horizontalScale;
    const a = along * advance + origin;
    const b = along * (advance + width) + origin;
    const baseline = across * advance + line;
    if (isVisible((a + b) / 2, baseline, style.size, sideways, clip)) {
      if (isBlank(item.unicode)) drafts.space(Math.min(a, b), Math.max(a, b), baseline, style);
      else drafts.letter(item.unicode, Math.min(a, b), Math.max(a, b), baseline, style);
    }
    advance += width + tracking + (item.isSpace === true ? wordSpacing * horizontalScale : 0);
  }
  position.matrix = font.vertical ? translate(position.matrix, 0, -Math.abs(advance)) : translate(position.matrix, advance, 0);
}

function rotationOf(toPage: Matrix, sign: number): Word['rotation'] {
  if (toPage[1] === 0 && toPage[0] * sign > 0) return 0;
  const quarter = Math.round((Math.atan2(toPage[1] * sign, toPage[0] * sign) * 180) / Math.PI / 90);
  const turns = ((quarter % 4) + 4) % 4;
  return turns === 1 ? 90 : turns === 2 ? 180 : turns === 3 ? 270 : 0;
}

/** Points; nobody sees smaller letters, and none are larger than a poster. */
const SMALLEST_SIZE = 0.05;
const LARGEST_SIZE = 15_000;

/** A glyph whose middle is cut away by the clip is not on the page. */
function isVisible(middle: number, baseline: number, size: number, sideways: boolean, clip: Box): boolean {
  if (!(size >= SMALLEST_SIZE && size <= LARGEST_SIZE)) return false;
  const x = sideways ? baseline : middle;
  const y = sideways ? middle : baseline - 0.3 * size;
  return x >= clip.x0 - size && x <= clip.x1 + size && y >= clip.y0 - size * 0.2 && y <= clip.y1 + size * 0.2;
}

/** Signs up to the Latin and Cyrillic letters but the space itself, without asking for the long list of other spaces. */
const FIRST_LETTER = 0x21;
const FIRST_RARE = 0x80;

function isBlank(text: string): boolean {
  const code = text.charCodeAt(0);
  return !(code >= FIRST_LETTER && code < FIRST_RARE) && text.trim() === '';
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
