import { QUALIFIER } from '../../src/text/comparators.ts';
import type { Found, Span } from '../../src/text/found.ts';
import { LIST_MARK } from '../../src/text/list-mark.ts';
import { fold } from '../../src/text/normalize.ts';
import { arePeopleAsSuch, countPeopleAndThings } from '../../src/text/people.ts';
import { findQuantities, type QuantityValue } from '../../src/text/quantities.ts';
import { findSentences } from '../../src/text/sentences.ts';
import { trimSpan } from '../reading/flow.ts';
import type { PlanFactPair } from './plan-fact-pairs.ts';

/** Right before a number these words make it the plan, right behind it those; on folded text. */
const PLAN_BEFORE =
  /(?:(?:при|против|по|вместо)\s(?:план\p{L}{0,3}|запланированн\p{L}{1,3}|намеченн\p{L}{1,3}|обещанн\p{L}{1,3})|план(?:овое)?\p{L}{0,3}(?:\sзначени\p{L}|\sпоказател\p{L})?|(?:за)?планиров\p{L}{2,9}(?:\sпровести|\sохватить|\sобучить|\sвыпустить|\sоткрыть)?|намеча\p{L}{2,5}|ожида\p{L}{2,5}|рассчитыв\p{L}{2,5}\sна|вместо|против|должно было(?:\s\p{L}{3,14})?|обещ\p{L}{2,6}|в (?:заявке|договоре|плане)(?:\s(?:было|стояло|значилось))?|жоспар\p{L}{0,10}(?:\sбойынша)?|кутил\p{L}{2,7})[\s:–—(=-]{0,4}(?:(?:не\s(?:менее|более)|минимум|около|кеминде|как\sминимум)\s)?$/u;
const PLAN_BEHIND =
  /^[\s)]{0,2}(?:по (?:плану|заявке|договору)|(?:было\s)?(?:за)?планиров\p{L}{2,9}|(?:было\s)?намечен\p{L}{0,2}|жоспар\p{L}{1,12}|болуы керек|отуи керек|орнына|\p{L}{3,20}\sорнына|(?:\p{L}{3,20}\s){1,2}(?:жоспарлан\p{L}{2,8}|болуы керек))/u;
/** Differences and shares stand beside plan and fact and are neither. */
const DIFFERENCE = { before: /(?<!\p{L})(?:на|в)\s$/u, behind: /^[^,.;]{0,14}(?:больше|меньше|выше|ниже|раза?\s|артык|кем(?!\p{L})|%)/u };
const NO_FACT = /означа|считается|если|должны? (?:составл|быть)|не может|егер|тенге|(?<!\p{L})тг(?!\p{L})/u;
/** Behind these words stands what was reached, whatever is said of the number before. */
const IN_FACT = /(?:ис жузинде|фактически|по факту|на деле)\s{0,2}[–—:-]?\s{0,2}$/u;
/** «4, как и намечали»: one number is both. */
const AS_PLANNED =
  /^[^.;]{0,40}(?:как и (?:намеча|планиров|было|предусм|по плану|обеща)|ровно стольк\p{L} ?,? ?сколько|жоспар(?:дагыдай|га сай))/u;
const PLANNING = /план|ис жузинде|фактич|намеч|ожида|рассчит|вместо|против|обещ|заявк|договор|должно было|жоспар|кутил|керек|орнына/u;

/** «57 консультаций при плане 50», «Жоспарланған 200 көшеттің орнына 240 көшет», «открыто кружков: запланировано 6, открыто 7»; `listed`: in a list of plan and fact «20 из 20» is both. */
export function toldPairs(text: string, listed = false): PlanFactPair[] {
  if (!listed && !PLANNING.test(fold(text))) return [];
  return findSentences(text).flatMap((sentence) =>
    (listed || PLANNING.test(fold(sentence.value))) && !NO_FACT.test(fold(sentence.value))
      ? clausesOf(text, sentence).flatMap((clause) => inClause(text, clause, listed))
      : [],
  );
}

/** Items of one sentence between semicolons. */
function clausesOf(text: string, { start, end }: Span): Span[] {
  const cuts = [...text.slice(start, end).matchAll(/;/gu)].map((match) => start + match.index + 1);
  const starts = [start, ...cuts];
  return starts.map((from, index) => trimSpan(text, { start: from, end: starts[index + 1] ?? end }));
}

