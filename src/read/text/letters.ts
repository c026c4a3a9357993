/** Frequencies of letters per thousand, the mean of Russian and Kazakh running text. */
const FREQUENCY: Readonly<Record<string, number>> = {
  а: 100,
  б: 20,
  в: 27,
  г: 16,
  д: 40,
  е: 81,
  ё: 1,
  ж: 15,
  з: 16,
  и: 45,
  й: 18,
  к: 33,
  л: 50,
  м: 36,
  н: 68,
  о: 68,
  п: 22,
  р: 53,
  с: 50,
  т: 61,
  у: 24,
  ф: 2,
  х: 6,
  ц: 3,
  ч: 8,
  ш: 12,
  щ: 2,
  ъ: 1,
  ы: 50,
  ь: 10,
  э: 2,
  ю: 4,
  я: 11,
  і: 30,
  ә: 6,
  ғ: 11,
  қ: 20,
  ң: 8,
  ө: 8,
  ұ: 8,
  ү: 7,
  һ: 0.5,
};
const WEIGHT = new Map(Object.entries(FREQUENCY).map(([letter, frequency]) => [letter, Math.log(frequency / 1000)]));
const PUNCTUATION = new Set('«»–—“”„‘’…№\u00a0•§°');
const LETTER = /\p{L}/u;

/**
 * How much a decoding looks like Russian or Kazakh: a sum of logarithms over the characters outside ASCII, so that only
 * decodings of the same bytes (or the same text mended in different ways) can be compared.
 */
export function plausibility(text: string): number {
  let score = 0;
  let previous = '';
  for (const character of text) {
    if (character > '\u007f') score += weigh(character, previous);
    previous = character;
  }
  return score;
}

/** A character outside ASCII with the one before it, and how often they stand together: a text has few of them, however long it is. */
export interface Pair {
  readonly character: string;
  readonly previous: string;
  readonly count: number;
}

export function pairsOf(text: string): Pair[] {
  const counts = new Map<number, number>();
  let previous = 0;
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0;
    const pair = previous * CODES + code;
    if (code > 0x7f) counts.set(pair, (counts.get(pair) ?? 0) + 1);
    previous = code;
  }
  return [...counts].map(([pair, count]) => {
    const before = Math.floor(pair / CODES);
    return { character: String.fromCodePoint(pair % CODES), previous: before === 0 ? '' : String.fromCodePoint(before), count };
  });
}

const CODES = 0x110000;

/** The plausibility of the text of the pairs, its letters exchanged. */
export function plausibilityOfPairs(pairs: readonly Pair[], letters: ReadonlyMap<string, string> = AS_THEY_ARE): number {
  const shown = (character: string) => letters.get(character) ?? character;
  return pairs.reduce((sum, { character, previous, count }) => sum + count * weigh(shown(character), shown(previous)), 0);
}

const AS_THEY_ARE: ReadonlyMap<string, string> = new Map();

function weigh(character: string, previous: string): number {
  const lower = character.toLowerCase();
  const weight = WEIGHT.get(lower);
  if (weight !== undefined) {
    if (character === lower) return weight;
    return weight - (LETTER.test(previous) && previous === previous.toLowerCase() ? 6 : 1.5);
  }
  if (PUNCTUATION.has(character)) return -4;
  if (LETTER.test(character)) return -10;
  return /[\p{Cc}\p{Co}\p{Cn}\ufffd]/u.test(character) ? -16 : LETTER.test(previous) ? -11 : -8;
}
