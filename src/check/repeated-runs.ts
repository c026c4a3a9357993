import type { Passage } from '../model/structure.ts';
import { words } from '../text/normalize.ts';

/** Words [from, to) of one text that stand, word for word, in another place. */
export interface Run {
  readonly passage: Passage;
  readonly start: number;
  readonly end: number;
  readonly words: readonly string[];
  readonly earlier: Passage;
  readonly earlierStart: number;
  readonly earlierEnd: number;
}

interface Seen {
  readonly text: number;
  readonly at: number;
}

/** Longest runs of at least `length` words that occur a second time; overlapping runs are one. */
export function repeatedRuns(passages: readonly Passage[], length: number): Run[] {
  const texts = passages.map((passage) => ({ passage, found: words(passage.clean) })).filter(({ found }) => found.length >= length);
  const seen = new Map<string, Seen>();
  const runs: Run[] = [];
  for (const [text, { passage, found }] of texts.entries()) {
    for (let at = 0; at + length <= found.length; at++) {
      const key = windowKey(found, at, length);
      const first = seen.get(key);
      if (!first) {
        seen.set(key, { text, at });
        continue;
      }
      const other = texts[first.text];
      if (!other || (first.text === text && first.at + length > at)) continue;
      let size = length;
      while (found[at + size] && found[at + size]?.value === other.found[first.at + size]?.value) size++;
      const end = found[at + size - 1]?.end ?? 0;
      const earlierEnd = other.found[first.at + size - 1]?.end ?? 0;
      runs.push({
        passage,
        start: found[at]?.start ?? 0,
        end,
        words: found.slice(at, at + size).map((word) => word.value),
        earlier: other.passage,
        earlierStart: other.found[first.at]?.start ?? 0,
        earlierEnd,
      });
      at += size - 1;
    }
  }
  return runs;
}

function windowKey(found: readonly { readonly value: string }[], at: number, length: number): string {
  let key = '';
  for (let index = at; index < at + length; index++) key += `${found[index]?.value} `;
  return key;
}