interface Said {
  readonly found: Found<QuantityValue>;
  readonly plan: boolean;
}

function inClause(text: string, clause: Span, listed: boolean): PlanFactPair[] {
  const said = text.slice(clause.start, clause.end);
  const folded = fold(said);
  const numbers = findQuantities(said).filter(({ start, end, value }) => {
    const digits = numberIn(said, { start, end });
    return (
      !value.spelled &&
      value.unit !== '%' &&
      !isDifference(folded, digits) &&
      !/№\s{0,2}$/u.test(said.slice(0, digits.start)) &&
      !isEnumeration(said, digits)
    );
  });
  const marked = numbers.map((found): Said => ({ found, plan: isPlan(folded, numberIn(said, found)) }));
  const [first, second] = marked;
  if (!first) return [];
  if (!second) {
    const name = AS_PLANNED.test(folded.slice(numberIn(said, first.found).end)) ? nameOf(said, first.found, first.found) : null;
    return name ? [pair(clause.start, name, first.found, first.found)] : [];
  }
  const [left, right] = [numberIn(said, first.found), numberIn(said, second.found)];
  const outOf =
    listed &&
    /^\s{1,2}(?:\p{L}{3,20}\s)?из\s{1,2}$/u.test(said.slice(left.end, right.start)) &&
    /[:–—-]\s{0,2}$/u.test(said.slice(0, left.start));
  const least = first.found.value.comparator === '>=' && IN_FACT.test(folded.slice(0, right.start));
  if (outOf || least) {
    const [planned, reached] = outOf ? [second.found, first.found] : [first.found, second.found];
    const named = nameOf(said, planned, reached);
    return named && marked.length === 2 ? [pair(clause.start, named, planned, reached)] : [];
  }
  const plans = marked.filter(({ plan }) => plan);
  if (marked.length !== 2 || plans.length !== 1) return [];
  const [plan, fact] = first.plan ? [first.found, second.found] : [second.found, first.found];
  const name = countPeopleAndThings(plan.value.unit, fact.value.unit) ? null : nameOf(said, plan, fact);
  return name ? [pair(clause.start, name, plan, fact)] : [];
}

function pair(offset: number, name: Span, plan: Found<QuantityValue>, fact: Found<QuantityValue>): PlanFactPair {
  const item = (found: Found<QuantityValue>) => {
    const quantity = { ...found, start: found.start + offset, end: found.end + offset };
    return { start: quantity.start, end: quantity.end, quantity };
  };
  return { name: { start: name.start + offset, end: name.end + offset }, plan: item(plan), fact: item(fact) };
}

/** The digits of a quantity, without its unit and comparator. */
function numberIn(text: string, { start, end }: Span): Span {
  const digits = /\d[\d .,]{0,14}(?<=\d)/u.exec(text.slice(start, end));
  return digits ? { start: start + digits.index, end: start + digits.index + digits[0].length } : { start, end };
}

function isPlan(folded: string, { start, end }: Span): boolean {
  return PLAN_BEFORE.test(folded.slice(Math.max(0, start - 60), start)) || PLAN_BEHIND.test(folded.slice(end, end + 50));
}

function isDifference(folded: string, { start, end }: Span): boolean {
  return DIFFERENCE.before.test(folded.slice(0, start)) && DIFFERENCE.behind.test(folded.slice(end));
}

/** «1. Школа мам: …» */
function isEnumeration(said: string, { start, end }: Span): boolean {
  return start <= 1 && /^[.)]/u.test(said.slice(end));
}

const VERB = /(?:л[аои]?(?:с[ья])?|(?:ет|ют|ит|ат|ят)(?:ся)?|ть(?:ся)?|ды|ді|ты|ті|ып|іп|было|был[аи]?|должн[аоы]?)$/u;
const NO_VERB = /^(?:школ\p{L}*|сел[ао]?|отдел\p{L}*|портал\p{L}*|\p{L}*ность|\p{L}*сть|лет)$/iu;
const STOP =
  /^(?:при|вместо|против|по|хотя|план\p{L}*|запланир\p{L}*|а|но|что|из|на|за|и|орнына|жоспар\p{L}*|керек|іс|болуы|болды|болған|өтті)$/iu;
