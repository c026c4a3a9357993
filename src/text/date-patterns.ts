import { KAZAKH_CASES } from '../domain/languages/kk.ts';
import { MONTH } from './months.ts';

/** All on folded text. Those that end in LIKE are true wherever their pattern matches, and cost next to nothing. */
const YEAR_WORD =
  '(?:год(?:а|у|ом|е|ы|ов)?(?!\\p{L})|г{1,2}\\.(?:г\\.)?|г{1,2}(?!\\p{L})|жыл(?:гы|дын|ы|дары|дан|га|да|ынын|дагы)?(?!\\p{L})|ж{1,2}\\.|ж(?!\\p{L}))';
export const DASH = '[-–—−‑]';
const ORDINAL = '(?:-?(?:го|е|ое|ого|ши|шы|инши|ыншы)(?!\\p{L}))?';
const DAY = (name: string) => `[«"“„']?(?<${name}>\\d{1,2})[»"”']?${ORDINAL}`;

/** «2022 жылғы 3 сәуір»: this year opens the next date. */
const YEAR_FIRST = `\\s{0,2}-?(?:жыл(?:гы|дын)?|ж\\.)\\s{1,2}(?:\\d{1,2}(?:\\s?${DASH}\\s?\\d{1,2})?\\s{0,2})?${MONTH}`;

/**
 * «с 12 по 18 сентября 2024 года», «2024 жылғы 12-18 қыркүйек», «Апрель 2024», ««24» қыркүйек 2024 жыл».
 * A stray mark between day and month («2024 жылғы 4 р қазан») comes from OCR.
 */
export const WORDED = new RegExp(
  `(?<![\\p{L}\\p{N}.,])(?:(?<py>(?:19|20)\\d{2,3})\\s{0,2}-?${YEAR_WORD}\\s{0,2})?` +
    `(?:(?:(?<d0>\\d{1,2}),\\s?(?:\\d{1,2},\\s?){0,5})?${DAY('d1')}(?:(?<j>\\s{0,2}${DASH}\\s{0,2}|\\s{1,2}(?:по|до|и|жане|мен)\\s{1,2}(?:со?\\s)?|,\\s{0,2})${DAY('d2')})?(?:[\\s-]{0,2}|(?<=жыл\\p{L}{0,4}\\s\\d{1,2})\\s[\\p{L}|'.,]\\s))?` +
    `(?<m>${MONTH})(?:\\s{1,2}ай\\p{L}{0,6})?(?:[\\s,]{1,3}(?<y>(?:19|20)\\d{2,3})(?!\\d|${YEAR_FIRST})(?<yw>\\s{0,2}-?${YEAR_WORD})?)?`,
  'dgu',
);

/** `05.12.2022 г.`, `18. 10.2022`, `12-14.05.2022`, `12.05-14.05.2022`, `12.05.22`. */
export const NUMERIC = new RegExp(
  `(?<![\\p{L}\\p{N}./№]|\\d[,:])(?:(?<!\\d-)|(?<=(?:19|20)\\d\\d-))(?:(?<d0>\\d{1,2})(?:[./](?<m0>\\d{1,2})\\.?)?\\s{0,2}${DASH}\\s{0,2})?` +
    `(?<d>\\d{1,2})(?:(?<sep>[./-])\\s?(?<m>\\d{1,2})\\k<sep>\\s?(?<y>\\d{4,5}|\\d{2})|\\.\\s(?<m2>\\d{1,2})\\.\\s?(?<y2>\\d{4,5}))(?![\\d/]|\\.\\d|-(?!\\d{1,2}\\.)\\d)` +
    `(?:\\s{0,2}-?${YEAR_WORD})?(?:-?(?:${KAZAKH_CASES.ablative}|га|ге)(?!\\p{L}))?`,
  'gu',
);
/** `12.IV.2025`, `23–24.V.2025`, «7 VI 2024»: the month in Roman figures, of Latin or Cyrillic letters; between spaces «и» is a word: «10 и 2025». */
export const ROMAN = new RegExp(
  `(?<![\\p{L}\\p{N}.,/№])(?:(?<d0>\\d{1,2})\\s?${DASH}\\s?)?(?<d>\\d{1,2})(?<sep>[./ -])(?!(?<= )и )(?<m>x[iіи]{0,2}|[iіи]x|v[iіи]{0,3}|[iіи]v|[iіи]{1,3})\\k<sep>(?<y>20\\d{2})(?!\\d)(?:\\s{0,2}-?${YEAR_WORD})?`,
  'gu',
);
export const ROMAN_LIKE = /\d[./ -][xivіи]{1,4}[./ -]20/u;
/** Of `NUMERIC` and `ISO`. */
export const NUMERIC_LIKE = /\d[./-]\s?\d/;
export const ISO = /(?<![\p{L}\p{N}./-])(?<y>(?:19|20)\d{2})(?<sep>[-.])(?<m>\d{2})\k<sep>(?<d>\d{2})(?![\p{N}-]|\.\d)/gu;
export const NUMERIC_MONTH_LIKE = /\d[./]20\d\d/;
/** `04.2023`. */
export const NUMERIC_MONTH = /(?<![\d.,/№-])(?<m>0?[1-9]|1[0-2])[./](?<y>20\d{2})(?![\d./]|-\d{2}-)/gu;
const PERIOD = 'квартал|токсан|полугоди|жартыжылды';
export const QUARTER_LIKE = new RegExp(PERIOD);
export const QUARTER = new RegExp(
  `(?<![\\p{L}\\p{N}])(?:(?<py>20\\d{2})\\s{0,2}-?${YEAR_WORD}\\s{1,2})?(?<q>[1-4]|i{1,3}|iv)\\s?(?:-(?:й|ши|шы|инши))?\\s?-?(?<k>${PERIOD})\\p{L}{0,4}(?:\\s{1,2}(?<y>20\\d{2})(?:\\s{0,2}${YEAR_WORD})?)?`,
  'gu',
);
export const YEARS_LIKE = /(?:19|20)\d\d/;
export const YEARS = new RegExp(
  `(?<![\\p{L}\\p{N}.,№-])(?<a>(?:19|20)\\d{2,3})(?:\\s{0,2}${DASH}\\s{0,2}(?<b>(?:19|20)\\d{2}))?\\s{0,2}-?(?:учебн\\p{L}{2,3}\\s|оку\\s)?${YEAR_WORD}`,
  'gu',
);
