import type { Field } from '../../src/domain/forms/field.ts';
import type { Passage, StructuredDocument } from '../../src/model/structure.ts';
import { findMoney } from '../../src/text/money.ts';
import { clean, fold } from '../../src/text/normalize.ts';
import { findSentences } from '../../src/text/sentences.ts';
import { type FieldHit, SCORES } from './field-hit.ts';
import type { Span } from './span.ts';

/** A way a sentence tells a fact of the project; on folded text, the answer in the group `value`. */
interface Telling {
  readonly field: Field;
  readonly pattern: RegExp;
  /** Whether the answer looks like one, as printed. */
  readonly accept?: (value: string) => boolean;
}

const QUOTED = '[«"“„][^«»"“”„]{6,250}(?:[«"“„][^«»"“”„]{2,80}[»"”][^«»"“”„]{0,120})?[»"”]';
const TO_END = '[^\\n]{15,500}';
const NAME = '[^.,;:()\\n]{4,160}';

function telling(field: Field, pattern: string, accept?: Telling['accept']): Telling {
  const compiled = new RegExp(pattern, 'du');
  return accept ? { field, pattern: compiled, accept } : { field, pattern: compiled };
}

/** A sum with its currency stands right where the words say. */
function isSum(value: string): boolean {
  const first = findMoney(value)[0];
  return first !== undefined && first.start <= 1 && first.value.currency !== null;
}

