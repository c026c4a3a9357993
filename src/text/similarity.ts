import distance from 'natural/lib/natural/distance/index.js';
import { key } from './normalize.ts';

/** Above this the edit distance gets slow (it is quadratic) and says little; shared letter pairs take over. */
const LONG = 400;

/** 0–1 for two texts, case, spaces, punctuation and look-alike letters aside. 1: the same; either empty: 0. */
export function similarity(a: string, b: string): number {
  const left = key(a);
  const right = key(b);
  if (!left || !right) return 0;
  if (left === right) return 1;
  const longest = Math.max(left.length, right.length);
  if (longest > LONG) return distance.DiceCoefficient(left, right);
  return 1 - editDistance(left, right) / longest;
}

/** Levenshtein in two rows; natural's own keeps a matrix of objects and is forty times slower. */
function editDistance(a: string, b: string): number {
  let previous = Uint16Array.from({ length: b.length + 1 }, (_, index) => index);
  let current = new Uint16Array(b.length + 1);
  for (let row = 1; row <= a.length; row++) {
    let left = row;
    current[0] = row;
    for (let column = 1; column <= b.length; column++) {
      const swap = (previous[column - 1] ?? 0) + (a.charCodeAt(row - 1) === b.charCodeAt(column - 1) ? 0 : 1);
      left = Math.min((previous[column] ?? 0) + 1, left + 1, swap);
      current[column] = left;
    }
    [previous, current] = [current, previous];
  }
  return previous[b.length] ?? 0;
}
