import { OPS } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { Box } from '../../model/evidence.ts';
import { containsPoint, intersection, union } from './box.ts';
import { type Glyph, showText } from './glyphs.ts';
import { type ContentFont, type GraphicsState, initialState, startOfText } from './graphics-state.ts';
import { applyToBox, IDENTITY, type Matrix, multiply, toMatrix } from './matrix.ts';
import type { Fill, ImageArea, Rule } from './page.ts';
import { filledShapes, strokedRules, toSubpaths } from './paths.ts';

/** The operators of one page as pdf.js hands them out. */
export interface Operators {
  readonly fnArray: readonly number[];
  readonly argsArray: readonly unknown[];
}

export interface Content {
  readonly glyphs: Glyph[];
  readonly rules: Rule[];
  /** Lines as good as white. */
  readonly paleRules: Rule[];
  readonly fills: Fill[];
  readonly images: ImageArea[];
}

const UNIT: Box = { x0: 0, y0: 0, x1: 1, y1: 1 };
const STROKES: ReadonlySet<number> = new Set([
  OPS.stroke,
  OPS.closeStroke,
  OPS.fillStroke,
  OPS.eoFillStroke,
  OPS.closeFillStroke,
  OPS.closeEOFillStroke,
]);
const FILLS: ReadonlySet<number> = new Set([
  OPS.fill,
  OPS.eoFill,
  OPS.fillStroke,
  OPS.eoFillStroke,
  OPS.closeFillStroke,
  OPS.closeEOFillStroke,
]);

/** Runs the operators once and notes what they would draw. `toPage` maps PDF user space to points from the top left. */
export function interpret(operators: Operators, toPage: Matrix, page: Box, fontOf: (name: string) => ContentFont | null): Content {
  const content: Content = { glyphs: [], rules: [], paleRules: [], fills: [], images: [] };
  const stack: GraphicsState[] = [];
  let state = initialState(toPage, page);
  let position = startOfText();
  let clipping = false;
  const marks: (number | null)[] = [];
  const emit = (glyph: Glyph): void => {
    if (visible(glyph, state.clip)) content.glyphs.push(glyph);
  };
  const move = (x: number, y: number): void => {
    position.line = multiply(position.line, [1, 0, 0, 1, x, y]);
    position.matrix = position.line;
  };
  const push = (): void => {
    stack.push({ ...state });
  };
  const pop = (): void => {
    state = stack.pop() ?? state;
  };

  operators.fnArray.forEach((op, index) => {
    const previous = operators.fnArray[index - 1];
    const args = toList(operators.argsArray[index]);
    switch (op) {
      case OPS.save:
        push();
        return;
      case OPS.restore:
        if (previous === OPS.transform) addImage(content, state);
        pop();
        return;
      case OPS.transform:
        state.ctm = multiply(state.ctm, toMatrix(args) ?? IDENTITY);
        return;
      case OPS.paintFormXObjectBegin: {
        push();
        state.ctm = multiply(state.ctm, toMatrix(args[0]) ?? IDENTITY);
        const box = toBox(args[1]);
        if (box) state.clip = intersection(state.clip, applyToBox(state.ctm, box)) ?? EMPTY;
        return;
      }
      case OPS.beginAnnotation: {
        push();
        state = initialState(multiply(toPage, multiply(toMatrix(args[2]) ?? IDENTITY, toMatrix(args[3]) ?? IDENTITY)), page);
        return;
      }
      case OPS.beginGroup:
        push();
        return;
      case OPS.paintFormXObjectEnd:
      case OPS.endAnnotation:
      case OPS.endGroup:
        pop();
        return;
      case OPS.beginText:
        position = startOfText();
        return;
      case OPS.setCharSpacing:
        state.charSpacing = toNumber(args[0]);
        return;
      case OPS.setWordSpacing:
        state.wordSpacing = toNumber(args[0]);
        return;
      case OPS.setHScale:
        state.horizontalScale = toNumber(args[0], 100) / 100;
        return;
      case OPS.setLeading:
        state.leading = -toNumber(args[0]);
        return;
      case OPS.setFont:
        setFont(state, args, fontOf);
        return;
      case OPS.setTextRenderingMode:
        state.renderMode = toNumber(args[0]);
        return;
      case OPS.setTextRise:
        state.rise = toNumber(args[0]);
        return;
      case OPS.moveText:
        move(toNumber(args[0]), toNumber(args[1]));
        return;
      case OPS.setLeadingMoveText:
        state.leading = toNumber(args[1]);
        move(toNumber(args[0]), toNumber(args[1]));
        return;
      case OPS.setTextMatrix:
        position.line = toMatrix(args[0]) ?? toMatrix(args) ?? position.line;
        position.matrix = position.line;
        return;
      case OPS.nextLine:
        move(0, state.leading);
        return;
      case OPS.showText:
        state.mark = marks.at(-1) ?? null;
        showText(toList(args[0]), state, position, emit);
        return;
      case OPS.setLineWidth:
        state.lineWidth = toNumber(args[0]);
        return;
      case OPS.setGState:
        for (const entry of toList(args[0])) applyGState(state, toList(entry), fontOf);
        return;
      case OPS.setFillRGBColor:
        state.fillLightness = lightness(args[0]) ?? state.fillLightness;
        return;
      case OPS.setStrokeRGBColor:
        state.strokeLightness = lightness(args[0]) ?? state.strokeLightness;
        return;
      case OPS.beginMarkedContent:
        marks.push(marks.at(-1) ?? null);
        return;
      case OPS.beginMarkedContentProps:
        marks.push(typeof args[1] === 'number' ? args[1] : (marks.at(-1) ?? null));
        return;
      case OPS.endMarkedContent:
        marks.pop();
        return;
      case OPS.clip:
      case OPS.eoClip:
        clipping = true;
        return;
      case OPS.constructPath: {
        paintPath(content, toNumber(args[0]), toNumbers(toList(args[1])[0]), state, clipping);
        clipping = false;
        return;
      }
      case OPS.paintImageXObject:
      case OPS.paintImageMaskXObject:
      case OPS.paintInlineImageXObject: {
        addImage(content, state);
        return;
      }
      default:
        return;
    }
  });
  return { ...content, rules: [...content.rules, ...visibleOnShade(content)] };
}

