import { PROJECT_WORDS } from '../domain/concepts/granted-projects.ts';
import type { Span } from './found.ts';
import { fold } from './normalize.ts';
import { OCCASION_WORD } from './occasions.ts';
import { namesOffice } from './offices.ts';
import { legalFormOf } from './organizations.ts';
import { blankQuotes } from './quotes.ts';

const LONGEST = 180;
const MOST_WORDS = 16;
/** A quotation, a word with its hyphens and full stops, a number behind «№», or any other mark. */
const TOKEN = /[«"“„][^«»"“”„\n]{1,120}[»"”]|№\s{0,2}\d{1,4}|\p{L}[\p{L}’'-]*\.?|\d+|[^\s\p{L}\d]/gu;

/** Verbs of what somebody did, by their endings on folded lower-case words. */
const RUSSIAN_VERB = /(?:[аеиоуыязшгкмпрх]л[аои]?(?:с[ья])?|(?:ет|ют|ит|ат|ят|ут)(?:ся)?)$/u;
const KAZAKH_VERB = /(?:(?:ды|ді|ты|ті)|(?:ған|ген|қан|кен)|(?:ып|іп))$/u;
const NO_VERB = /^(?:сел[аои]?|зал[аы]?|дел[аы]?|школ\p{L}*|масл\p{L}*|лет|отдел\p{L}*|портал\p{L}*|\p{L}*металл\p{L}*)$/u;
/** What stands between a name and its verb. */
const BETWEEN =
  /^(?:бесплатно|безвозмездно|также|тоже|нам|нас|наш\p{L}*|ежемесячно|регулярно|охотно|активно|постоянно|полностью|частично|дважды|трижды|где|котор\p{L}*|это|он|она|они|за|под|над|из|от|до|без|между|у|к|ко|через|во|со|не|тегин|бизге|барлык|бул|осы|колдау|комек|демеу)$/u;
/** What a name may hold between its words: «центр по работе с детьми», «имени Макаренко». */
const WITHIN = /^(?:по|при|для|имени|им|и|с|на|о|об|в|г|п|ул|мен|бойынша|атындагы|жане)$/u;
const AND = /^(?:и|мен|жане)$/u;
const KAZAKH = /[әғқңөұүһі]/iu;
/** Kazakh objects and addressees, which stand between a name and its verb. */
const OBJECT = /(?:\p{L}{3,}(?:лар|лер|дар|дер|тар|тер)(?:ды|ди|ты|ти|га|ге|ка|ке)|\p{L}{4,}(?:га|ге|ка|ке))$/u;

/**
 * The name of an organization with which a text begins: «Дом детства № 2 бесплатно дал спортзал» names «Дом детства № 2».
 * It ends before a verb, a dash, a colon, a bracket or a comma. Null where nothing `tells` an organization: no legal
 * form, kind of office or quotation.
 */
export function organizationNameAt(text: string, tells: (name: string) => boolean = namesOrganization): Span | null {
  const start = /^[\s\-–—•*·]{0,8}/u.exec(text)?.[0].length ?? 0;
  const stretch = text.slice(start, start + LONGEST);
  if (PREPOSITION.test(stretch)) return null;
  const kazakh = KAZAKH.test(blankQuotes(stretch));
  if (OPENS_WITH_VERB.test(stretch)) return null;
  const tokens = [...stretch.matchAll(TOKEN)].map((match) => ({ raw: match[0], at: start + match.index }));
  let end = start;
  let last = start;
  for (const [index, { raw, at }] of tokens.entries()) {
    const name = text.slice(start, end);
    const named = tells(name);
    if (index >= MOST_WORDS || text.slice(last, at).trim() || /^[^\p{L}\d«"“„№]/u.test(raw)) break;
    if (/^\d/u.test(raw) && index > 0) break;
    const lower = /^\p{Ll}/u.test(raw);
    const word = fold(raw.replace(/\.$/u, ''));
    last = at + raw.length;
    if (lower && AND.test(word) && named && /^[\p{Lu}«"“„№]/u.test(tokens[index + 1]?.raw ?? '')) break;
    if (lower && WITHIN.test(word)) continue;
    if (lower && endsName(raw, word, named, kazakh, name)) break;
    end = last;
    // a full stop behind a whole word ends the sentence, and the name
    if (/\.$/u.test(raw) && raw.length > 4) return tells(text.slice(start, end - 1)) ? { start, end: end - 1 } : null;
  }
  return end > start && tells(text.slice(start, end)) ? { start, end } : null;
}

/** «Помогли три организации»: a capital that begins a sentence, not a name. */
const OPENS_WITH_VERB = /^(?!Школ)\p{Lu}\p{Ll}{2,14}(?:ли|лись|ла|лась|ло|лось)\s\p{Ll}/u;
const PREPOSITION = /^(?:в|во|на|с|со|из|от|для|при|без|за|у|к|о|об|после|через)\s/iu;

/** Whether a word in lower case is no part of the name before it. */
function endsName(raw: string, word: string, named: boolean, kazakh: boolean, name: string): boolean {
  if (namesOffice(raw) || NO_VERB.test(word)) return false;
  if (BETWEEN.test(word)) return true;
  if (/^(?:дал|вел|шел)[аи]?$/u.test(word)) return true;
  if (word.length > 3 && !KAZAKH.test(raw) && RUSSIAN_VERB.test(word)) return !kazakh;
  if (kazakh && KAZAKH_VERB.test(raw)) return true;
  // the kind of office closes a Kazakh name: what follows is what it did
  return kazakh && named && (OBJECT.test(word) || /(?:сы|сі|ғы|гі|бі|і)$/u.test(name));
}

/**
 * Whether a stretch holds what tells an organization: a legal form, a kind of office, or a quoted name beside a word of its kind
 * that is no project or occasion.
 */
export function namesOrganization(name: string): boolean {
  const outside = blankQuotes(name);
  if (legalFormOf(name) !== null || namesOffice(outside) || OWNER.test(name)) return true;
  return QUOTED.test(name) && !UNDERTAKING.test(fold(outside));
}

/** «ИП Касенов», «КГУ «…»». */
const OWNER = /^(?:ИП|ЖК|К[ГК]?У|КМ[МКҚ]|КГКП|ГКП|ГУ|РГУ|РГП|КСК|ОСИ|МКҚК|КММ|ММ)\s{1,2}[«"“„\p{Lu}]/u;
/** «магазин «Сапа»», ««Көктем» гүлзары». */
const QUOTED = /^\p{L}[\p{L}\s-]{2,40}[«"“„]|^[«"“„][^«»"“”„]{2,80}[»"”]\s\p{Ll}{3,}/u;
/** «Проект «Шаг»», ««Жас қанат» байқауы»: what has a name too and is nobody; on folded text. */
const UNDERTAKING = new RegExp(`(?<!\\p{L})(?:${[...PROJECT_WORDS.project, ...PROJECT_WORDS.programme].join('|')}|${OCCASION_WORD})`, 'u');
