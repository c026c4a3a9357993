import { clean, words } from '../text/normalize.ts';
import type { ProsePassage } from './prose.ts';

/** Runs of this many words are hashed … */
export const RUN = 30;
/** … and of every so many neighbouring runs the smallest hash is kept: any 60 equal words leave an equal mark. */
const WINDOW = 31;
const PRIME = 16_777_619;

export interface Fingerprints {
  /** Hash and index of the run's first word; indexes leave gaps between streams so that no run crosses one. */
  readonly marks: [number, number][];
  readonly words: number;
}

export interface StreamWord {
  readonly value: string;
  readonly passage: ProsePassage;
  readonly start: number;
  readonly end: number;
}

/** The words of the prose in order; a null separates streams. */
export function streamWords(prose: readonly ProsePassage[]): (StreamWord | null)[] {
  const all: (StreamWord | null)[] = [];
  let stream: number | null = null;
  for (const passage of prose) {
    if (stream !== null && passage.stream !== stream) all.push(null);
    stream = passage.stream;
    for (const { value, start, end } of words(clean(passage.text))) all.push({ value, passage, start, end });
  }
  return all;
}

/** Winnowing (Schleimer, Wilkerson, Aiken 2003) over words: marks survive other line breaks, formats and insertions elsewhere. */
export function fingerprints(prose: readonly ProsePassage[]): Fingerprints {
  const all = streamWords(prose);
  const codes = all.map((word) => (word ? hashWord(word.value) : null));
  const hashes = codes.map((_, index) => hashRun(codes, index));
  const marks: [number, number][] = [];
  let last = -1;
  for (let from = 0; from < hashes.length; from++) {
    let best = -1;
    for (let index = from; index < Math.min(from + WINDOW, hashes.length); index++) {
      const hash = hashes[index] ?? null;
      if (hash === null) break;
      if (best < 0 || hash <= (hashes[best] ?? 0)) best = index;
    }
    if (best > last) {
      marks.push([hashes[best] ?? 0, best]);
      last = best;
    }
  }
  return { marks, words: all.length };
}

function hashWord(word: string): number {
  let hash = 2_166_136_261;
  for (let index = 0; index < word.length; index++) hash = Math.imul(hash ^ word.charCodeAt(index), PRIME);
  return hash >>> 0;
}

/** 53 bits of the run that starts here; null when a stream ends within it. */
function hashRun(codes: readonly (number | null)[], from: number): number | null {
  let low = 2_166_136_261;
  let high = 40_503;
  for (let index = from; index < from + RUN; index++) {
    const code = codes[index] ?? null;
    if (code === null) return null;
    low = Math.imul(low ^ code, PRIME);
    high = Math.imul(high + code, 2_654_435_761) ^ (high >>> 13);
  }
  return (high >>> 11) * 2 ** 32 + (low >>> 0);
}
