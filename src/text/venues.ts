import { type Found, found, type Span } from './found.ts';
import { clean, fold } from './normalize.ts';
import { namesOffice } from './offices.ts';
import { organizationNameAt } from './organization-names.ts';

/** Places to meet that are no organizations, folded. */
const GROUND =
  /(?<!\p{L})(?:площад|сквер|набережн|двор(?!ец|ц)|зал[аеу]?(?!\p{L})|конференц-зал|стадион|парк(?!ов|ет)|пляж|берег|ущель|коворкинг|антикафе|пансионат|лагер|аллея|аллее|алан(?!ов)|саяба[кг]|аула(?!д)|жагалау)/u;
const BEFORE = /(?<![\p{L}\p{N}])(?:[Вв]о?|[Нн]а)\s(?=[\p{L}«"“№])/gu;
/** Offices named as who does or owns something, not as where one meets. */
const NO_VENUE = /^(?:рамках|проект|програм|фонд|организаци|обществ|союз|движени|комисси|совет|газет|журнал|радио|телеканал|социальн)/u;

const KAZAKH_WORD =
  '(?:[«"“][^»"”\\n]{2,60}[»"”]|№\\s?\\d{1,4}|\\p{Lu}[\\p{L}-]+|\\p{L}+(?:лық|лік|дық|дік|тық|тік|ның|нің|дың|дің|тың|тің|дағы|дегі)|орта|мәдениет|спорт|қонақ)';
const KAZAKH_KIND =
  '(?:мекте[пб]|кітапхана|орталы[қғ]|үйін|сарай|алаң|саяба[қғ]|аула|палата|музей|мұражай|театр|стадион|колледж|университет|зал|клуб|емхана|аурухана|кафе|кешен|лагер|әкімді[кг]|техникум|лицей|гимназия)';
const KAZAKH = new RegExp(`(?<![\\p{L}\\p{N}])(?:${KAZAKH_WORD}\\s){0,4}${KAZAKH_KIND}\\p{L}{0,8}(?:да|де|та|те)(?!\\p{L})`, 'gu');

/** Venues of running text: «на стадионе «Шахтёр»», «в Доме дружбы», «облыстық кітапханада», behind «в» and «на», in the Kazakh case of where. */
export function findVenues(text: string): Found<string>[] {
  const mended = clean(text);
  const spans: Span[] = [];
  for (const match of mended.matchAll(BEFORE)) {
    const at = match.index + match[0].length;
    const name = organizationNameAt(mended.slice(at, at + 140), isVenue);
    if (name && isWhere(fold(mended.slice(at + name.start, at + name.end)), mended.slice(at + name.end)))
      spans.push({ start: at + name.start, end: at + name.end });
  }
  for (const match of mended.matchAll(KAZAKH)) spans.push({ start: match.index, end: match.index + match[0].length });
  return spans.sort((a, b) => a.start - b.start).map(({ start, end }) => found(text, start, end, mended.slice(start, end)));
}

/** In the case of where, and no measure: not «в акимат района» (where letters go), not «на площади 200 кв. м». */
function isWhere(folded: string, behind: string): boolean {
  const [first = '', second = ''] = folded.split(' ');
  return !NO_VENUE.test(folded) && [first, second].some((word) => LOCATIVE.test(word)) && !(first === 'площади' && /^\s?\d/u.test(behind));
}

const LOCATIVE = /(?:[еиую]|[ая]х)$/u;

/** The venue with which a piece of a list begins: «парк «Самал»», «дом культуры «Горняк»». */
export function venueAt(text: string): Span | null {
  const name = organizationNameAt(text, isVenue);
  return name && !NO_VENUE.test(fold(text.slice(name.start, name.end))) ? name : null;
}

function isVenue(name: string): boolean {
  return namesOffice(name) || GROUND.test(fold(name));
}