/** A word that names nothing counted. */
const EMPTY = /^(?:всего|итого|охвач\p{L}*|охват|участвовал\p{L}*|участие|приня\p{L}*|было|мы|за|год|барлығы|жалпы)$/iu;

/**
 * What plan and fact are of: the label in front of them, else the noun behind one of the numbers, else what stands in
 * front of the verb. Null for people of whom nothing is said.
 */
function nameOf(said: string, plan: Found<QuantityValue>, fact: Found<QuantityValue>): Span | null {
  const firstAt = Math.min(numberIn(said, plan).start, numberIn(said, fact).start);
  const before = withoutPlanWords(said, firstAt);
  if (before.label && /\p{L}{3}/u.test(said.slice(before.span.start, before.span.end))) return before.span;
  const nouns = [nounBehind(said, numberIn(said, fact).end), nounBehind(said, numberIn(said, plan).end)].filter((span) => span !== null);
  const inflected = ({ start, end }: Span) => (/(?:ның|нің|дың|дің|тың|тің|ға|ге|қа|ке)$/u.test(said.slice(start, end)) ? 1 : 0);
  const noun = nouns.sort((a, b) => inflected(a) - inflected(b) || b.end - b.start - (a.end - a.start))[0];
  if (noun) return noun;
  const words = trimSpan(said, before.span);
  const name = said.slice(words.start, words.end);
  return /\p{L}{3}/u.test(name) && !name.split(/\s+/u).every((word) => EMPTY.test(word)) ? words : null;
}

/** The words in front of the first number, without marks, words of planning and the verb at their end; `label`: set apart by a mark. */
function withoutPlanWords(said: string, to: number): { readonly span: Span; readonly label: boolean } {
  const lead = MARK.exec(said)?.[0].length ?? 0;
  const text = said.slice(lead, to);
  const planned = PLAN_BEFORE.exec(fold(text));
  const kept = (planned ? text.slice(0, planned.index) : text).replace(QUALIFIED, '');
  const label =
    /[:–—-]\s{0,3}(?:(?:факт|нақты)\p{L}{0,7}\s)?$/u.test(kept.trimEnd()) || (planned !== null && /[:(–—-]\s{0,2}$/u.test(kept));
  let end = kept.replace(/[\s:–—(,-]+$/u, '').length;
  for (
    let word = lastWord(kept.slice(0, end));
    word && !label && VERB.test(word) && !NO_VERB.test(word) && /^\p{Ll}/u.test(word);
    word = lastWord(kept.slice(0, end))
  )
    end = kept.slice(0, end - word.length).trimEnd().length;
  return { span: { start: lead, end: lead + end }, label };
}

const MARK = new RegExp(`^(?:\\s{0,3}${LIST_MARK}\\s{1,3})?`, 'u');

/** «не менее», «кемінде» in front of the number. */
const QUALIFIED = new RegExp(`(?:${QUALIFIER}|кемінде|көп дегенде)\\s{0,2}$`, 'iu');

function lastWord(text: string): string | null {
  return /[\p{L}-]+$/u.exec(text)?.[0] ?? null;
}

/** «занятий с психологом»: the words behind a number up to a mark or a verb; null for people as such, times and none. */
function nounBehind(said: string, from: number): Span | null {
  const match = /^\s{1,3}(\p{L}[\p{L}-]*(?:\s\p{L}[\p{L}-]*){0,6})/u.exec(said.slice(from));
  if (!match?.[1]) return null;
  const start = from + match[0].length - match[1].length;
  let end = start;
  for (const word of match[1].matchAll(/[\p{L}-]+/gu)) {
    if (STOP.test(word[0]) || (VERB.test(word[0]) && !NO_VERB.test(word[0]) && word.index > 0)) break;
    end = start + word.index + word[0].length;
  }
  const noun = said.slice(start, end);
  if (
    noun.length < 3 ||
    /(?:ып|іп|ды|ді|ты|ті)$/u.test(noun) ||
    /^(?:раз[а]?|рет|человек[а]?|чел|адам\p{L}{0,4}|участник\p{L}{0,3}|қатысушы\p{L}{0,5}|штук\p{L}?|дана|экземпляр\p{L}*|шт|экз)$/iu.test(
      noun,
    ) ||
    arePeopleAsSuch(noun)
  )
    return null;
  return { start, end };
}
