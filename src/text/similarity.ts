import { distance } from 'fastest-levenshtein';
import natural from 'natural/lib/natural/distance/index.js';
import { key } from './normalize.ts';

/** Above this the edit distance says little, and shared letter pairs take over. */
const LONG = 400;

/** 0–1 for two texts, case, spaces, punctuation and look-alike letters aside. 1: the same; either empty: 0. */
export function similarity(a: string, b: string): number {
  const left = key(a);
  const right = key(b);
  if (!left || !right) return 0;
  if (left === right) return 1;
  const longest = Math.max(left.length, right.length);
  if (longest > LONG) return natural.DiceCoefficient(left, right);
  return 1 - distance(left, right) / longest;
}
