import type { ListMark } from '../../../model/document.ts';
import { formatNumber } from '../number-format.ts';
import type { OdfListLevel } from './styles.ts';

const FORMATS: Readonly<Record<string, string>> = { a: 'lowerLetter', A: 'upperLetter', i: 'lowerRoman', I: 'upperRoman', '1': 'decimal' };

/** Numbers reached in one list, by level from 0. */
export class ListNumbers {
  private readonly counts: (number | null)[] = [];

  /** Steps to the next item of a level (from 1) and gives its mark; null where nothing is printed. */
  next(levels: ReadonlyMap<number, OdfListLevel>, level: number, start: number | null): ListMark | null {
    const own = levels.get(level);
    if (!own) return null;
    const index = level - 1;
    this.counts[index] = start ?? (this.counts[index] ?? own.start - 1) + 1;
    this.counts.length = level;
    if (own.format === null) return { level: index, marker: /[\ue000-\uf8ff]/.test(own.bullet) ? '•' : own.bullet, automatic: true };
    if (own.format === '') return null;
    const numbers: string[] = [];
    for (let at = Math.max(level - own.displayed + 1, 1); at <= level; at++) {
      const shown = levels.get(at);
      if (shown?.format) numbers.push(formatNumber(this.counts[at - 1] ?? shown.start, format(shown.format)));
    }
    return { level: index, marker: (own.prefix + numbers.join('.') + own.suffix).trim(), automatic: true };
  }
}

/** `1` and its kin; lists of Cyrillic letters are written as `а, б, .., аа, бб, ...`. */
function format(numFormat: string): string {
  if (/^[аб]/u.test(numFormat)) return 'russianLower';
  if (/^[АБ]/u.test(numFormat)) return 'russianUpper';
  return FORMATS[numFormat] ?? 'decimal';
}
