import { KAZAKH_EACH, KAZAKH_NUMBERS } from '../domain/languages/kk.ts';
import { RUSSIAN_EACH, RUSSIAN_NUMBERS } from '../domain/languages/ru.ts';
import { QUALIFIER } from './comparators.ts';
import { type Found, found, outside } from './found.ts';
import { fold } from './normalize.ts';
import { parseNumberWords } from './number-words.ts';
import { unitAt } from './units.ts';

/** `value` things for each of `count` units `of`. */
export interface Per {
  readonly value: number;
  /** Nominative singular where the word is known, else as printed. */
  readonly of: string;
  readonly count: number | null;
}

interface Measured {
  readonly start: number;
  readonly end: number;
  readonly value: { readonly value: number; readonly unit: string | null };
}

const EACH = `(?:с|со|в|во|на|из|от|для|за|по|у|при)?\\s?${RUSSIAN_EACH}(?:\\s(?:из|отдельн\\p{L}{2,4}))?`;
/** Units are few: a figure, or a small number in words, as «каждого из трех сел» has it. */
const SMALL = [...RUSSIAN_NUMBERS.genitives, ...[...KAZAKH_NUMBERS.units.slice(1), KAZAKH_NUMBERS.tens[0]].map(fold)];
const COUNT = `(?:\\d{1,4}|${SMALL.join('|')})(?![\\p{L}\\d])`;
const WORD = '\\p{L}[\\p{L}-]{1,30}';
/** Russian, behind the share: «20 человек с каждого (из 3) сел». */
const EACH_BEHIND = new RegExp(
  `^[\\s,([/]{0,3}${EACH}(?:\\s(?<count>${COUNT}))?\\s(?:\\p{L}{3,20}(?:ого|ой|ом|ых|их)\\s)?(?<of>${WORD})`,
  'u',
);
/** Russian, before the share: «с каждого села по 50», «в каждом селе по 3». */
const EACH_AHEAD = new RegExp(
  `(?<!\\p{L})${EACH}(?:\\s(?<count>${COUNT}))?\\s(?!из\\s)(?<of>${WORD})\\s(?:по\\s)?(?:${QUALIFIER}\\s)?$`,
  'u',
);
/** The words that make a Kazakh phrase: before the unit, or behind it. */
const AR = `${KAZAKH_EACH.before}\\s`;
const OF_THEM = KAZAKH_EACH.ofThem;
const FOR_EACH = `(?:${KAZAKH_EACH.perHead}|${KAZAKH_EACH.behind})`;
/** Kazakh, before the share: «әр ауылдан 14», «әрбір кездесуде 20», «ауылдардың әрқайсысынан 20», «ауыл басына 14». */
const KAZAKH_AHEAD = new RegExp(
  `(?<!\\p{L})(?:${AR}(?<of>${WORD}(?:\\s(?:пункт|мекен|устел|сабаг)\\p{L}{0,9})?)|(?:(?<count>${COUNT})\\s)?(?<of2>${WORD})\\s${OF_THEM}\\p{L}{1,8}|(?<of3>${WORD})\\s${FOR_EACH})\\s(?:${QUALIFIER}\\s)?$`,
  'u',
);
/** What every phrase of `EACH_AHEAD` and `EACH_BEHIND`, and of `KAZAKH_AHEAD`, has. */
const EACH_LIKE = /кажд/;
const KAZAKH_LIKE = new RegExp(`(?:^|[^а-я])${AR}|${OF_THEM}|${FOR_EACH}`);
const IN_UNITS = new RegExp(`^\\s(?:в|во|на|для|из|с)\\s(?<count>${COUNT})(?:-?(?:х|ми|ти|и))?\\s(?<of>${WORD})`, 'u');

/** Phrases that say how many for each; `share` is the index of the measured item that is the share. */
export function findPer(folded: string, measured: readonly Measured[]): Found<Per & { readonly share: number }>[] {
  let result: Found<Per & { readonly share: number }>[] = [];
  // phrases that stand before their share go first: in «60 встреч (в каждом селе по 3)» the bracket belongs to the 3
  for (const read of [readAhead, readBehind]) {
    const hits: Found<Per & { readonly share: number }>[] = [];
    measured.forEach((item, share) => {
      const hit = read(folded, item, measured[share - 1]);
      if (!hit || hit.start < (hits.at(-1)?.end ?? 0)) return;
      const { start, end, of, count } = hit;
      hits.push(
        found(folded, start, end, {
          value: item.value.value,
          of: nominative(of),
          count: countOf(count),
          share,
        }),
      );
    });
    result = [...result, ...outside(hits, result)];
  }
  return result.sort((a, b) => a.start - b.start);
}

function countOf(count: Hit['count']): number | null {
  if (count === undefined || typeof count === 'number') return count ?? null;
  return /^\d/u.test(count) ? Number(count) : parseNumberWords(count);
}

interface Hit {
  readonly start: number;
  readonly end: number;
  readonly of: string;
  readonly count: string | number | undefined;
}

function readAhead(folded: string, item: Measured, previous: Measured | undefined): Hit | null {
  const before = folded.slice(Math.max(0, item.start - 70), item.start);
  const kazakh = KAZAKH_LIKE.test(before) ? KAZAKH_AHEAD.exec(before) : null;
  if (kazakh) {
    const { of, of2, of3, count } = kazakh.groups ?? {};
    return { start: item.start - kazakh[0].length, end: item.end, of: of ?? of2 ?? of3 ?? '', count };
  }
  const ahead = EACH_LIKE.test(before) ? EACH_AHEAD.exec(before) : null;
  if (ahead) return { start: item.start - ahead[0].length, end: item.end, of: ahead.groups?.of ?? '', count: ahead.groups?.count };
  if (!previous) return null;
  const gap = folded.slice(previous.end, item.start);
  const times = /^\s?[x×х*]\s?$/u.test(gap);
  const each = previous.value.unit !== null && /^\s{1,2}(?:с охватом |с участием )?по\s$/u.test(gap);
  return times || each ? { start: previous.start, end: item.end, of: previous.value.unit ?? '', count: previous.value.value } : null;
}

function readBehind(folded: string, item: Measured): Hit | null {
  const after = folded.slice(item.end, item.end + 80);
  const po = /(?<!\p{L})по\s$/u.exec(folded.slice(Math.max(0, item.start - 4), item.start));
  const behind = (EACH_LIKE.test(after) ? EACH_BEHIND.exec(after) : null) ?? (po ? IN_UNITS.exec(after) : null);
  if (!behind) return null;
  return {
    start: item.start - (po?.[0].length ?? 0),
    end: item.end + behind[0].length,
    of: behind.groups?.of ?? '',
    count: behind.groups?.count,
  };
}

function nominative(word: string): string {
  return unitAt(word)?.unit ?? word;
}
