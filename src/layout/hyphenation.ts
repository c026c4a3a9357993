import type { Box } from '../model/evidence.ts';
import type { Line } from './lines.ts';
import { isCutNumber, type Measure } from './paragraphs.ts';
import { HYPHENATION } from './tolerances.ts';

/** Decides how the last word of a line and the first of the next are joined. */
export interface Hyphenation {
  /** Words that stand whole somewhere in the document, lower case. */
  readonly known: ReadonlySet<string>;
  /** Whether one of these words begins so; five letters and more. */
  begins(prefix: string): boolean;
  /** True when so many lines end in a hyphen that the hyphens must be the typesetter's. */
  readonly automatic: boolean;
}

const SMALL_WORDS = new Set('в во и й с со к ко о об у а на по за из от до не ни или для при под над без все мен бен пен да де'.split(' '));

const SMALL_LETTERS = /^\p{Ll}+$/u;

/** `mend`: drop the hyphen and join; `join`: no space; `space`: two words. */
export type Joint = 'mend' | 'join' | 'space';

/** `last`: `below` ends its paragraph. `measure`: where the lines may stand, when that is known for sure (a cell with borders). */
export function joint(above: Line, below: Line, hyphenation: Hyphenation, measure: Measure | null, last = false): Joint {
  const { known, automatic } = hyphenation;
  const before = above.words.at(-1)?.text ?? '';
  const after = below.words[0]?.text ?? '';
  if (measure && isCutNumber([above], below, measure)) return 'join';
  if (!/[-\u2010/\u00AD]$/.test(before)) return measure && cutInTwo(above, below, hyphenation, measure, last) ? 'join' : 'space';
  if (before.endsWith('\u00AD')) return 'mend';
  if (/[\p{L}\p{N}]-$/u.test(before) && /^\p{N}/u.test(after)) return 'join';
  if (/\p{N}-$/u.test(before) && /^\p{L}/u.test(after)) return 'join';
  if (/\p{L}\/$/u.test(before) && /^\p{L}/u.test(after)) return 'join';
  const head = /(\p{L}+)[-\u2010]$/u.exec(before)?.[1];
  const tail = /^\p{L}+/u.exec(after)?.[0];
  if (head === undefined || tail === undefined) return measure && cutInTwo(above, below, hyphenation, measure, last) ? 'join' : 'space';
  if (known.has(`${head}-${tail}`.toLowerCase()) || !/^\p{Ll}/u.test(tail)) return 'join';
  const whole = `${head}${tail}`.toLowerCase();
  if (known.has(whole) || hyphenation.begins(whole.slice(0, stemLength(head, tail)))) return 'mend';
  return automatic || before.endsWith('\u2010') ? 'mend' : 'join';
}

/** Letters of a word cut in two that other forms of it share. */
function stemLength(head: string, tail: string): number {
  return Math.max(head.length + 2, head.length + tail.length - 2);
}

/**
 * Word processors cut a word that is wider than its cell without a hyphen. Then it began a line of its own, filled that
 * line to the last letter, and would not have fitted whole.
 */
function cutInTwo(above: Line, below: Line, { known, begins }: Hyphenation, { from, to }: Measure, last: boolean): boolean {
  const left = above.words.at(-1);
  const right = below.words[0];
  if (!left || !right || !/\p{L}$/u.test(left.text) || !goesOn(left.text, right.text)) return false;
  const letter = (right.box.x1 - right.box.x0) / right.text.length;
  const seen = left.confidence !== null;
  // What an engine saw left of the margin is no part of the letters.
  const widthOf = (box: Box): number => box.x1 - (seen ? Math.max(box.x0, from) : box.x0);
  const room = to - from - Math.max(widthOf(left.box), widthOf(above.box));
  if (room > 1.15 * letter + (seen ? HYPHENATION.seen : HYPHENATION.exact)) return false;
  if (/^[ьъы]/u.test(right.text)) return true;
  const head = bare(left.text);
  const tail = bare(right.text);
  if (known.has(head + tail) || begins(`${head}${tail}`.slice(0, stemLength(head, tail)))) return true;
  // A paragraph does not end with a preposition: that is the tail of a word.
  if (last && below.words.length === 1 && tail.length === 1 && above.words.length === 1) return true;
  if (
    known.has(tail) ||
    SMALL_WORDS.has(tail) ||
    (tail.length >= HYPHENATION.shortestPrefix && begins(tail.slice(0, Math.max(HYPHENATION.shortestPrefix, tail.length - 3))))
  )
    return false;
  return above.words.length === 1 && tail.length <= HYPHENATION.longestTail && !known.has(head);
}

/** Small letters go on a word, capitals only one in capitals. */
function goesOn(left: string, right: string): boolean {
  return /^\p{Ll}/u.test(right) || (/^\P{Ll}*\p{Lu}\p{Lu}$/u.test(left) && /^\p{Lu}+(?!\p{Ll})/u.test(right));
}

/** What can be learnt about words and hyphens: `whole` are lines of free text, `narrow` those of cells, where words may be cut. */
export function learnHyphenation(whole: readonly Line[], narrow: readonly Line[]): Hyphenation {
  const known = new Set<string>();
  let broken = 0;
  const learn = (line: Line, from: number, to: number): void => {
    for (let index = from; index < to; index++) {
      const text = line.words[index]?.text ?? '';
      if (known.has(text)) continue;
      const word = bare(text);
      if (word !== '') known.add(word);
    }
    if (/\p{Ll}-$/u.test(line.words.at(-1)?.text ?? '')) broken += 1;
  };
  for (const line of whole) learn(line, 0, line.words.length - (line.words.at(-1)?.text.endsWith('-') ? 1 : 0));
  for (const line of narrow) learn(line, 1, line.words.length - 1);
  let prefixes: Set<string> | null = null;
  const begins = (prefix: string): boolean => {
    prefixes ??= prefixesOf(known);
    return prefixes.has(prefix);
  };
  return {
    known,
    begins,
    automatic: broken > HYPHENATION.fewestBroken && broken > HYPHENATION.brokenShare * (whole.length + narrow.length),
  };
}

function prefixesOf(known: ReadonlySet<string>): Set<string> {
  const prefixes = new Set<string>();
  for (const word of known)
    for (let length = HYPHENATION.shortestPrefix; length <= Math.min(word.length, HYPHENATION.longestPrefix); length++)
      prefixes.add(word.slice(0, length));
  return prefixes;
}

function bare(text: string): string {
  if (SMALL_LETTERS.test(text)) return text;
  return text.replace(/^[^\p{L}]+|[^\p{L}]+$/gu, '').toLowerCase();
}
