import { LEGAL_FORMS } from '../domain/concepts/legal-forms.ts';
import { type Found, found } from './found.ts';
import { isGivenName } from './given-names.ts';
import { clean, fold, foldClean } from './normalize.ts';

const UPPER = '[А-ЯЁӘҒҚҢӨҰҮҺІ]';
const LOWER = '[а-яёәғқңөұүһі]';
/** One capitalised word, hyphenated surnames included; OCR and forms write whole names in capitals too. */
const WORD = `(?:${UPPER}${LOWER}{1,24}(?:[-‑](?:${UPPER}${LOWER}{1,24}|(?:ұлы|улы|қызы|кызы)))?|${UPPER}{2,24}(?:[-‑]${UPPER}{2,24})?)`;
const INITIAL = `${UPPER}\\s?[.,]`;
const LETTER = '[\\p{L}]';
const NAME = new RegExp(
  `(?<!${LETTER}|${LETTER}[-‑.])(?:` +
    // «М.П.» before a full name is the place of the seal
    `(?!М\\.\\s?[ПО]\\.\\s{0,3}${WORD}\\s${WORD})(?:${INITIAL}\\s?){1,2}\\s?${WORD}` + // А.Б. Фамилия
    `|${WORD}\\s{1,3}(?:${INITIAL}\\s?)(?:${UPPER}\\s?[.,]?(?!${LETTER}))?` + // Фамилия А.Б.
    `|${WORD}(?:[ \\n]{1,3}${WORD}){1,3}` + // full names, patronymic may be two words
    `|${WORD}\\s${UPPER}(?!${LETTER}|[.,])` + // Фамилия А
    `)(?!${LETTER})`,
  'gu',
);

const PATRONYMIC =
  /(?:ович|евич|ич|овна|евна|ична|улы|уулы|кызы|ызы|гызы)(?:а|у|ем|ом|е|ы|ой|мен|га|ге|ка|ке|нын|нин|дан|ден|ди|ды|на|не|нан|нен)?$/u;
const SURNAME =
  /(?:ов|ев|ин|ын|ова|ева|ина|ына|овой|евой|ову|еву|овым|евым|ского|ский|ская|ской|цкий|цкая|енко|чук|баев|беков|баева|бекова|бай|бек|хан|кул|жан|тай|улы|дин|уль|тегин)(?:а|у|ом|ым|е|ой|га|ге|ка|ке|нын|нин|дын|дин|тын|тин|мен|дан|ден)?$/u;

/** Beginnings (folded) of capitalised words of offices, forms and places: no people. */
const NOT_NAME_STEM =
  /^(?:телефон|электрон|мобильн|сотов|факс|почт|должност|образовани|обязанност|проект|задач|мероприят|отчет|област|республик|казахстан|министерств|управлен|центр|школ|обществен|объединен|ассоциац|директор|председател|руководител|координатор|тренер|бухгалтер|партнер|контакт|адрес|поселок|улиц|президент|послани|стратег|программ|договор|письм|приложен|государств|национальн|социальн|молодеж|женск|детск|северн|южн|западн|восточн|жамбылск|костанайск|карагандинск|алматинск|акмолинск|актюбинск|атырауск|павлодарск|туркестанск|мангистауск|кызылординск|январ|феврал|апрел|сентябр|октябр|ноябр|декабр|жобан|миндет|жетекши|басшы|торага|торайым|уйлестируши|облыс|аудан|когамдык|бирлести|бирлеск|орталы|баскарма|мекем|мемлекет|казакстан|келисимшарт|байланыс|толтыр|лауазым|барлыг|барлык|мажилис|маслихат|баспасоз|телеграм|инстаграм|фейсбук|участни|жител|студент|волонтер|специалист|эксперт|модератор|спикер|представител|ассистент|менеджер|куратор|заместител|секретар|орынбасар|уполномоч|наименован|положени|согласно|юридическ|количеств|контактн|заключительн|промежуточн|итогов|детальн|описан|гендерн|возрастн|аппарат|департамент|библиотек|колледж|университет|институт|академи|комитет|ресурсн|региональн|областн|районн|городск|сельск|китапхана|мадениет|палата|кафе|отел|гостиниц|астан|алматы|шымкент|караганд|костана|павлодар|атырау|актобе|кызылорд|тараз|туркестан|кокшетау|петропавл|талдыкорган)\p{L}*$/u;
