import { at, type Bitmap } from './bitmap.ts';
import type { Stroke, StrokeLimits } from './stroke.ts';
import { BROKEN_LINES } from './tolerances/lines.ts';

const THIN = 1;
const THICK = 2;
/** Ink of a line that crosses: it tells nothing. */
const CROSSING = 4;

/**
 * Lines along the rows that are broken into crumbs over their whole length: stretches in which thin ink with paper on both sides
 * prevails. Rows of letters have too much thick ink. `turned`: the same ink with rows and columns exchanged.
 */
export function findBrokenLines(bitmap: Bitmap, turned: Bitmap, limits: StrokeLimits): Stroke[] {
  const kinds = kindsOf(bitmap, turned, limits);
  const { width, height } = bitmap;
  const found: (Stroke & { readonly score: number })[] = [];
  for (let y = 1; y < height - 1; y++) found.push(...linesOfRow(kinds, width, y, limits));
  const kept: Stroke[] = [];
  for (const { score: _, ...line } of found.sort((a, b) => b.score - a.score || a.top - b.top || a.from - b.from))
    if (
      crossesWhite(bitmap, line, limits) &&
      !kept.some((other) => Math.abs(other.top - line.top) <= limits.thickest && other.from < line.to && line.from < other.to)
    )
      kept.push(withoutLetters(bitmap, line, limits));
  return kept;
}

/** THIN where ink is no higher than a line is thick and has paper above and below, CROSSING where it is as high as no letter, else THICK. */
function kindsOf({ width, height, data }: Bitmap, turned: Bitmap, { thickest, shortest }: StrokeLimits): Uint8Array {
  const kinds = new Uint8Array(data.length);
  for (let x = 0; x < width; x++) {
    const column = turned.data.subarray(x * height, (x + 1) * height);
    for (let first = column.indexOf(1); first >= 0; ) {
      let end = first + 1;
      while (end < height && column[end] === 1) end++;
      let kind = end - first <= thickest ? THIN : end - first >= shortest ? CROSSING : THICK;
      for (let k = 2; k <= BROKEN_LINES.alone && kind === THIN; k++) if (column[first - k] === 1 || column[end - 1 + k] === 1) kind = THICK;
      for (let y = first; y < end; y++) kinds[y * width + x] = kind;
      first = column.indexOf(1, end);
    }
  }
  return kinds;
}

function linesOfRow(kinds: Uint8Array, width: number, y: number, limits: StrokeLimits): (Stroke & { readonly score: number })[] {
  const lines: (Stroke & { readonly score: number })[] = [];
  const gap = BROKEN_LINES.gap * limits.shortest;
  let [from, last, score, most, to] = [-1, -1, 0, 0, 0];
  let [thin, thick, thinAtMost, thickAtMost] = [0, 0, 0, 0];
  const close = (): void => {
    const length = to - from;
    if (from >= 0 && length >= BROKEN_LINES.long * limits.shortest && thinAtMost >= BROKEN_LINES.dense * length)
      lines.push({ from, to, top: y, bottom: y + 1, purity: thinAtMost / (thinAtMost + thickAtMost), score: most });
    from = -1;
  };
  for (const { start, end, isThin, crossing } of crumbsOf(kinds, width, y)) {
    if (from >= 0) score += BROKEN_LINES.paper * Math.max(0, start - last);
    if (from >= 0 && (score < 0 || start - last > gap)) close();
    if (crossing) {
      if (from >= 0) last = end;
      continue;
    }
    if (from < 0) {
      if (!isThin) continue;
      [from, score, most, to, thin, thick, thinAtMost, thickAtMost] = [start, 0, 0, start, 0, 0, 0, 0];
    }
    last = end;
    score += (isThin ? BROKEN_LINES.for : BROKEN_LINES.against) * (end - start);
    if (isThin) thin += end - start;
    else thick += end - start;
    if (score < 0) close();
    else if (score > most) [most, to, thinAtMost, thickAtMost] = [score, end, thin, thick];
  }
  close();
  return lines;
}

interface Crumb {
  readonly start: number;
  readonly end: number;
  readonly isThin: boolean;
  readonly crossing: boolean;
}

/** Stretches of ink of one kind in a row and the two beside it. */
function crumbsOf(kinds: Uint8Array, width: number, y: number): Crumb[] {
  const crumbs: Crumb[] = [];
  const [above, own, below] = [(y - 1) * width, y * width, (y + 1) * width];
  let start = 0;
  let before = 0;
  for (let x = 0; x <= width; x++) {
    const seen = x < width ? at(kinds, above + x) | at(kinds, own + x) | at(kinds, below + x) : 0;
    const kind = (seen & CROSSING) !== 0 ? CROSSING : (seen & THIN) !== 0 ? THIN : seen;
    if (kind === before) continue;
    if (before !== 0) crumbs.push({ start, end: x, isThin: before === THIN, crossing: before === CROSSING });
    [start, before] = [x, kind];
  }
  return crumbs;
}

/**
 * Crumbs lie everywhere along a line, also where nothing is beside it. Stems of letters below each other, or heads of a row of
 * letters, leave it white there.
 */
function crossesWhite(bitmap: Bitmap, line: Stroke, limits: StrokeLimits): boolean {
  const { white, inked } = whiteBeside(bitmap, line, limits);
  return white >= BROKEN_LINES.white * (line.to - line.from) && inked >= BROKEN_LINES.inked * white;
}

/** The line without ends that run on into stems of letters below each other, which leave it white between their rows. */
function withoutLetters(bitmap: Bitmap, line: Stroke, limits: StrokeLimits): Stroke {
  const isOfLetters = (from: number): boolean => {
    const { white, inked } = whiteBeside(bitmap, { ...line, from, to: from + limits.shortest }, limits);
    return white >= BROKEN_LINES.white * limits.shortest && inked < BROKEN_LINES.letters * white;
  };
  let { from, to } = line;
  while (from + 2 * limits.shortest < to && isOfLetters(from)) from += BROKEN_LINES.step;
  while (to - 2 * limits.shortest > from && isOfLetters(to - limits.shortest)) to -= BROKEN_LINES.step;
  return { ...line, from, to };
}

/** Pixels along a line that have white on both sides, and how many of those are inked. */
function whiteBeside(
  { width, height, data }: Bitmap,
  { from, to, top }: Stroke,
  { thickest, shortest }: StrokeLimits,
): { white: number; inked: number } {
  const beside = Math.round(BROKEN_LINES.beside * shortest);
  let white = 0;
  let inked = 0;
  for (let x = from; x < to; x++) {
    let own = 0;
    let others = 0;
    for (let y = Math.max(0, top - beside); y < Math.min(height, top + beside); y++) {
      if (at(data, y * width + x) === 0) continue;
      if (Math.abs(y - top) <= thickest) own = 1;
      else others = 1;
    }
    if (others === 1) continue;
    white++;
    inked += own;
  }
  return { white, inked };
}
