import { key } from '../text/normalize.ts';
import { similarity } from '../text/similarity.ts';
import type { IndicatorLine } from './digest.ts';

const SAME_ACTIVITY = 0.75;
const SAME_NAME = 0.8;

export interface Match {
  readonly left: IndicatorLine;
  readonly right: IndicatorLine;
}

/** Memory of compared titles: the same few activities meet again and again. */
type Likeness = (left: string, right: string) => number;

function remembered(): Likeness {
  const known = new Map<string, number>();
  return (left, right) => {
    const [a, b] = [key(left), key(right)];
    if (a === b) return 1;
    const pair = `${a}\n${b}`;
    const score = known.get(pair) ?? similarity(a, b);
    known.set(pair, score);
    return score;
  };
}

function score(left: IndicatorLine, right: IndicatorLine, likeness: Likeness): number {
  const name = likeness(left.name, right.name);
  if (name < SAME_NAME) return 0;
  const activity = left.activity === null || right.activity === null ? SAME_ACTIVITY : likeness(left.activity, right.activity);
  return activity < SAME_ACTIVITY ? 0 : name + activity;
}

/** Pairs the indicators of two documents of one project, each with at most one, best likeness first. */
export function matchIndicators(left: readonly IndicatorLine[], right: readonly IndicatorLine[]): Match[] {
  const likeness = remembered();
  const candidates = left.flatMap((one, a) =>
    right.flatMap((other, b) => {
      const likely = score(one, other, likeness);
      return likely > 0 ? [{ one, other, likely, distance: Math.abs(a - b), a, b }] : [];
    }),
  );
  candidates.sort((x, y) => y.likely - x.likely || x.distance - y.distance || x.a - y.a || x.b - y.b);
  const taken = new Set<IndicatorLine>();
  const matches: Match[] = [];
  for (const { one, other } of candidates) {
    if (taken.has(one) || taken.has(other)) continue;
    taken.add(one);
    taken.add(other);
    matches.push({ left: one, right: other });
  }
  return matches;
}

export const indicatorKey = (line: IndicatorLine): string => `${key(line.activity ?? '')}/${key(line.name)}`;

export const indicatorTitle = (line: IndicatorLine): string => (line.activity ? `${line.activity}: ${line.name}` : line.name);
