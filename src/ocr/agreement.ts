import type { Box } from '../model/evidence.ts';
import { similarity } from '../text/similarity.ts';
import { AGREEMENT } from './tolerances/words.ts';
import type { SeenWord } from './words.ts';

/** Letters of words that are judged so: shorter ones agree by chance. */
const LONG = /\p{L}{3}/u;

/**
 * An unsure word that was read alike before, at the same place, is no dirt: the surer of both readings. Null when `others`
 * have nothing like it there.
 */
export function agreed(seen: SeenWord, others: readonly SeenWord[]): SeenWord | null {
  if (!LONG.test(seen.word.text)) return null;
  const other = others.find(({ word, ink }) => shares(ink, seen.ink) && similarity(word.text, seen.word.text) >= AGREEMENT.alike);
  if (!other) return null;
  return (other.word.confidence ?? 0) > (seen.word.confidence ?? 0)
    ? { ...seen, word: { ...seen.word, text: other.word.text, confidence: other.word.confidence }, letters: [] }
    : seen;
}

/** Most of the narrower box lies in the other one. */
function shares(a: Box, b: Box): boolean {
  const width = Math.min(a.x1, b.x1) - Math.max(a.x0, b.x0);
  const height = Math.min(a.y1, b.y1) - Math.max(a.y0, b.y0);
  return width > 0.6 * Math.min(a.x1 - a.x0, b.x1 - b.x0) && height > 0.6 * Math.min(a.y1 - a.y0, b.y1 - b.y0);
}