/** A body that pays: a capital or a quotation first, and a word for an office, a fund or a programme. */
function isPayer(value: string): boolean {
  return (
    /^[\p{Lu}«"“]/u.test(value) &&
    /министерств|министрли|управлени|баскарма|акимат|акимди|фонд|кор(?:ы|ын|ынын|ымен)?(?!\p{L})|центр|орталы|отдел|бол[иі]м|посольств|елшили|агентств|комитет|программ|компани|оюл|тоо|жшс/u.test(
      fold(value),
    )
  );
}

const TELLINGS: readonly Telling[] = [
  telling('title', `про[еэ]кт\\p{L}{0,3}\\s{1,2}(?:под названием\\s)?(?<value>${QUOTED})`),
  telling('title', `(?<value>${QUOTED})\\s{1,2}(?:атты\\s)?(?:\\p{L}{4,14}\\s)?жоба\\p{L}{0,6}`),
  telling(
    'amount',
    '(?:сумм|размер|стоимост|бюджет|объем)\\p{L}{0,3}\\s(?:[^.,;:\\d]{0,40}\\s)?(?:договор|грант|проект|финансирован|соглашен)\\p{L}{0,5}[^.;:\\d]{0,40}(?:[:–—-]\\s{0,2})?(?<value>\\d[^;]{3,240})',
    isSum,
  ),
  telling(
    'amount',
    '(?:договор|грант|проект|соглашени|финансирован|поддержк)\\p{L}{0,5}(?:[^.;]|\\.(?=\\d)|(?<=\\d)\\.|(?<=\\sг)\\.){0,90}?(?:на сумму|в размере|в сумме|в объеме|стоимостью|сумм[аыуое]й?)\\s{0,2}[:–—-]?\\s{0,2}(?<value>\\d[^;]{3,240})',
    isSum,
  ),
  telling('amount', 'грант\\p{L}{0,3}\\s(?:в|на|размером)\\s(?<value>\\d[^;]{3,240})', isSum),
  telling('amount', '(?:выделен|предоставлен)\\p{L}{1,3}\\s(?:[^.,;:\\d]{0,30}\\s)?(?<value>\\d[^;]{3,240})', isSum),
  telling(
    'amount',
    '(?:грант|жоба|шарт|келисим)\\p{L}{0,8}\\s(?:[^.;:\\d]{0,60}\\s)?(?:сома|куны|колем|молшер|бюджет)\\p{L}{0,8}[^.;\\d]{0,30}(?<value>\\d[^;]{3,240})',
    isSum,
  ),
  telling(
    'goal',
    `цел(?:ь|ью|и)\\s(?:[^.,:;–—]{0,30}\\s)?проекта\\s{0,2}(?:является|являлось|было|была|стало|состо(?:ит|яла) в|заключа(?:ется|лась) в|[:–—-])\\s{0,3}(?<value>${TO_END})`,
  ),
  telling('goal', `жоба\\p{L}{0,5}\\s(?:негизги\\s|басты\\s)?максат\\p{L}{0,3}\\s{0,2}[:–—-]\\s{0,3}(?<value>${TO_END})`),
  telling(
    'grantor',
    `(?:заказчик|грантодател|донор)\\p{L}{0,3}\\s(?:проекта\\s)?(?:[–—-]|является|являл\\p{L}{2,3}|выступ\\p{L}{2,4}|стал\\p{L}?)\\s(?<value>${NAME})`,
    isPayer,
  ),
  telling(
    'grantor',
    `(?:при\\s(?:финансовой\\s|грантовой\\s)?поддержке|на средства(?:\\sгранта)?|за счет (?:средств\\s)?гранта|финансируе?\\p{L}{1,5})\\s(?<value>${NAME})`,
    isPayer,
  ),
  telling('grantor', `(?<value>${NAME})\\s(?:каржылай\\s|каржылык\\s)?(?:колдау\\p{L}{2,5}|тапсырыс\\p{L}{1,3} бойынша)`, isPayer),
  telling('contract', '(?<value>(?:договор|соглашени|контракт)\\p{L}{0,4}\\s[^№.;\\n]{0,60}?№\\s{0,3}[\\p{L}\\p{N}][^;\\n]{0,60})'),
  telling(
    'contract',
    '(?<value>(?:\\d{4}\\s[^№.;\\n]{0,40})?№\\s{0,3}[\\p{L}\\p{N}][\\p{L}\\p{N}/.-]{0,24}\\s{0,3}(?:грант\\p{L}{0,6}\\s{0,2}|келисим[\\s-]?)?шарт)',
  ),
];

/** A sentence that holds any of this may tell something of the project. */
const WORTH = /про[еэ]кт|договор|грант|соглашени|заказчик|донор|поддержк|финанс|жоба|шарт|келисим|колдау|тапсырыс|выделен|предоставлен/u;
/** Sums of a part: one occasion, pay, taxes, what others gave. */
const OF_A_PART = /оплат\p{L}{1,3} труда|заработн|налог|собственн|софинансир|вклад|остат|енбекакы|салык|калдык/u;
const LONGEST_SENTENCE = 900;
const MOST = 400;

/** What sentences anywhere in the document tell of the project, each sentence for itself. */
export function toldHits(document: StructuredDocument): FieldHit[] {
  return document.passages.slice(0, MOST).flatMap(hitsIn);
}

function hitsIn(passage: Passage): FieldHit[] {
  if (passage.clean.length < 20 || !WORTH.test(fold(clean(passage.clean)))) return [];
  return findSentences(passage.clean).flatMap((sentence): FieldHit[] => {
    if (sentence.raw.length > LONGEST_SENTENCE) return [];
    const folded = fold(clean(sentence.raw));
    if (!WORTH.test(folded)) return [];
    return TELLINGS.flatMap((one): FieldHit[] => {
      const match = one.pattern.exec(folded);
      const at = match?.indices?.groups?.value;
      if (!match || !at) return [];
      const value: Span = { passage, start: sentence.start + at[0], end: sentence.start + at[1] };
      const printed = passage.clean.slice(value.start, value.end);
      if (one.accept && !one.accept(printed)) return [];
      if (one.field === 'amount' && OF_A_PART.test(folded.slice(0, at[0]))) return [];
      return [{ field: one.field, value, label: sentence.raw.slice(match.index, at[0]), score: SCORES.told }];
    });
  });
}
