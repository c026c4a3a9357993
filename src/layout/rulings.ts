import type { Ruling } from '../page/page.ts';
import { RULINGS } from './tolerances.ts';

/** Pieces on one line, and where one ended and the next began: the corners of cells, also of those whose other borders are not drawn. */
export interface JoinedRuling extends Ruling {
  readonly seams: readonly number[];
}

/**
 * Pieces that lie on one line become one ruling; order and overlaps do not matter. `dashed`: short pieces may be dashes, as in
 * a file; on a scan dashes are joined when lines are looked for, and short pieces are the sides of low rows.
 */
export function joinRulings(rulings: readonly Ruling[], dashed = true): JoinedRuling[] {
  return (['horizontal', 'vertical'] as const).flatMap((axis) =>
    bands(rulings.filter((ruling) => ruling.axis === axis))
      .flatMap((band) => joinBand(band, dashed))
      .filter((ruling) => ruling.to - ruling.from >= RULINGS.shortest),
  );
}

function bands(rulings: readonly Ruling[]): Ruling[][] {
  const found: Ruling[][] = [];
  for (const ruling of rulings.toSorted((a, b) => a.at - b.at || a.from - b.from)) {
    const band = found.at(-1);
    if (band?.[0] && ruling.at - band[0].at <= RULINGS.snap) band.push(ruling);
    else found.push([ruling]);
  }
  return found;
}

function joinBand(band: readonly Ruling[], dashed: boolean): JoinedRuling[] {
  const joined: JoinedRuling[] = [];
  for (const ruling of band.toSorted((a, b) => a.from - b.from || a.at - b.at)) {
    const last = joined.at(-1);
    if (last && ruling.from - last.to <= (dashed ? reach(ruling) : RULINGS.join)) joined[joined.length - 1] = merge(last, ruling);
    else joined.push({ ...ruling, seams: [] });
  }
  return joined;
}

/** Dashes: after the first, each piece is as short as the gap before it. */
function reach(ruling: Ruling): number {
  const length = ruling.to - ruling.from;
  return length <= RULINGS.dash ? Math.max(RULINGS.join, length * 1.2) : RULINGS.join;
}

function merge(a: JoinedRuling, b: Ruling): JoinedRuling {
  const lengthA = a.to - a.from;
  const lengthB = b.to - b.from;
  const weight = lengthA + lengthB || 1;
  return {
    axis: a.axis,
    at: (a.at * lengthA + b.at * lengthB) / weight,
    from: Math.min(a.from, b.from),
    to: Math.max(a.to, b.to),
    thickness: Math.max(a.thickness, b.thickness),
    seams: b.from > a.to - RULINGS.join && lengthB >= RULINGS.piece ? [...a.seams, b.from] : a.seams,
  };
}
