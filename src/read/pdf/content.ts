import type { Box } from '../../model/evidence.ts';
import { containsPoint } from './box.ts';
import { Drafts } from './drafts.ts';
import { type ContentFont, type GraphicsState, initialState, startOfText, type TextPosition } from './graphics-state.ts';
import type { Matrix } from './matrix.ts';
import { operators } from './operators.ts';
import type { Fill, ImageArea, Rule } from './page.ts';
import { PALE } from './paths.ts';

/** The operators of one page as pdf.js hands them out. */
export interface Operators {
  readonly fnArray: readonly number[];
  readonly argsArray: readonly unknown[];
}

export interface Content {
  readonly drafts: Drafts;
  readonly rules: Rule[];
  /** Lines as good as white. */
  readonly paleRules: Rule[];
  readonly fills: Fill[];
  readonly images: ImageArea[];
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

/** Runs the operators once and notes what they would draw. `toPage` maps PDF user space to points from the top left. */
export function interpret({ fnArray, argsArray }: Operators, toPage: Matrix, page: Box, fontOf: Interpretation['fontOf']): Content {
  const content: Content = { drafts: new Drafts(), rules: [], paleRules: [], fills: [], images: [] };
  const run: Interpretation = {
    content,
    toPage,
    page,
    fontOf,
    stack: [],
    marks: [],
    state: initialState(toPage, page),
    position: startOfText(),
    clipping: false,
    previous: -1,
  };
  for (let index = 0; index < fnArray.length; index++) {
    const operator = fnArray[index] ?? -1;
    const args = argsArray[index];
    operators[operator]?.(run, Array.isArray(args) ? args : []);
    run.previous = operator;
  }
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