/** Whole words (folded) that stand capitalised without being names. */
const NOT_NAME_WORD: ReadonlySet<string> = new Set([
  ...LEGAL_FORMS.flatMap(({ short }) => short.map(fold)),
  ...'дом фонд аким дата место тел город район село глава грант март май июнь июль август жоба максат ис кала ауыл кор есеп шарт беттер жалпы жастар нур отан самрук казына болашак рухани жангыру рк нпо сми смк рф снг егер после перед при для все всего это как по на в из от с и а но наш ваш вам вас нам нас его она они мы он бул осы ол биз сонымен атап член бас маман полное фамилия имя отчество итого цель сумма общая история отдел союз совет клуб мектеп уй балалар аналар айелдер ерлер ерлерди сайт интернет ват сап вотсап тег аты жони жсн бсн бин иин спорт кешен этап блок модуль участие среди также данный каждый каждая ссылка фото видео проведен проведена вопрос ответ мир жас медиа бизнес зал парк площадь проспект акция форум круглый стол семинар тренинг конкурс жетим ана ата апа ага нан'.split(
    ' ',
  ),
]);

export interface PersonOptions {
  /** The text is known to hold a name (a cell under «Ф.И.О.»): two or three capitalised words are enough. */
  readonly expected?: boolean;
}

/** People named in a text, in the order of the letters printed; the value has single spaces. Patronymics, initials or a surname's ending must speak for it. */
export function findPersons(text: string, options: PersonOptions = {}): Found<string>[] {
  const mended = clean(text);
  const result: Found<string>[] = [];
  NAME.lastIndex = 0;
  for (let match = NAME.exec(mended); match; match = NAME.exec(mended)) {
    const behind = mended.slice(NAME.lastIndex, NAME.lastIndex + 24);
    if (NAMESAKE_AFTER.test(fold(behind))) continue;
    const namesake = NAMESAKE_BEFORE.test(fold(mended.slice(Math.max(0, match.index - 14), match.index)));
    const trimmed = trimName(match[0], behind, options.expected === true, namesake);
    if (typeof trimmed === 'number') {
      // «Тел Серикова А.»: the word in front kept the name from being seen whole
      if (trimmed > 0) NAME.lastIndex = match.index + trimmed;
      continue;
    }
    const start = match.index + trimmed.from;
    const end = match.index + trimmed.to;
    const value = mended
      .slice(start, end)
      .replace(/\s+/gu, ' ')
      .replace(/,$/u, '.')
      .replace(/(?<=[\p{Lu}]),/gu, '.');
    result.push(found(text, start, end, value));
  }
  return result;
}

const PLACE_AFTER = /^\s(?:ауыл|аудан|облыс|кала|коше|округ|район|област|селос)/u;

/** Streets, schools and villages called after people. */
const NAMESAKE_BEFORE =
  /(?:(?<!\p{L})(?:ул|пр|просп|пер|мкр|им|село|с|аул)\.?|улиц\p{L}{1,2}|проспект\p{L}?|имени|переулок|школ\p{L}{1,2}|сел[еа])\s{0,2}$/u;
const NAMESAKE_AFTER = /^\s{0,2}(?:кошес\p{L}{1,4}|к-си|даңғыл|дангыл|атындагы|атында|тубуйы)/u;

/** «села Актогай Айнур Примерова», «села Гани Муратбаева Серик Омаров»: how many words belong to the village. */
function placeWords(folded: readonly string[]): number {
  if (folded.length < 3) return folded.length;
  return folded.length === 3 || PATRONYMIC.test(folded[2] ?? '') || PATRONYMIC.test(folded[3] ?? '') ? 1 : 2;
}

interface Trimmed {
  readonly from: number;
  readonly to: number;
}