/** White lines part coloured cells; on white paper they are nothing. */
function visibleOnShade({ paleRules, fills }: Content): Rule[] {
  const shades = fills.filter((fill) => fill.lightness < PALE);
  return paleRules.filter((rule) => {
    const along = (rule.from + rule.to) / 2;
    const point = rule.axis === 'horizontal' ? { x: along, y: rule.at } : { x: rule.at, y: along };
    return shades.some((shade) => containsPoint(shade.box, point, 2));
  });
}

/** Points. */
const SMALLEST_IMAGE = 8;
/** Lightness from which a line cannot be seen on white paper. */
const PALE = 0.98;
/**
 * An image fills the unit square. When images are not decoded pdf.js leaves nothing of them but the matrix that was set
 * for it and restored at once.
 */
function addImage(content: Content, state: GraphicsState): void {
  const box = intersection(applyToBox(state.ctm, UNIT), state.clip);
  if (box && box.x1 - box.x0 > SMALLEST_IMAGE && box.y1 - box.y0 > SMALLEST_IMAGE) content.images.push({ box });
}

const EMPTY: Box = { x0: 0, y0: 0, x1: 0, y1: 0 };

function paintPath(content: Content, op: number, data: ArrayLike<number>, state: GraphicsState, clipping: boolean): void {
  const paths = toSubpaths(data, state);
  if (STROKES.has(op)) (state.strokeLightness >= PALE ? content.paleRules : content.rules).push(...strokedRules(paths, state));
  if (FILLS.has(op)) {
    const { rules, fills } = filledShapes(paths, state);
    (state.fillLightness >= PALE ? content.paleRules : content.rules).push(...rules);
    content.fills.push(...fills);
  }
  if (clipping && paths.length > 0) {
    const box = union(paths.flatMap((path) => path.points.map(({ x, y }) => ({ x0: x, y0: y, x1: x, y1: y }))));
    state.clip = intersection(state.clip, box) ?? EMPTY;
  }
}

function setFont(state: GraphicsState, args: readonly unknown[], fontOf: (name: string) => ContentFont | null): void {
  state.font = fontOf(String(args[0]));
  state.fontSize = toNumber(args[1]);
}

function applyGState(state: GraphicsState, [key, value]: readonly unknown[], fontOf: (name: string) => ContentFont | null): void {
  if (key === 'LW') state.lineWidth = toNumber(value);
  else if (key === 'ca') state.fillAlpha = toNumber(value);
  else if (key === 'Font') setFont(state, toList(value), fontOf);
}

/** A glyph whose middle is cut away by the clip is not on the page. */
function visible(glyph: Glyph, clip: Box): boolean {
  const sideways = glyph.rotation === 90 || glyph.rotation === 270;
  const along = (glyph.from + glyph.to) / 2;
  const x = sideways ? glyph.baseline : along;
  const y = sideways ? along : glyph.baseline - 0.3 * glyph.size;
  const slack = glyph.size;
  return x >= clip.x0 - slack && x <= clip.x1 + slack && y >= clip.y0 - slack * 0.2 && y <= clip.y1 + slack * 0.2;
}

/** `#rrggbb` → 0 black – 1 white. */
function lightness(color: unknown): number | null {
  const match = typeof color === 'string' ? /^#([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i.exec(color) : null;
  if (!match) return null;
  const [red = 0, green = 0, blue = 0] = match.slice(1).map((part) => Number.parseInt(part, 16) / 255);
  return 0.3 * red + 0.59 * green + 0.11 * blue;
}

function toNumber(value: unknown, otherwise = 0): number {
  return typeof value === 'number' && Number.isFinite(value) ? value : otherwise;
}

function toList(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

function toNumbers(value: unknown): ArrayLike<number> {
  return value instanceof Float32Array || value instanceof Float64Array ? value : toList(value).map((part) => toNumber(part));
}

function toBox(value: unknown): Box | null {
  const [x0, y0, x1, y1] = Array.from(toNumbers(value));
  if (x0 === undefined || y0 === undefined || x1 === undefined || y1 === undefined) return null;
  return { x0: Math.min(x0, x1), y0: Math.min(y0, y1), x1: Math.max(x0, x1), y1: Math.max(y0, y1) };
}
