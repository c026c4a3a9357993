import { OPS } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { Box } from '../../model/evidence.ts';
import { around, intersection } from '../../page/box.ts';
import type { GraphicsState } from './graphics-state.ts';
import type { Content } from './interpretation.ts';
import { applyToBox } from './matrix.ts';
import { filledShapes, PALE, strokedRulings, toSubpaths } from './paths.ts';
import { PAINTING } from './tolerances.ts';

export const EMPTY: Box = { x0: 0, y0: 0, x1: 0, y1: 0 };

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

/** An image fills the unit square. */
export function addImage(content: Content, state: GraphicsState): void {
  const box = intersection(applyToBox(state.ctm, UNIT), state.clip);
  if (box && box.x1 - box.x0 > PAINTING.smallestImage && box.y1 - box.y0 > PAINTING.smallestImage) content.images.push({ box });
}

/** `paint`: the operator that ends the path. */
export function paintPath(content: Content, paint: number, data: ArrayLike<number>, state: GraphicsState, clipping: boolean): void {
  const strokes = STROKES.has(paint);
  const fills = FILLS.has(paint);
  if (!strokes && !fills && !clipping) return;
  const paths = toSubpaths(data, state);
  if (strokes) (state.strokeLightness >= PALE ? content.paleRulings : content.rulings).push(...strokedRulings(paths, state));
  if (fills) {
    const shapes = filledShapes(paths, state);
    (state.fillLightness >= PALE ? content.paleRulings : content.rulings).push(...shapes.rulings);
    content.fills.push(...shapes.fills);
  }
  if (clipping && paths.length > 0) {
    const box = around(paths.flatMap((path) => path.points.map(({ x, y }) => ({ box: { x0: x, y0: y, x1: x, y1: y } }))));
    state.clip = intersection(state.clip, box) ?? EMPTY;
  }
}
