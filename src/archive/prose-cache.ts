import { type StreamWord, streamWords } from './fingerprints.ts';
import type { ProsePassage } from './prose.ts';

/** The words of a report in order, null between streams. */
export interface Prose {
  readonly words: readonly (StreamWord | null)[];
}

/** Documents whose words are kept at a time: each takes some 300 KB. */
const KEPT = 40;

/** Takes the prose of documents apart when it is asked for, and keeps that of the last few. */
export function proseCache(proseOf: (document: number) => readonly ProsePassage[]): (document: number) => Prose {
  const kept = new Map<number, Prose>();
  return (document) => {
    const prose = kept.get(document) ?? { words: streamWords(proseOf(document)) };
    kept.delete(document);
    kept.set(document, prose);
    const [oldest] = kept.keys();
    if (oldest !== undefined && kept.size > KEPT) kept.delete(oldest);
    return prose;
  };
}
