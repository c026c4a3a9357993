import { KAZAKH, KAZAKH_MONTH_ENDING } from '../domain/languages/kk.ts';
import type { LanguageWords } from '../domain/languages/language.ts';
import { RUSSIAN } from '../domain/languages/ru.ts';

// the two languages are told apart, for their endings and word order differ
const full = ({ months }: LanguageWords) => months.map((month) => month.full).join('|');
const short = ({ months }: LanguageWords) => months.flatMap((month) => month.short).join('|');

/** One regular expression source for a month in folded text, no capturing groups. */
export const MONTH = `(?:(?:${full(RUSSIAN)})(?!\\p{L})|(?:${short(RUSSIAN)})\\.|(?:${full(KAZAKH)})${KAZAKH_MONTH_ENDING}(?!\\p{L})|(?:${short(KAZAKH)})\\.)`;

/** Finds where a folded text may name a month: wherever `MONTH` matches at the beginning of a word, in a tenth of the time. */
export const MONTH_LIKE = new RegExp(
  `(?:^|[^а-я])(?:${full(RUSSIAN)}|(?:${short(RUSSIAN)})\\.|${full(KAZAKH)}|(?:${short(KAZAKH)})\\.)`,
  'g',
);

/** Source for how the name of a Russian month begins, in any case. */
export const RUSSIAN_MONTH_START = RUSSIAN.months.map(({ start }) => start).join('|');
/** Source for the short names of both languages, no full stop behind them; «май» has none shorter. */
export const SHORT_MONTH = `${short(RUSSIAN)}|май|${short(KAZAKH)}`;

/** Whether a folded text may name a month. */
export function namesMonth(folded: string): boolean {
  MONTH_LIKE.lastIndex = 0;
  return MONTH_LIKE.test(folded);
}

const STARTS = [RUSSIAN, KAZAKH].flatMap(({ months }) => months.map(({ start }, index) => ({ start, number: index + 1 })));

/** 1–12 for a text that `MONTH` matched. The longest start wins: «мамыр», «маусым» and «март» over «ма(й)». */
export function monthNumber(name: string): number {
  let best = { start: '', number: 0 };
  for (const month of STARTS) if (month.start.length > best.start.length && name.startsWith(month.start)) best = month;
  return best.number;
}
