import type { Measure, Period } from '../model/understood-table.ts';

/** Beginnings of the words by which a heading says what kind of figure stands under it; on folded text, narrower ones first. */
export const MEASURES: readonly (readonly [Measure, RegExp])[] = [
  ['share', /%|процент|пайыз|(?:^|[^\p{L}])доля|улес(?:и|ы)? |темп роста|осим каркыны|степень выполнен|орындалу (?:дангейи|дарежеси)/u],
  ['deviation', /отклонен|ауытку|разниц|айырма|остат(?:ок|ки)|калды[кг]|недовыполн|перевыполн|прирост|\+\s?\/\s?[-–]|±/u],
  [
    'baseline',
    /базов\p{L}{2,3}(?: (?:значен|уров|показат|лини)|$|[^\p{L}])|исходн|бастапкы|базалык|базис|baseline|до (?:начала )?проекта|на (?:начало|старте)|начальн\p{L}{2,3} (?:значен|уров|показат)|жоба(?:га|нын)? (?:дейин|басында)|было до|прошл\p{L}{2,3} год|откен жыл/u,
  ],
  [
    'plan',
    /(?:^|[^\p{L}])(?:за|с)?планир|(?:^|[^\p{L}])план|жоспар|целев\p{L}{2,3}(?!\p{L})|межел|(?:^|[^\p{L}])меже(?:с[иы])?(?!\p{L})|нысана(?:лы)? (?:ман|корсеткиш)|максатты (?:ман|корсеткиш|индикатор)|target|намечен|ожидаем\p{L}{2,3} (?:значен|количеств)|кутилетин (?:ман|сан)|по (?:договору|заявке|тз|смете|техзаданию)|шарт бойынша/u,
  ],
  [
    'fact',
    /(?:^|[^\p{L}])факт|достигн|выполнен|исполнен|накты|орындал|кол жеткиз|(?:^|[^\p{L}])реализован|actual|получен\p{L}{1,2} (?:значен|результ)|ис жузинде|итогов\p{L}{2,3} значен|жузеге асырыл|освоен|израсходован/u,
  ],
];

const ROMAN: readonly string[] = ['i', 'ii', 'iii', 'iv'];
const QUARTER =
  /(?:^|[^\p{L}\d])([1-4]|[iі]{1,3}|[iі]v)(?:\s?-?\s?(?:й|ый|ой|ий|ши|шы))?[\s-]{0,3}(?:кв(?:артал\p{L}{0,3}|\.|$|[^\p{L}])|токсан)/u;
const QUARTER_WORD = /(перв|втор|трет|четв|биринши|екинши|ушинши|тортинши)\p{L}{0,6}\s(?:квартал|токсан)/u;
const QUARTER_WORDS: readonly string[] = ['перв', 'втор', 'трет', 'четв', 'биринши', 'екинши', 'ушинши', 'тортинши'];
const HALF = /(?:^|[^\p{L}\d])([12]|[iі]{1,2})(?:\s?-?\s?(?:е|ое|ши|шы))?[\s-]{0,3}(?:полугод|п\/г|жарты\s?жыл|жартыжыл)/u;
const YEAR = /(?:^|[^\d])((?:19|20)\d{2})(?!\d)/u;
const WHOLE_YEAR =
  /(?:за|весь|итого за|всего за)\s(?:год|период|проект)|годов(?:ой|ое|ая)|жыл бойы|жылдык|бир жылда|жоба бойынша барлыгы|(?:^|\s)год$|(?:^|\s)жыл$/u;
const CUMULATIVE = /нараста|накопит|с начала (?:года|проекта)|осуимен|осимши|жыл басынан|кумулятив/u;

/** The stretch of time a heading names; on folded text. `monthOf` knows the months. */
export function periodIn(folded: string, monthOf: (folded: string) => number | null): Period | null {
  const cumulative = CUMULATIVE.test(folded);
  const quarter = QUARTER.exec(folded)?.[1];
  if (quarter) return { kind: 'quarter', number: /\d/u.test(quarter) ? Number(quarter) : romanOf(quarter), cumulative };
  const word = QUARTER_WORD.exec(folded)?.[1];
  if (word) return { kind: 'quarter', number: (QUARTER_WORDS.indexOf(word) % 4) + 1, cumulative };
  const half = HALF.exec(folded)?.[1];
  if (half) return { kind: 'half', number: /\d/u.test(half) ? Number(half) : romanOf(half), cumulative };
  const month = monthOf(folded);
  if (month !== null) return { kind: 'month', number: month, cumulative };
  const year = YEAR.exec(folded)?.[1];
  if (year && folded.length <= 40) return { kind: 'year', number: Number(year), cumulative };
  return WHOLE_YEAR.test(folded) ? { kind: 'year', number: null, cumulative } : null;
}

function romanOf(letters: string): number {
  return ROMAN.indexOf(letters.replaceAll('і', 'i')) + 1;
}

/** «Итого», «Всего по проекту», «Барлығы», «Жиыны»; on folded text. */
export const TOTAL_WORD =
  /^[\s–—-]{0,3}(?:(?:общий |обший )?итог(?:о|и)?(?!\p{L})|всего(?!\p{L})|общ(?:ее|ий|ая) (?:количеств|числ|сумм|итог)|барлы[гк]ы(?!\p{L})|барлык (?:катысушы|сома|сан)|жиын(?:ы|тыгы)?(?!\p{L})|жалпы (?:сома|сан|жиын|барлыгы)|total(?!\p{L}))|(?:^|[\s(])(?:итого|всего|барлыгы)$/u;

/** «в том числе», «из них», «оның ішінде», «соның ішінде»; on folded text. */
export const OF_WHICH = /^[\s–—•(-]{0,4}(?:в т\.?\s?ч\.?(?!\p{L})|в том числе|из них|из которых|онын ишинде|сонын ишинде|олардын ишинде)/u;
