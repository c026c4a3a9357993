import { at, type Bitmap } from './bitmap.ts';
import { mendStrokes } from './mend-strokes.ts';
import type { Stroke, StrokeLimits } from './stroke.ts';
import { STROKES } from './tolerances/lines.ts';

interface Run {
  readonly row: number;
  readonly from: number;
  readonly to: number;
}

/** Long thin horizontal strokes, top to bottom. Letters and filled areas are not among them. */
export function findStrokes(bitmap: Bitmap, limits: StrokeLimits): Stroke[] {
  const groups: Run[][] = [];
  let open: Run[][] = [];
  for (let row = 0; row < bitmap.height; row++) {
    open = open.filter((group) => (group.at(-1)?.row ?? -1) >= row - 2);
    for (const run of runsOfRow(bitmap, row, limits)) {
      const group = open.find((candidate) => candidate.some((other) => other.row >= row - 2 && overlap(other, run) > 0));
      if (group) group.push(run);
      else {
        const started = [run];
        groups.push(started);
        open.push(started);
      }
    }
  }
  const strokes = groups.map((group) => spanOf(group)).flatMap((span) => measured(bitmap, span, limits));
  return mendStrokes(bitmap, strokes, limits);
}

function overlap(a: Run, b: Run): number {
  return Math.min(a.to, b.to) - Math.max(a.from, b.from);
}

/** Runs of a row in which a pixel above or below counts too, so that a line may step by a pixel. */
function runsOfRow({ width, height, data }: Bitmap, row: number, { shortest, gap }: StrokeLimits): Run[] {
  const runs: Run[] = [];
  const here = row * width;
  const above = row > 0 ? here - width : here;
  const below = row < height - 1 ? here + width : here;
  let from = -1;
  let last = -1;
  for (let x = 0; x < width; x++) {
    if ((at(data, here + x) | at(data, above + x) | at(data, below + x)) === 0) continue;
    if (from >= 0 && x - last > gap + 1) {
      if (last + 1 - from >= shortest) runs.push({ row, from, to: last + 1 });
      from = x;
    } else if (from < 0) from = x;
    last = x;
  }
  if (from >= 0 && last + 1 - from >= shortest) runs.push({ row, from, to: last + 1 });
  return runs;
}

function spanOf(runs: readonly Run[]): Omit<Stroke, 'purity'> {
  return {
    from: Math.min(...runs.map((run) => run.from)),
    to: Math.max(...runs.map((run) => run.to)),
    top: Math.min(...runs.map((run) => run.row)),
    bottom: Math.max(...runs.map((run) => run.row)) + 1,
  };
}

/** The stroke with its true edges, or nothing when it is no line. */
function measured({ width, height, data }: Bitmap, span: Omit<Stroke, 'purity'>, { thickest, shortest }: StrokeLimits): Stroke[] {
  if (span.bottom - span.top > 3 * thickest) return [];
  const tops = new Uint32Array(height);
  const bottoms = new Uint32Array(height + 1);
  let covered = 0;
  let thin = 0;
  let from = span.to;
  let to = span.from;
  for (let x = span.from; x < span.to; x++) {
    let first = -1;
    for (let y = span.top; y < span.bottom && first < 0; y++) if (data[y * width + x] === 1) first = y;
    if (first < 0) continue;
    covered++;
    let end = first;
    while (first > 0 && data[(first - 1) * width + x] === 1 && end - first <= thickest) first--;
    while (end < height && data[end * width + x] === 1 && end - first <= thickest) end++;
    if (end - first > thickest) continue;
    thin++;
    tops[first] = at(tops, first) + 1;
    bottoms[end] = at(bottoms, end) + 1;
    from = Math.min(from, x);
    to = Math.max(to, x + 1);
  }
  if (covered < STROKES.covered * (span.to - span.from) || thin < STROKES.thin * covered || to - from < shortest) return [];
  const top = median(tops, thin);
  return [{ from: span.from, to: span.to, top, bottom: Math.max(top + 1, median(bottoms, thin)), purity: thin / covered }];
}

function median(histogram: Uint32Array, count: number): number {
  let seen = 0;
  return histogram.findIndex((value) => {
    seen += value;
    return seen * 2 >= count;
  });
}
