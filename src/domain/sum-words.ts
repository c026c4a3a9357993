/** Words by which a table names its sums. All match folded text (`fold`): lower case, Kazakh letters as their Russian look-alikes. */

const word = (stems: string): RegExp => new RegExp(`(?<!\\p{L})(?:${stems})`, 'u');

/** A row or column that adds up others. */
export const TOTAL_LABEL = word(
  'итог(?!ов)|всего(?!\\p{L})|барлыгы|барлык(?!\\p{L})|жиыны|жалпы (?:сома|сан|жиын)|total(?!\\p{L})|сумма итогов',
);
/** What is left, saved or differs. */
export const REMAINDER = word(
  'остат|неизрасход|неосвоен|эконом(?:ия|ии)|сэконом|унем(?!и(?!\\p{L}))|калды[кг]|калган|возвра[тщ]|кайтар|unspent|balance',
);
/** What is given back to who gave it. */
export const REFUND = word('возвра[тщ]|кайтар|refund|returned');
export const DEVIATION = word('отклонен|разниц|ауытку|айырма|variance|difference|deviation');
export const OPENING = word('на начало|начальн|бастапкы|басында|басына|opening');
export const CLOSING = word('на конец|конечн|сонында|сонына|аягында|closing');
export const RECEIVED = word(
  'поступ|получен|приход|перечислен|тускен|тусти|туси[мл]|алынды|алынган|кирис|received|выделен|болинген|болинди',
);
export const SPENT = word('израсход|расход|освоен|потрачен|использован|жумсал|шыгыс|игерил|spent|выдан|берилди');
export const PRICE = word(
  'цена|цены|бага|тариф|расценк|стоимость (?:за )?(?:ед|одн|1)|за единиц|за ед|курс|ставк|нарк|price|rate|бирлик куны|бир (?:данан|бирлик)',
);
export const QUANTITY = word(
  'кол-?во|количеств|сан(?:ы)?(?!\\p{L})|число|дней|кун(?:дер)?(?: саны)?(?!\\p{L})|человек|адам|месяц|айлар|час|сагат|тираж|quantity|qty|units',
);
export const AVERAGE = word('средн|орташа|average|mean');
export const PERCENT = /%|(?<!\p{L})(?:процент|пайыз|доля(?!\p{L})|улес)/u;
export const ATTAINMENT = word('(?:%|процент|пайыз).{0,12}(?:выполн|исполн|освоен|достиж|орынд|игер)|выполнен|исполнен|орындалу');
export const GROWTH = word('рост|прирост|динамик|темп|осим|изменени|озгер|growth');
export const RUNNING = word(
  'нараст|накоп|оспели|жиынтыкпен|с начала|от начала|кумулят|(?:жыл|жоба|айдын)\\p{L}{0,5} басынан|басталганнан|cumulative|running|to date',
);
/** Columns that say how much or how many of something else: their sum down a table means nothing. */
export const NOT_ADDED = word(
  'цена|цены|бага|тариф|расценк|ставк|курс|средн|орташа|возраст(?!а)|жасы(?!\\p{L})|балл|оценк|температур|норма|коэффициент|индекс|рейтинг|срок|мерзим|mean|median|average|rate|уникал|бирегей|охват',
);
export const MONEY = word(
  'тенге|тг(?!\\p{L})|₸|сумм|смет|бюджет|расход|стоимост|затрат|сома|шыгын|шыгыс|куны(?!\\p{L})|каражат|евро|eur|usd|доллар|рубл|цена|бага(?!л)|аванс|транш|налог|салык|оплат|жалакы|акша|денеж|денег|грант',
);
/** What something costs: less of it than planned is no shortfall. */
export const EXPENSE = word('расход|затрат|смет|стоимост|себестоимост|издерж|шыгын|шыгыс|куны(?!\\p{L})|cost|expens');
/** Amounts declared to be rounded. */
export const ROUNDED_UNIT = /(?<!\p{L})(?:тыс(?:\.|яч)|млн|миллион|мын(?!\p{L})|thousand)/u;
/** The column of ordinals. */
export const ORDINAL_LABEL = /^(?:№|n°?|#|p\/n|п\/п|р\/с|р\/с №|№ ?п\/п|№ ?р\/с|код|шифр|кбк)[.\s]*(?:п\/п|р\/с)?[.\s]*$/u;
/** The column of units. */
export const UNIT_LABEL = /(?<!\p{L})ед(?:\.|иниц\p{L}{1,2}) ?изм|олшем бирл|(?<!\p{L})unit(?!\p{L})/u;
