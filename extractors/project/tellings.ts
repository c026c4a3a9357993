import { GRANT_GIVERS } from '../../src/domain/concepts/grant-givers.ts';
import type { Field } from '../../src/domain/forms/field.ts';
import { SUMS_OF_A_PART } from '../../src/domain/forms/generic/field-stems.ts';
import { findMoney } from '../../src/text/money.ts';
import { fold } from '../../src/text/normalize.ts';
import { keyed } from '../../src/text/wordings/keyed.ts';

/** A way a sentence tells a fact of the project; on folded text, the answer in the group `value`. */
export interface Telling {
  readonly field: Field;
  readonly pattern: RegExp;
  /** Whether the answer, as printed, looks like one; `before` is what the sentence says before it, folded. */
  readonly accept: (value: string, before: string) => boolean;
  /** Words that stand behind the answer: a pattern that begins with anything is costly, and not tried without them. */
  readonly needs: RegExp | null;
}

function telling(field: Field, pattern: string, accept: Telling['accept'] = () => true, needs: RegExp | null = null): Telling {
  return { field, pattern: new RegExp(pattern, 'du'), accept, needs };
}

const QUOTED = '[«"“„][^«»"“”„]{6,250}(?:[«"“„][^«»"“”„]{2,80}[»"”][^«»"“”„]{0,120})?[»"”]';
const TO_END = '[^\\n]{15,500}';
const NAME = '[^.,;:()\\n]{4,160}';
const SUM = '\\d[^;]{3,240}';
/** Within a sentence: full stops of dates and abbreviations do not end it. */
const WITHIN = '(?:[^.;]|\\.(?=\\d)|(?<=\\d)\\.|(?<=\\sг)\\.)';
const PROJECT = 'про[еэ]кт\\p{L}{0,3}';
const AGREEMENT = '(?:договор|соглашени|контракт)\\p{L}{0,4}';
const GRANT = '(?:договор|грант|проект|соглашени|финансирован|поддержк)\\p{L}{0,5}';
const HOW_MUCH = '(?:сумм|размер|стоимост|бюджет|объем)\\p{L}{0,3}';
const COLON = '\\s{0,2}[:–—-]?\\s{0,2}';
const IS = '(?:является|являл\\p{L}{2,3}|был\\p{L}?|стал\\p{L}?|[:–—-])';
/** What `.*` may begin at: tried anywhere else it would only fail again, at the cost of the whole line. */
const LINE_START = '(?<![^\\n\\r\\u2028\\u2029])';
const IN_NUMBER = '№\\s{0,3}[\\p{L}\\p{N}]';

const GIVER = new RegExp(GRANT_GIVERS.join('|'), 'u');

/** A sum with its currency right where the words say, and not that of a part. */
function isGrantSum(value: string, before: string): boolean {
  const first = findMoney(value)[0];
  if (!first || first.start > 1 || first.value.currency === null) return false;
  const { key } = keyed(before);
  return !SUMS_OF_A_PART.some((stem) => key.includes(stem));
}

