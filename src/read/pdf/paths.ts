import type { Box } from '../../model/evidence.ts';
import { intersection } from '../../page/box.ts';
import type { Fill, Ruling } from '../../page/page.ts';
import type { GraphicsState } from './graphics-state.ts';
import { apply, scaleOf } from './matrix.ts';
import { PATHS } from './tolerances.ts';

/** Lightness from which a line cannot be seen on white paper. */
export const PALE = 0.98;

const MOVE = 0;
const LINE = 1;
const CURVE = 2;
const CLOSE = 3;

type Point = { x: number; y: number };
interface Subpath {
  points: Point[];
  curved: boolean;
  closed: boolean;
}

/** Sub-paths in page space. `data` is pdf.js's flat list of drawing operations. */
export function toSubpaths(data: ArrayLike<number>, state: GraphicsState): Subpath[] {
  const paths: Subpath[] = [];
  let current: Subpath = { points: [], curved: false, closed: false };
  const at = (index: number): Point => apply(state.ctm, data[index] ?? 0, data[index + 1] ?? 0);
  for (let i = 0; i < data.length; ) {
    const op = data[i];
    if (op === MOVE) {
      current = { points: [at(i + 1)], curved: false, closed: false };
      paths.push(current);
      i += 3;
    } else if (op === LINE) {
      current.points.push(at(i + 1));
      i += 3;
    } else if (op === CURVE) {
      current.points.push(at(i + 5));
      current.curved = true;
      i += 7;
    } else if (op === CLOSE) {
      current.closed = true;
      i += 1;
    } else break;
  }
  return paths.filter((path) => path.points.length > 1);
}

export function strokedRulings(paths: readonly Subpath[], state: GraphicsState): Ruling[] {
  const thickness = Math.max(0.1, state.lineWidth * scaleOf(state.ctm));
  const rulings: Ruling[] = [];
  for (const { points, closed, curved } of paths) {
    if (curved) continue;
    const count = closed ? points.length : points.length - 1;
    for (let i = 0; i < count; i++) {
      const a = points[i];
      const b = points[(i + 1) % points.length];
      if (a && b) pushSegment(rulings, a, b, thickness, state.clip);
    }
  }
  return rulings;
}

function pushSegment(rulings: Ruling[], a: Point, b: Point, thickness: number, clip: Box): void {
  const dx = Math.abs(a.x - b.x);
  const dy = Math.abs(a.y - b.y);
  if (dx === 0 && dy === 0) return;
  if (Math.min(dx, dy) > PATHS.maxSlope * Math.max(dx, dy) + 0.05) return;
  const visible = intersection(
    { x0: Math.min(a.x, b.x), y0: Math.min(a.y, b.y), x1: Math.max(a.x, b.x), y1: Math.max(a.y, b.y) },
    grow(clip),
  );
  if (visible) rulings.push(toRuling(visible, dx >= dy ? 'horizontal' : 'vertical', thickness));
}

/** Lines that lie on the edge of the clip are half visible, which is enough. */
function grow(clip: Box): Box {
  return { x0: clip.x0 - 1, y0: clip.y0 - 1, x1: clip.x1 + 1, y1: clip.y1 + 1 };
}

function toRuling(box: Box, axis: Ruling['axis'], thickness: number): Ruling {
  return axis === 'horizontal'
    ? { axis, at: (box.y0 + box.y1) / 2, from: box.x0, to: box.x1, thickness }
    : { axis, at: (box.x0 + box.x1) / 2, from: box.y0, to: box.y1, thickness };
}

/** Filled rectangles: thin ones are rulings, the others areas. */
export function filledShapes(paths: readonly Subpath[], state: GraphicsState): { rulings: Ruling[]; fills: Fill[] } {
  const rulings: Ruling[] = [];
  const fills: Fill[] = [];
  for (const path of paths) {
    const whole = rectangle(path);
    const box = whole && intersection(whole, state.clip);
    if (!box) continue;
    const width = box.x1 - box.x0;
    const height = box.y1 - box.y0;
    const thickness = Math.min(width, height);
    const length = Math.max(width, height);
    if (thickness <= PATHS.maxLineThickness && length >= PATHS.minLineAspect * thickness)
      rulings.push(toRuling(box, width >= height ? 'horizontal' : 'vertical', thickness));
    else fills.push({ box, lightness: 1 - (1 - state.fillLightness) * state.fillAlpha });
  }
  return { rulings, fills };
}

/** The box of a path that is a rectangle along the axes (or a degenerate one), else null. */
export function rectangle({ points, curved }: Subpath): Box | null {
  if (curved || points.length > 6) return null;
  const xs = points.map((point) => point.x);
  const ys = points.map((point) => point.y);
  const box = { x0: Math.min(...xs), y0: Math.min(...ys), x1: Math.max(...xs), y1: Math.max(...ys) };
  const slack = 0.3;
  const onEdges = points.every(
    ({ x, y }) =>
      (Math.abs(x - box.x0) < slack || Math.abs(x - box.x1) < slack) && (Math.abs(y - box.y0) < slack || Math.abs(y - box.y1) < slack),
  );
  return onEdges ? box : null;
}
