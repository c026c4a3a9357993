import { kazakhFontOf } from './kazakh-fonts.ts';
import { type Pair, pairsOf, plausibility, plausibilityOfPairs } from './letters.ts';
import { bytesUnder, oneByteTable } from './one-byte.ts';

/** UTF-8 read as one of these and saved again. */
const WRONG_FOR_UTF8 = ['windows-1251', 'windows-1252', 'iso-8859-1'].map(bytesUnder);
const UTF8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
/** [how the bytes had been read, how they should have been read] */
const MISREADINGS = (
  [
    ['windows-1252', 'windows-1251'],
    ['iso-8859-1', 'windows-1251'],
    ['windows-1251', 'koi8-r'],
    ['windows-1251', 'cp866'],
    ['windows-1251', 'maccyrillic'],
    ['windows-1252', 'koi8-r'],
    ['windows-1252', 'cp866'],
    ['koi8-r', 'windows-1251'],
    ['cp866', 'windows-1251'],
    ['maccyrillic', 'windows-1251'],
  ] as const
).map(([wrong, right]) => oneByteTable(wrong, right));

/** Units of text looked at to tell how it was misread. */
const SAMPLE = 64 * 1024;
/** Characters outside ASCII without which nothing can be told. */
const FEWEST = 12;
/** Logarithms by which the mean character must read better, and the least a right reading has. */
const GAIN = 1.5;
const GOOD = -4.3;
/** The same where two tables differ in few letters: each that changes must read this much better, and all together so much. */
const GAIN_OF_CHANGED = 3.5;
const LEAST_GAIN = 24;

export interface Mended {
  readonly text: string;
  /** Null: nothing was to be mended. */
  readonly mended: 'encoding' | 'font' | null;
}

/** Undoes decodings with the wrong table, where the result reads much more like Russian or Kazakh: one table for a whole text. */
export function mendMojibake(text: string): Mended {
  const lines = text.split('\n').map((line) => fromDoubleUtf8(line) ?? line);
  const decoded = lines.join('\n');
  const table = misreadingOf(decoded);
  if (!table) return { text: decoded, mended: decoded === text ? null : 'encoding' };
  return { text: translated(decoded, table.letters), mended: decoded === text ? table.cause : 'encoding' };
}

/** How the letters of a text are to be exchanged, one for one; null when they are right. */
export function misreadingOf(text: string): { readonly letters: ReadonlyMap<string, string>; readonly cause: 'encoding' | 'font' } | null {
  const sample = text.slice(0, SAMPLE);
  const count = foreign(sample);
  if (count < FEWEST) return null;
  const pairs = pairsOf(sample);
  const own = plausibilityOfPairs(pairs);
  let best: ReadonlyMap<string, string> | null = null;
  let most = 0;
  for (const table of MISREADINGS) {
    const score = plausibilityOfPairs(pairs, table);
    const gain = score - own;
    if (gain <= most || score < GOOD * count) continue;
    if (gain < GAIN * count && gain < Math.max(GAIN_OF_CHANGED * changed(pairs, table), LEAST_GAIN)) continue;
    best = table;
    most = gain;
  }
  const kazakh = kazakhFontOf(best ? translated(sample, best) : text);
  if (!best) return kazakh ? { letters: kazakh, cause: 'font' } : null;
  return { letters: kazakh ? new Map([...best].map(([from, to]) => [from, kazakh.get(to) ?? to])) : best, cause: 'encoding' };
}

export function translated(text: string, letters: ReadonlyMap<string, string>): string {
  let out = '';
  for (const character of text) out += letters.get(character) ?? character;
  return out;
}

function changed(pairs: readonly Pair[], table: ReadonlyMap<string, string>): number {
  return pairs.reduce((sum, { character, count }) => sum + ((table.get(character) ?? character) === character ? 0 : count), 0);
}

function foreign(text: string): number {
  return text.match(/\P{ASCII}/gu)?.length ?? 0;
}

/** Lead bytes of Cyrillic in UTF-8 as the three encodings show them. */
const LEAD = /[РСТÐÑÒ][\u0080-\u00bf\u0152-\u0178\u0402-\u045f\u2010-\u2122]/u;

/** A line whose every character outside ASCII is half of one in UTF-8. */
function fromDoubleUtf8(line: string): string | null {
  if (!LEAD.test(line)) return null;
  // Programs that tidy text put a plain space where the second half of «Р» was a no-break space.
  const whole = line.replace(/(?<=[РÐ]) (?=[^\s\p{ASCII}]{2})/gu, '\u00a0');
  for (const bytes of WRONG_FOR_UTF8)
    for (const candidate of whole === line ? [line] : [whole, line]) {
      const raw = bytes(candidate);
      const decoded = raw && decode(raw);
      if (decoded && plausibility(decoded) > plausibility(line) + 5) return decoded;
    }
  return null;
}

function decode(raw: Buffer): string | null {
  try {
    return UTF8.decode(raw);
  } catch {
    return null;
  }
}