/** Drops words at either end that are no names («Координатор Иванова Анна»). A number instead: no person, look again from that offset (0: go on). */
function trimName(raw: string, after: string, expected: boolean, namesake: boolean): Trimmed | number {
  const parts = [...raw.matchAll(/[\p{L}‑-]+[.,]?/gu)].map((part) => ({ at: part.index, text: part[0] }));
  let first = 0;
  let last = parts.length;
  const isNot = (part: string) => !/^\p{Lu}[.,]?$/u.test(part) && isNoName(fold(part.replace(/[.,]$/u, '')));
  while (first < last && isNot(parts[first]?.text ?? '')) first++;
  while (last > first && isNot(parts[last - 1]?.text ?? '')) last--;
  const kept = parts.slice(first, last);
  const cut = kept.findIndex((part) => part.text.length > 2 && isNot(part.text));
  const whole = cut >= 0 ? kept.slice(0, cut) : kept;
  // «Айнұр Мысалова Ынтымақ ауылынан»: the last word names the place
  const named = namesake ? whole.slice(placeWords(whole.map((word) => fold(word.text)))) : whole;
  const words = cut < 0 && named.length > 2 && PLACE_AFTER.test(fold(after)) ? named.slice(0, -1) : named;
  const begin = words[0];
  const end = words.at(-1);
  const person =
    words.length > 1 &&
    looksLikePerson(
      words.map((word) => word.text),
      expected,
    );
  if (!begin || !end || !person) return first > 0 && first < parts.length ? (parts[first]?.at ?? 0) : 0;
  return { from: begin.at, to: end.at + end.text.length - (/,$/u.test(end.text) && end.text.length > 2 ? 1 : 0) };
}

function isNoName(folded: string): boolean {
  // «Орынбасарқызы» is a patronymic, «орынбасар» a deputy
  if (folded.length > 8 && /(?:улы|кызы)$/u.test(folded)) return false;
  return NOT_NAME_STEM.test(folded) || NOT_NAME_WORD.has(folded);
}

function looksLikePerson(words: readonly string[], expected: boolean): boolean {
  const folded = words.map((word) => fold(word));
  if (words.some((word) => /^\p{L}[.,]?$/u.test(word))) return words.some((word) => word.length > 3 || /^\p{Lu}\p{Ll}{1,2}$/u.test(word));
  if (folded.some((word) => PATRONYMIC.test(word) && word.length > 5)) return true;
  if (folded.length > 3) return false;
  if (expected) return true;
  if (words.every((word) => word === word.toUpperCase())) return false;
  return folded.some((word) => (SURNAME.test(word) && word.length > 4) || isGivenName(word));
}

/** Whether two printings name one person: any order, initials, case endings, look-alike letters. */
export function samePerson(a: string, b: string): boolean {
  const left = tokens(a);
  const right = tokens(b);
  if (!left.length || !right.length) return false;
  const [short, long] = left.length <= right.length ? [left, right] : [right, left];
  const free = [...long];
  let full = 0;
  // whole words first, so that an initial does not take the word another one needs
  for (const token of [...short].sort((x, y) => y.length - x.length)) {
    const index = free.findIndex((other) =>
      token.length === 1 || other.length === 1 ? token.charAt(0) === other.charAt(0) : sameWord(token, other),
    );
    if (index < 0) return false;
    if (token.length > 1 && (free[index]?.length ?? 0) > 1) full++;
    free.splice(index, 1);
  }
  return full > 0 && (short.length > 1 || long.length === 1);
}

function tokens(name: string): string[] {
  return foldClean(name).match(/\p{L}+/gu) ?? [];
}

const ENDINGS = new Set([
  '',
  ...'а у е ы и ю я й ь ой ей ом ем ым им ого ему ому его на ны не га ге ка ке нын нин дын дин тын тин дан ден нан нен тан тен мен бен пен ды ди ты ти ны ни'.split(
    ' ',
  ),
]);

/** Same but for a case ending: «Ахметовой» / «Ахметова», «Серикке» / «Серик». Initials and given names tell a family apart. */
function sameWord(a: string, b: string): boolean {
  let shared = 0;
  while (shared < Math.min(a.length, b.length) && a[shared] === b[shared]) shared++;
  return shared >= 3 && ENDINGS.has(a.slice(shared)) && ENDINGS.has(b.slice(shared));
}
