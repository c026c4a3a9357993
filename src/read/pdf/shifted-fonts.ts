import { KAZAKH } from '../../domain/languages/kk.ts';
import { RUSSIAN } from '../../domain/languages/ru.ts';
import type { Word } from '../../page/page.ts';
import { plausibility } from '../text/letters.ts';

/** Fewer letters tell nothing. */
const FEWEST = 60;
/** Share of the characters, spaces and digits aside, that must become Cyrillic letters. */
const MOST = 0.7;
/** How far the codes of a font may lie below those of the letters they stand for: all of them then are ASCII or Latin-1. */
const SHIFTS = { from: 0x360, to: 0x410 } as const;
/**
 * The mean weight of a letter in Russian or Kazakh is -3.2 to -3.4; English text read with the shift that suits it best has -3.4
 * to -3.6 and its second best 0.3 less, where the right shift is 0.5 ahead (measured on ten texts). So that words decide:
 * English text so read has none of the frequent ones.
 */
const LEAST = -3.7;
const AHEAD = 0.3;
const FREQUENT = 0.06;

const CYRILLIC = /[А-Яа-яЁёӘәҒғҚқҢңӨөҰұҮүҺһІі]/u;
const ASCII_OR_LATIN = /[!-/:-ÿ]/u;

/** Fonts of one PDF that give each letter as one a fixed number of places before it: «Hlq_l» for «Отчет». */
export class ShiftedFonts {
  readonly #shifts = new Map<string, number | null>();

  /** Words with the letters that the page shows; `mended` when there were others. A font is told by the first page with enough of it. */
  mend(words: readonly Word[]): { readonly words: readonly Word[]; readonly mended: boolean } {
    const byFont = Map.groupBy(words, ({ font }) => font.name);
    for (const [font, own] of byFont) if (!this.#shifts.has(font)) this.#learn(font, own);
    if (![...byFont.keys()].some((font) => this.#shifts.get(font))) return { words, mended: false };
    return {
      words: words.map((word) => {
        const shift = this.#shifts.get(word.font.name);
        return shift ? { ...word, text: shifted(word.text, shift) } : word;
      }),
      mended: true,
    };
  }

  #learn(font: string, words: readonly Word[]): void {
    const text = words.map((word) => word.text).join(' ');
    if (CYRILLIC.test(text)) this.#shifts.set(font, null);
    else if (text.length >= FEWEST) this.#shifts.set(font, shiftOf(text));
  }
}

/** The shift under which a text reads like Russian or Kazakh, or null. */
export function shiftOf(text: string): number | null {
  const read = [];
  for (let shift: number = SHIFTS.from; shift <= SHIFTS.to; shift++) {
    const letters = shifted(text, shift).match(LETTERS)?.join('') ?? '';
    if (letters.length >= FEWEST && letters.length >= MOST * signs(text))
      read.push({ shift, mean: plausibility(letters) / letters.length });
  }
  const [best, second] = read.toSorted((a, b) => b.mean - a.mean);
  if (!best || best.mean < LEAST || best.mean - (second?.mean ?? Number.NEGATIVE_INFINITY) < AHEAD) return null;
  const words = shifted(text, best.shift).toLowerCase().match(LETTERS) ?? [];
  return words.filter((word) => COMMON.has(word)).length >= FREQUENT * words.length ? best.shift : null;
}

const COMMON: ReadonlySet<string> = new Set([...RUSSIAN.frequent, ...KAZAKH.frequent]);

const LETTERS = /[А-Яа-яЁёӘәҒғҚқҢңӨөҰұҮүҺһІі]+/gu;

function signs(text: string): number {
  return text.match(/[^\s\d]/gu)?.length ?? 0;
}

/** Signs that become no letter stay what they are, and so do digits. */
function shifted(text: string, shift: number): string {
  let out = '';
  for (const character of text) {
    const moved = ASCII_OR_LATIN.test(character) ? String.fromCharCode(character.charCodeAt(0) + shift) : character;
    out += CYRILLIC.test(moved) ? moved : character;
  }
  return out;
}
