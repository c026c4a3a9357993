import { ROMAN_NUMBER } from '../text/roman.ts';

/** What stands before the words of a heading. */
export interface Numbering {
  /** As printed, without the bullet: `2.`, `5.1`, `БЛОК I`; null when there is none. */
  readonly number: string | null;
  /** Offset of the first word. */
  readonly start: number;
}

const BULLET = /^[\s\-–—•●▪*·#>_]{0,12}/u;
const BLOCK_WORD =
  /^((?:блок|раздел|часть|бөлім|вопрос|сұрақ)\s{0,3}№?\s{0,3}(?:[ivxі]{1,4}|\d{1,2}|[а-еa-f])|(?:[ivxі]{1,4}|\d{1,2})[\s-]{0,3}(?:блок|бөлім|сұрақ))(?![\p{L}\p{N}])\s{0,3}[.:)–—-]?\s{0,5}/iu;
const DIGITS = /^№?\s{0,2}(\d{1,2}(?:[.-]\d{1,2}){0,3}\s?[.)]?)(?=[\s\p{Lu}«"“*_(])/u;
const ROMAN = new RegExp(`^(${ROMAN_NUMBER}\\s?[.)])\\s{0,5}`, 'u');
const LETTER = /^(\p{Ll}\))\s{0,5}/u;

/** Bullets, numbers and «БЛОК I» before the words of a line. */
export function numberingOf(text: string): Numbering {
  let start = BULLET.exec(text)?.[0].length ?? 0;
  let number: string | null = null;
  for (const pattern of [BLOCK_WORD, DIGITS, ROMAN, LETTER]) {
    const match = pattern.exec(text.slice(start, start + 60));
    if (!match?.[1]) continue;
    number = match[1].trim();
    start += match[0].length;
    break;
  }
  start += /^[\s«"“*_]{0,8}/u.exec(text.slice(start, start + 8))?.[0].length ?? 0;
  return { number, start };
}
