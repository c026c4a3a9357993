import { LETTER, NUMBER, traitsOf } from '../characters.ts';
import { clean, fold } from '../normalize.ts';
import { remembered } from '../remembered.ts';
import { MOST_UNITS, units, written } from '../unit-buffer.ts';

/** A text without case, spaces, punctuation and Kazakh diacritics, with the offset of each letter in the text. */
export interface Keyed {
  readonly key: string;
  /** `at[i]` is the offset in the text of the i-th letter of the key; one more entry for the end. */
  readonly at: readonly number[];
}

export function keyed(text: string): Keyed {
  return text.length > LONGEST_REMEMBERED ? readKey(text) : remembering(text);
}

const remembering = remembered(readKey);
/** Labels and the beginnings of lines are asked for again and again, under several lists of wordings. */
const LONGEST_REMEMBERED = 430;

function readKey(text: string): Keyed {
  const folded = fold(clean(text));
  const at: number[] = [];
  for (let index = 0; index < folded.length; index++) {
    const letter = letterAt(folded, index);
    if (letter === NONE) continue;
    if (at.length < MOST_UNITS) units[at.length] = letter;
    at.push(index);
  }
  const key = at.length <= MOST_UNITS ? written(at.length) : at.map((index) => String.fromCharCode(letterAt(folded, index))).join('');
  at.push((at.at(-1) ?? -1) + 1);
  return { key, at };
}

const NONE = 0;
const [ONE, BANG, I, E, A, C, N, YA] = [0x31, 0x21, 0x438, 0x44d, 0x430, 0x446, 0x43d, 0x44f] as const;

/** The letter or digit a folded text has at an offset, as OCR may have confused it with another; NONE for anything else. */
function letterAt(folded: string, index: number): number {
  const unit = folded.charCodeAt(index);
  // ә is read as э and ң as ц; the pairs are one letter for matching
  if (unit === E) return A;
  if (unit === C) return N;
  // `1` and `!` beside Cyrillic letters stand for the і that could not be told from them
  if (unit === ONE) return isCyrillic(folded, index + 1) ? I : ONE;
  if (unit === BANG) return isCyrillic(folded, index - 1) || isCyrillic(folded, index + 1) ? I : NONE;
  return traitsOf(unit) & (LETTER | NUMBER) ? unit : NONE;
}

function isCyrillic(folded: string, index: number): boolean {
  const unit = folded.charCodeAt(index);
  return unit >= A && unit <= YA;
}
