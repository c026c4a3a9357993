import { CUMULATIVE, IS_PART, IS_TOTAL, MEASURES } from '../../domain/table-words.ts';
import type { Measure, Says } from '../../model/understood-table.ts';
import { MONTH, monthNumber, SHORT_MONTH } from '../../text/months.ts';
import { fold } from '../../text/normalize.ts';
import { remembered } from '../../text/remembered.ts';
import { ageOf, type Label, labelOf, partOf } from '../label.ts';
import { periodIn } from './period.ts';

const NOTHING: Says = {
  measure: null,
  period: null,
  total: false,
  ofWhich: false,
  sex: null,
  age: null,
  social: null,
  role: null,
};
/** Longer texts are content, whatever words are in them. */
const LONGEST = 160;
/** A social group or sex covers so much of its label. */
const SURE = 0.6;
/** A known label is the whole of the heading, endings and numbers aside. */
const WHOLE = 0.9;

/** What a heading says, whichever axis it stands on. */
export function saysOf(text: string): Says {
  return text.length > LONGEST || !text ? NOTHING : saidBy(text);
}

const saidBy = remembered((text): Says => {
  const folded = fold(text).replace(/\s+/gu, ' ').trim();
  const part = sureParts(text)[0] ?? null;
  const sex = part?.code === 'male' || part?.code === 'female' ? part.code : null;
  return {
    measure: measureOf(text, folded),
    period: periodIn(folded, monthOf),
    total: IS_TOTAL.test(folded),
    ofWhich: IS_PART.test(folded),
    sex,
    // «Женщины 18–29»: the years behind the word
    age: ageOf(text) ?? (sex ? ageOf(text.replace(/^\P{N}+/u, '').replace(/[)\s]+$/u, '')) : null),
    social: part?.dimension === 'social' ? part.code : null,
    role: labelOf(text)?.role ?? null,
  };
});

/** The sex or social group of a label, of either half of one in two languages. */
function sureParts(text: string): Label[] {
  const halves = text.split(/\s\/\s/u);
  return [text, ...(halves.length === 2 ? halves : [])].flatMap((half) => {
    const part = partOf(half);
    return part && part.score >= SURE ? [part] : [];
  });
}

const ONLY_MONTH = new RegExp(`^(?:в |за )?(${MONTH})(?:\\s?(?:20\\d{2}|г\\.?|год\\p{L}?|ай\\p{L}{0,3}|жыл\\p{L}{0,3}|,)){0,3}$`, 'u');
const ONLY_SHORT_MONTH = new RegExp(`^(${SHORT_MONTH})\\.?$`, 'u');

/** The month of a heading that is nothing but one. */
function monthOf(folded: string): number | null {
  const name = (ONLY_MONTH.exec(folded) ?? ONLY_SHORT_MONTH.exec(folded))?.[1];
  return name ? monthNumber(name) || null : null;
}

/** Words beside a measure that do not change it: its period, its unit, «значение», «показатель». */
const QUALIFIER =
  /\([^()]*\)?|[«»"„“,;:.*№]|(?:19|20)\d{2}|\d{1,2}\.\d{1,2}(?:\.\d{2,4})?|(?<!\p{L})(?:на|за|по|к|в|с|до|и|от|кон(?:ец|ц\p{L})|период\p{L}{0,2}|отчетн\p{L}{2,3}|год\p{L}{0,2}|г|ж|жыл\p{L}{0,4}|квартал\p{L}{0,2}|кв|токсан\p{L}{0,3}|полугоди\p{L}|значени\p{L}|показател\p{L}|корсеткиш\p{L}{0,4}|индикатор\p{L}{0,2}|уров\p{L}{1,3}|денгей\p{L}{0,2}|количество|кол-во|число|сан\p{L}{0,2}|сома\p{L}{0,2}|сумм\p{L}|чел\p{L}{0,6}|адам|ед|шт|тыс|тенге|тг|проект\p{L}{0,2}|жоба\p{L}{0,5}|есепти кезен\p{L}{0,3}|кезен\p{L}{0,3}|максатты|бойынша|i{1,3}|iv|v|[1-4]|нарастающим итогом|итог\p{L}{0,2}|всего|барлыгы)(?!\p{L})/gu;
const SHARE = /%|процент|пайыз/u;
const PERCENT_WORDS = /%|процент\p{L}{0,3}|пайыз\p{L}{0,4}/gu;
/** So many words beyond the qualifiers make it something else: «План уроков разработан». */
const MOST_WORDS = 2;
/** «выполненных заказов» counts orders. */
const OF_THINGS = /(?:ых|их) \p{L}/u;

/** Plan, fact and the like, in any wording that says nothing else. Two languages side by side are read one by one. */
function measureOf(text: string, folded: string): Measure | null {
  const isShare = SHARE.test(folded);
  for (const half of folded.split(/\s?\/\s?(?=\p{L})/u)) {
    const rest = half.replace(PERCENT_WORDS, ' ').replace(QUALIFIER, ' ').replace(/\s+/gu, ' ').trim();
    if (SHARE.test(half) && !rest) return 'share';
    // the words a measure is told by may themselves be qualifiers of another
    for (const words of [rest, half]) {
      if (!words || words.split(' ').length > MOST_WORDS || OF_THINGS.test(words)) continue;
      const found = MEASURES.find(([, pattern]) => pattern.test(words));
      if (found) return isShare && (found[0] === 'fact' || found[0] === 'plan') ? 'share' : found[0];
    }
    if (isShare && MEASURES.some(([measure, pattern]) => measure === 'fact' && pattern.test(rest)) && rest.length <= 40) return 'share';
    // «Всего с начала проекта»: what was reached until now
    if (half.length <= 45 && CUMULATIVE.test(half)) return isShare ? 'share' : 'fact';
    const baseline = MEASURES.find(([measure, pattern]) => measure === 'baseline' && pattern.test(half));
    if (baseline && half.length <= 45) return 'baseline';
  }
  const label = labelOf(text);
  return (label?.role === 'plan' || label?.role === 'fact') && label.score >= WHOLE ? label.role : null;
}
