import type { Rule } from '../page/page.ts';

/** Pieces on one line, and where one ended and the next began: the corners of cells, also of those whose other borders are not drawn. */
export interface JoinedRule extends Rule {
  readonly seams: readonly number[];
}

/** Points. */
const TOLERANCE = {
  /** Rules whose middles are nearer than this are pieces of one line. */
  snap: 2,
  /** Pieces with a smaller gap between them touch. */
  join: 2.5,
  /** Dashes are pieces this short with gaps no longer than themselves (or than `join`). */
  dash: 12,
  /** What remains shorter than this is a tick, not ruling. */
  shortest: 5,
  /** Pieces shorter than this are dashes and their ends mean nothing. */
  piece: 7,
} as const;

/**
 * Pieces that lie on one line become one rule; order and overlaps do not matter. `dashed`: short pieces may be dashes, as in
 * a file; on a scan dashes are joined when lines are looked for, and short pieces are the sides of low rows.
 */
export function joinRules(rules: readonly Rule[], dashed = true): JoinedRule[] {
  return (['horizontal', 'vertical'] as const).flatMap((axis) =>
    bands(rules.filter((rule) => rule.axis === axis))
      .flatMap((band) => joinBand(band, dashed))
      .filter((rule) => rule.to - rule.from >= TOLERANCE.shortest),
  );
}

function bands(rules: readonly Rule[]): Rule[][] {
  const found: Rule[][] = [];
  for (const rule of rules.toSorted((a, b) => a.at - b.at || a.from - b.from)) {
    const band = found.at(-1);
    if (band?.[0] && rule.at - band[0].at <= TOLERANCE.snap) band.push(rule);
    else found.push([rule]);
  }
  return found;
}

function joinBand(band: readonly Rule[], dashed: boolean): JoinedRule[] {
  const joined: JoinedRule[] = [];
  for (const rule of band.toSorted((a, b) => a.from - b.from || a.at - b.at)) {
    const last = joined.at(-1);
    if (last && rule.from - last.to <= (dashed ? reach(rule) : TOLERANCE.join)) joined[joined.length - 1] = merge(last, rule);
    else joined.push({ ...rule, seams: [] });
  }
  return joined;
}

/** Dashes: after the first, each piece is as short as the gap before it. */
function reach(rule: Rule): number {
  const length = rule.to - rule.from;
  return length <= TOLERANCE.dash ? Math.max(TOLERANCE.join, length * 1.2) : TOLERANCE.join;
}

function merge(a: JoinedRule, b: Rule): JoinedRule {
  const lengthA = a.to - a.from;
  const lengthB = b.to - b.from;
  const weight = lengthA + lengthB || 1;
  return {
    axis: a.axis,
    at: (a.at * lengthA + b.at * lengthB) / weight,
    from: Math.min(a.from, b.from),
    to: Math.max(a.to, b.to),
    thickness: Math.max(a.thickness, b.thickness),
    seams: b.from > a.to - TOLERANCE.join && lengthB >= TOLERANCE.piece ? [...a.seams, b.from] : a.seams,
  };
}
