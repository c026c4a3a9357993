import { oneByteTable } from './one-byte.ts';

/** What is shown by a font of before Unicode, letter by letter, and which letters stand in the file. */
type Table = ReadonlyMap<string, string>;

const pairs = (list: string): [string, string][] => list.split(' ').map((pair) => [pair.charAt(0), pair.charAt(1)]);

const COMMON = pairs('ЌҚ ќқ ЇҮ їү ЎҰ ўұ ҐӨ ґө');
/** Letters of fonts that put «ә» where Ukrainian has «є», and «ғ», «ң», «һ» where Macedonian and Serbian letters lie. */
const SERBIAN = [...COMMON, ...pairs('ЄӘ єә ЃҒ ѓғ ЊҢ њң ЋҺ ћһ')];

/** In the order of how common they are. */
const TABLES: readonly Table[] = [
  letters(oneByteTable('windows-1251', 'rk1048')),
  new Map(SERBIAN),
  new Map([...SERBIAN, ...pairs('µө ±ұ')]),
  letters(oneByteTable('windows-1251', 'pt154')),
];

/** Signs and letters that neither Russian nor Kazakh text has inside words. */
const STRANGE = /[ЂЃѓЉЊЌЋЏђљњќћџЎўЈҐЄЇґєјЅѕї]|[‡‰±µ¤¦Ј](?=\p{Script=Cyrillic})|(?<=\p{Script=Cyrillic})[‡‰±µ¤¦]/gu;
/** Those that Ukrainian has: alone they prove nothing. */
const UKRAINIAN = /[ЄєЇїҐґ]/u;
/** Words in which these letters are right. */
const OTHER_SLAVIC = /(?<!\p{L})(?:що|від|який|або|україн\p{L}{0,20}|київ\p{L}{0,10}|није|који|јe)(?!\p{L})/iu;
const FEWEST = 3;
/** Units of text looked at. */
const SAMPLE = 100_000;
const WORD = /[\p{Script=Cyrillic}‡‰±µ¤¦]+/gu;

/** The one table by which the strange letters of a text become Kazakh words; null when it has none. */
export function kazakhFontOf(text: string): Table | null {
  const sample = text.slice(0, SAMPLE);
  const strange = sample.match(STRANGE) ?? [];
  if (strange.length < FEWEST || !/ы/iu.test(sample) || strange.every((letter) => UKRAINIAN.test(letter)) || OTHER_SLAVIC.test(sample))
    return null;
  const words = (sample.match(WORD) ?? []).filter((word) => word.search(STRANGE) >= 0);
  let best: Table | null = null;
  let most = words.reduce((sum, word) => sum + likeness(word, new Map()), 0);
  for (const table of TABLES) {
    const score = words.reduce((sum, word) => sum + likeness(word, table), 0);
    if (score > most) {
      best = table;
      most = score;
    }
  }
  return best;
}

const VOWEL = /[аәеёиоөуұүыіэюя]/iu;
const KAZAKH = /[әғқңөұүһ]/iu;

/** How well the letters that a table gives a word stand beside the others: vowels between consonants, «ң» never first. */
function likeness(word: string, table: Table): number {
  const read = Array.from(word, (letter) => table.get(letter) ?? letter);
  let score = 0;
  for (const [index, letter] of read.entries()) {
    if (letter === word[index]) {
      if (letter.search(STRANGE) >= 0 || !/\p{L}/u.test(letter)) score -= 4;
      continue;
    }
    if (!KAZAKH.test(letter)) {
      score -= 3;
      continue;
    }
    const vowel = VOWEL.test(letter);
    const beside = [read[index - 1], read[index + 1]].filter((other) => other !== undefined);
    score += 1;
    for (const other of beside) if (VOWEL.test(other) === vowel) score -= vowel ? 1.5 : 0.7;
    if (index === 0 && /ң/iu.test(letter)) score -= 4;
    if (/һ/iu.test(letter)) score -= 0.5;
  }
  return score;
}

/** What differs between two code pages, letters alone: signs such as «¤» are right where they stand. */
function letters(table: Table): Table {
  return new Map([...table].filter(([from, to]) => from !== to && /\p{L}/u.test(to)));
}
