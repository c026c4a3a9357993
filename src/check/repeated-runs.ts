import type { Passage } from '../model/structure.ts';
import { countOf, LETTER, MARK, NUMBER } from '../text/characters.ts';
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

/** Whether a passage may hold so many words: something stands between any two of them. */
export function mayRepeat({ clean }: Passage, length: number): boolean {
  return clean.length >= 2 * length && clean.length - countOf(clean, LETTER | NUMBER | MARK) >= length - 1;
}

/** Longest runs of at least `length` words that occur a second time; overlapping runs are one. */
export function repeatedRuns(passages: readonly Passage[], length: number): Run[] {
  const texts = passages
    .filter((passage) => mayRepeat(passage, length))
    .map((passage) => ({ passage, found: words(passage.clean) }))
    .filter(({ found }) => found.length >= length);
  const seen = new Map<number, Seen>();
  const runs: Run[] = [];
  for (const [text, { passage, found }] of texts.entries()) {
    const keys = windowKeys(found, length);
    for (let at = 0; at + length <= found.length; at++) {
      const key = keys[at] ?? 0;
      const first = seen.get(key);
      if (!first) {
        seen.set(key, { text, at });
        continue;
      }
      const other = texts[first.text];
      if (!other || (first.text === text && first.at + length > at)) continue;
      let size = 0;
      while (found[at + size] && found[at + size]?.value === other.found[first.at + size]?.value) size++;
      if (size < length) continue;
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

const PRIME = 16_777_619;

/** Rolling sums over word codes: one number a window, equal for equal words; equality itself is checked word by word. */
function windowKeys(found: readonly { readonly value: string }[], length: number): number[] {
  const codes = found.map(({ value }) => {
    let code = 2_166_136_261;
    for (let index = 0; index < value.length; index++) code = Math.imul(code ^ value.charCodeAt(index), PRIME);
    return code >>> 0;
  });
  let power = 1;
  for (let index = 1; index < length; index++) power = Math.imul(power, PRIME);
  const keys: number[] = [];
  let key = 0;
  for (const [index, code] of codes.entries()) {
    if (index >= length) key = (key - Math.imul(codes[index - length] ?? 0, power)) | 0;
    key = (Math.imul(key, PRIME) + code) | 0;
    if (index >= length - 1) keys.push(key);
  }
  return keys;
}
