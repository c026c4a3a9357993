import { PLACES } from '../domain/concepts/units.ts';
import { type Found, found, outside } from './found.ts';
import { clean, foldClean } from './normalize.ts';
import { TOWN_IN } from './towns.ts';
import { anyOf } from './word-forms.ts';

const SETTLED: ReadonlySet<string> = new Set(['villages', 'districts', 'towns', 'regions']);
/** Source for a kind of place where people live, in folded text: «село», «аудан». */
export const KIND_OF_PLACE = anyOf(PLACES.filter(({ code }) => SETTLED.has(code)));

const NAME = '(?:[А-ЯЁӘҒҚҢӨҰҮҺІ][\\p{L}’-]{1,24}|[«"“][\\p{Lu}][^«»"“”\\n]{1,30}[»"”])';
const NAMES = `${NAME}(?:\\s${NAME}){0,2}`;
/** «село Аккайын», «г.Актау», «в поселке имени Жамбыла», «городе Костанай». Cased text: names are told by their capitals. */
const RUSSIAN = new RegExp(
  `(?<![\\p{L}\\p{N}])(?:[Сс][её]л(?:о|е|а|у|ом|ах)|[Сс]\\.|[Аа]ул(?:е|а|у|ом)?|[Пп]ос[её]л(?:ок|ке|ка)|[Пп]ос\\.|[Пп]\\.|(?<=(?:^|\\s)(?:в|из|,|–|-)\\s)а\\.|[Гг]ород(?:е|а|у|ом)?|[Гг]\\.|[Гг](?=\\s?[А-ЯҚ])|[Сс]таниц[аеы]|[Сс]танци[яи]|[Мм]икрорайон(?:е|а|у|ом)?|[Мм]кр\\.|[Аа]ульн\\p{L}{2,3}\\sокруг\\p{L}{0,2}|[Сс]ельск\\p{L}{2,3}\\sокруг\\p{L}{0,2})\\s{0,2}(?:имени\\s|им\\.\\s?)?${NAMES}(?:\\s(?:ауыл|село)(?!\\p{L}))?`,
  'gu',
);
/** «Бостандыкском районе», «Мангистауская область». */
const RUSSIAN_KIND = '\\s(?:район|р-н|област|обл\\.|сельск\\p{L}{2,3}\\sокруг|аульн\\p{L}{2,3}\\sокруг)\\p{L}{0,3}';
const RUSSIAN_BEHIND = new RegExp(
  `(?<![\\p{L}\\p{N}])[А-ЯЁӘҒҚҢӨҰҮҺІ][\\p{L}-]{2,24}(?:ск|цк)(?:ий|ого|ому|им|ом|ая|ой|ую)${RUSSIAN_KIND}`,
  'gu',
);
/** «Қаратөбе ауылында», «Қостанай қаласы», «Ақсу ауданының». */
const KAZAKH_KIND =
  '\\s(?:[Аа]уыл(?!дық)|[Аа]уылдық\\sокруг|[Ққ]ала|[Аа]удан|[Кк]ент|[Сс]танция|[Оо]блыс|[Өө]ңір|[Сс]ело|[Шш]ағын\\sаудан)\\p{L}{0,10}';
const KAZAKH_SHORT = '\\s(?:қ|а)\\.(?=\\s|,|$)';
const KAZAKH = new RegExp(`(?<![\\p{L}\\p{N}])${NAMES}(?:\\sатындағы)?${KAZAKH_KIND}|(?<![\\p{L}\\p{N}])${NAME}${KAZAKH_SHORT}`, 'gu');
/** In this order; names are tried only where a word stands that must come behind them. */
const PATTERNS = [
  { pattern: RUSSIAN, behind: null },
  { pattern: RUSSIAN_BEHIND, behind: new RegExp(RUSSIAN_KIND, 'u') },
  { pattern: KAZAKH, behind: new RegExp(`${KAZAKH_KIND}|${KAZAKH_SHORT}`, 'u') },
  { pattern: TOWN_IN, behind: null },
];

/** Words that begin sentences before a Kazakh place name. */
const OPENING =
  /^(?:Сондай|Сонымен|Осы|Бұл|Іс|Жоба|Жобаның|Және|Барлық|Әр|Сол|Кейін|Осыдан|Ал|Жалпы|Барлығы|Алғашқы|Екінші|Бірінші|Үшінші|Шалғай|Біздің)$/u;

/** Villages, towns, districts and regions named in a text, with their kind of place. */
export function findPlaces(text: string): Found<string>[] {
  const mended = clean(text);
  let spans: { readonly start: number; readonly end: number }[] = [];
  for (const { pattern, behind } of PATTERNS) {
    if (behind && !behind.test(mended)) continue;
    const hits: { readonly start: number; readonly end: number }[] = [];
    for (const match of mended.matchAll(pattern)) {
      let start = match.index;
      const end = start + match[0].length;
      if (pattern === KAZAKH) {
        const words = match[0].split(' ');
        while (words.length > 2 && OPENING.test(words[0] ?? '')) start += (words.shift()?.length ?? 0) + 1;
        if (OPENING.test(words[0] ?? '')) continue;
      }
      hits.push({ start, end });
    }
    spans = [...spans, ...outside(hits, spans)];
  }
  return spans.sort((a, b) => a.start - b.start).map(({ start, end }) => found(text, start, end, mended.slice(start, end)));
}

const VENUE =
  /(?:школ|мектеп|мектеб|библиотек|китапхана|дом[еа]?\s(?:культур|дружб|молодеж)|мадениет уйи|клуб|акимат|аким|центр|орталы|актов|зал|колледж|университет|коворкинг|площад|алан|парк|саябак|кафе|гостиниц|отел|конференц|здани|гимарат|комплекс|кешен|музе|мураж|театр|стадион|онлайн|zoom|зум|офис|кенсе|пансионат|лагер)/u;

/** Whether a stretch of text names a venue: a school, a hall, a library. */
export function namesVenue(text: string): boolean {
  return VENUE.test(foldClean(text));
}