/** A capital or a quotation first, and a word for an office, a fund or a programme. */
function isGiver(value: string): boolean {
  return /^[\p{Lu}«"“]/u.test(value) && GIVER.test(fold(value));
}

export const TELLINGS: readonly Telling[] = [
  // «проекта «…»», ««…» атты жоба»
  telling('title', `${PROJECT}\\s{1,2}(?:под названием\\s)?(?<value>${QUOTED})`),
  telling('title', `(?<value>${QUOTED})\\s{1,2}(?:атты\\s)?(?:\\p{L}{4,14}\\s)?жоба\\p{L}{0,6}`),
  // «сумма договора – …», «договор на сумму …», «грант в …», «выделено …», «грант сомасы …»
  telling('amount', `${HOW_MUCH}\\s(?:[^.,;:\\d]{0,40}\\s)?${GRANT}[^.;:\\d]{0,40}(?:[:–—-]\\s{0,2})?(?<value>${SUM})`, isGrantSum),
  telling(
    'amount',
    `${GRANT}${WITHIN}{0,90}?(?:на сумму|в размере|в сумме|в объеме|стоимостью|сумм[аыуое]й?)${COLON}(?<value>${SUM})`,
    isGrantSum,
  ),
  telling('amount', `грант\\p{L}{0,3}\\s(?:в|на|размером)\\s(?<value>${SUM})`, isGrantSum),
  telling('amount', `(?:выделен|предоставлен)\\p{L}{1,3}\\s(?:[^.,;:\\d]{0,30}\\s)?(?<value>${SUM})`, isGrantSum),
  // «по договору … компания перечислила нам …», «Шарт бойынша компания қорға … бөлді»
  telling(
    'amount',
    `${GRANT}${WITHIN}{0,120}?(?:перечислил|выделил|предоставил)\\p{L}{0,2}\\s(?:[^.,;:\\d]{0,40}\\s)?(?<value>${SUM})`,
    isGrantSum,
  ),
  telling(
    'amount',
    `(?:грант|шарт|келисим)\\p{L}{0,8}\\s[^.;:\\d]{0,80}(?<value>\\d[^;]{3,140}?(?:тенге|теңге|евро|еуро|доллар)\\p{L}{0,4}\\s(?:колемин\\p{L}{0,3}\\s)?(?:бол(?:ди|ген|инди|инген)|аудар\\p{L}{1,6}|берди))`,
    isGrantSum,
  ),
  // «Оған … теңге бөлінді», «Компания бөлген … теңге»
  telling(
    'amount',
    `(?<!\\p{L})(?:оган|жобага|бизге)\\s(?<value>\\d[^;.]{3,140}?(?:тенге|еуро|доллар)\\p{L}{0,4}\\sбол(?:инди|инген))`,
    isGrantSum,
  ),
  telling('amount', `(?<!\\p{L})(?:компания|демеуши|кор|донор|серикт\\p{L}{3,8})\\p{L}{0,4}\\sболген\\s(?<value>${SUM})`, isGrantSum),
  telling(
    'amount',
    `(?:грант|жоба|шарт|келисим)\\p{L}{0,8}\\s(?:[^.;:\\d]{0,60}\\s)?(?:сома|куны|колем|молшер|бюджет)\\p{L}{0,8}[^.;\\d]{0,30}(?<value>${SUM})`,
    isGrantSum,
  ),
  // «цель проекта – …», «целью проекта было …», «жобаның мақсаты – …»
  telling(
    'goal',
    `цел(?:ь|ью|и)\\s(?:[^.,:;–—]{0,30}\\s)?проекта\\s{0,2}(?:${IS}|состо(?:ит|яла) в|заключа(?:ется|лась) в)\\s{0,3}(?<value>${TO_END})`,
  ),
  telling('goal', `жоба\\p{L}{0,5}\\s(?:негизги\\s|басты\\s)?максат\\p{L}{0,3}\\s{0,2}[:–—-]\\s{0,3}(?<value>${TO_END})`),
  // «заказчиком выступило …», «при поддержке …», «… қаржылық қолдауымен»
  telling('grantor', `(?:заказчик|грантодател|донор)\\p{L}{0,3}\\s(?:проекта\\s)?(?:${IS}|выступ\\p{L}{2,4})\\s(?<value>${NAME})`, isGiver),
  telling(
    'grantor',
    `(?:при\\s(?:финансовой\\s|грантовой\\s)?поддержке|на средства(?:\\sгранта)?|за счет (?:средств\\s)?гранта|финансируе?\\p{L}{1,5})\\s(?<value>${NAME})`,
    isGiver,
  ),
  telling(
    'grantor',
    `(?<value>${NAME})\\s(?:каржылай\\s|каржылык\\s)?(?:колдау\\p{L}{2,5}|тапсырыс\\p{L}{1,3} бойынша)`,
    isGiver,
    /колдау\p{L}{2}|тапсырыс\p{L}{1,3} бойынша/u,
  ),
  // «по договору № 56 от …», «… № 56 шарт»
  telling('contract', `(?<value>${AGREEMENT}\\s[^№.;\\n]{0,60}?${IN_NUMBER}[^;\\n]{0,60})`),
  telling(
    'contract',
    `(?<value>(?:\\d{4}\\s[^№.;\\n]{0,40})?${IN_NUMBER}[\\p{L}\\p{N}/.-]{0,24}\\s{0,3}(?:грант\\p{L}{0,6}\\s{0,2}|келисим[\\s-]?)?шарт)`,
  ),
  // «Проект шёл с … по … в Примерской области», «жоба … Үлгі облысында жүрді»
  telling(
    'region',
    `(?:про[еэ]кт|жоба)\\p{L}{0,4}\\s(?:${WITHIN}{0,140}?\\s)?(?<value>[\\p{L}-]{3,30}\\s(?:област|облыс)\\p{L}{0,5})`,
    (value) => /^\p{Lu}/u.test(value),
    /(?:реализ|выполн|осуществ|проход|провод|асыр|журд|жург)\p{L}|(?<!\p{L})шел(?!\p{L})/u,
  ),
  // «проект реализован в период с … по …», «работали с … по …», «жоба … іске асырылды»
  telling(
    'period',
    `(?<value>^(?:мы\\s)?работали\\s(?:с|со)\\s\\d.*|${LINE_START}.*(?:срок\\p{L}{0,2}\\s(?:выполнения|реализации|действия|исполнения)\\s(?:с|со)\\s\\d|проект\\p{L}{0,3}\\s[^.:]{0,40}(?:реализ|выполн|осуществ|провод|длил|шел)|(?:реализ|выполн|осуществ)\\p{L}{1,8}\\s[^.:]{0,20}проект|жоба\\p{L}{0,4}\\s[^.:]{0,120}(?:иске асыр|жузеге асыр|журди)|(?<!\\p{L})биз\\s[^.:]{0,120}жумыс истедик).*)`,
    (value) => value.length <= 260 && /\d/u.test(value),
  ),
];
