import { KAZAKH_NUMBERS, KAZAKH_RANGE } from '../domain/languages/kk.ts';
import type { Moment } from './calendar.ts';
import type { Part } from './date-parts.ts';
import { MONTH, monthNumber, namesMonth } from './months.ts';
import { fold } from './normalize.ts';

/** All on folded text: Kazakh letters stand as Russian ones. Days end at thirty. */
const UNITS: readonly string[] = KAZAKH_NUMBERS.units.map(fold);
const TENS: readonly string[] = KAZAKH_NUMBERS.tens.slice(0, 3).map(fold);
const WORD = `(?:${[...TENS, ...UNITS].join('|')})`;
const YEAR = '(?:(?<y>(?:19|20)\\d{2})\\s{0,2}-?(?:жыл(?:гы|дын)?|ж\\.?)\\s{1,2})?';
/** «сәуірдің», «ақпанының». */
const OF_MONTH = `(?<m>${MONTH})(?:\\s{1,2}ай\\p{L}{0,6})?(?<=[ндт][ыи]н)`;
/** «12-сі», «8-інде», «жиырма төрті», «он бесінде», «үшінші». */
const CASE = '(?:н(?:де|да|ен|ан|е|а|ин|ын))?';
const OWN = `(?:с?[ыи]|[ыи]?нш[ыи]с[ыи])${CASE}`;
const FIGURE = (name: string) => `(?<${name}>\\d{1,2})(?:\\s?-?\\s?${OWN}(?!\\p{L})|(?=\\s{1,2}кун[иг]))`;
const SPELT = (name: string) => `(?<${name}>(?:(?:${TENS.join('|')})\\s)?${WORD}?)${OWN}(?!\\p{L})`;
const AFTER = '(?:\\s{1,2}кун\\p{L}{0,5})?';
const UNTIL = `(?:\\s{1,2}(?:бастап\\s)?(?:${FIGURE('d2')}|${SPELT('w2')})\\s{1,2}${KAZAKH_RANGE.to})?`;
const MONTH_FIRST = new RegExp(`(?<![\\p{L}\\p{N}])${YEAR}${OF_MONTH}\\s{1,2}(?:${FIGURE('d1')}|${SPELT('w1')})${UNTIL}${AFTER}`, 'gu');
const MONTH_FIRST_LIKE = /[ндт][ыи]н\s{1,2}(?:\d|[аобеужтсл])/u;
/** «жиырма төртінші сәуірде», «он бесінші мамыр күні». */
const ORDINAL_FIRST = new RegExp(
  `(?<!\\p{L})(?<w1>(?:(?:${TENS.join('|')})\\s)?${WORD})с?(?:[ыи])?нш[ыи]\\s{1,2}(?<m>${MONTH})(?!\\p{L})${AFTER}`,
  'gu',
);
const ORDINAL_FIRST_LIKE = /нш[ыи]\s{1,2}(?:кан|акп|нау|сау|мам|мау|шил|там|кыр|каз|кара|жел)/u;

/** Days that Kazakh names behind their month, in figures with an ending or in words, and ordinals before it. */
export function kazakhDays(folded: string): Part[] {
  const first = MONTH_FIRST_LIKE.test(folded) && namesMonth(folded) ? [...folded.matchAll(MONTH_FIRST)] : [];
  const ordinals = ORDINAL_FIRST_LIKE.test(folded) ? [...folded.matchAll(ORDINAL_FIRST)] : [];
  return [...first, ...ordinals].flatMap((match): Part[] => {
    const { y, m = '', d1, w1, d2, w2 } = match.groups ?? {};
    const day = dayOf(d1, w1);
    const last = d2 === undefined && w2 === undefined ? day : dayOf(d2, w2);
    if (day === null || last === null) return [];
    const year = y === undefined ? null : Number(y);
    const month = monthNumber(m);
    const from: Moment = { year, month, day };
    const end = match.index + match[0].length;
    return [{ start: match.index, end, from, to: { year, month, day: last }, precision: 'day', weak: false }];
  });
}

function dayOf(figure: string | undefined, words: string | undefined): number | null {
  if (figure !== undefined) return Number(figure);
  const [first = '', second] = (words ?? '').trim().split(/\s+/u);
  const tens = (TENS.indexOf(first) + 1) * 10;
  const units = UNITS.indexOf((tens ? second : first) ?? '') + 1;
  const day = tens + units;
  return day >= 1 && day <= 31 && (tens > 0 || second === undefined) ? day : null;
}
