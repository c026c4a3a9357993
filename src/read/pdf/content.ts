import type { Box } from '../../model/evidence.ts';
import { containsPoint } from '../../page/box.ts';
import type { Ruling } from '../../page/page.ts';
import { Drafts } from './drafts.ts';
import { initialState, startOfText } from './graphics-state.ts';
import type { Content, Interpretation } from './interpretation.ts';
import type { Matrix } from './matrix.ts';
import { operators } from './operators.ts';
import { PALE } from './paths.ts';

/** The operators of one page as pdf.js hands them out. */
export interface Operators {
  readonly fnArray: readonly number[];
  readonly argsArray: readonly unknown[];
}

/** Runs the operators once and notes what they would draw. `toPage` maps PDF user space to points from the top left. */
export function interpret({ fnArray, argsArray }: Operators, toPage: Matrix, page: Box, fontOf: Interpretation['fontOf']): Content {
  const content = { drafts: new Drafts(), annotations: new Map(), rulings: [], paleRulings: [], fills: [], images: [], patterned: false };
  const run: Interpretation = {
    content,
    annotation: null,
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
  return { ...content, rulings: [...content.rulings, ...visibleOnShade(content)] };
}

/** White lines part coloured cells; on white paper they are nothing. */
function visibleOnShade({ paleRulings, fills }: Content): Ruling[] {
  const shades = fills.filter((fill) => fill.lightness < PALE);
  return paleRulings.filter((ruling) => {
    const along = (ruling.from + ruling.to) / 2;
    const point = ruling.axis === 'horizontal' ? { x: along, y: ruling.at } : { x: ruling.at, y: along };
    return shades.some((shade) => containsPoint(shade.box, point, 2));
  });
}
