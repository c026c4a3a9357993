import type { Facts, Partner } from '../../src/model/report.ts';
import type { Passage, StructuredDocument } from '../../src/model/structure.ts';
import type { Span } from '../../src/text/found.ts';
import { LIST_MARK } from '../../src/text/list-mark.ts';
import { findPersons } from '../../src/text/names.ts';
import { organizationNameAt } from '../../src/text/organization-names.ts';
import { sameOrganization } from '../../src/text/organizations.ts';
import { blankQuotes } from '../../src/text/quotes.ts';
import { ROMAN_NUMBER } from '../../src/text/roman.ts';
import { type Flow, flowOf, oneLine, trimSpan } from '../reading/flow.ts';
import { bodyOf, sectionsOf } from '../reading/section-body.ts';
import { listedNames } from './listed-names.ts';
import { isPartnerName, partnerOf } from './partner-names.ts';
import { sentencePartners } from './partner-sentences.ts';

/** Partners told in lines or sentences of their section, or in a sentence that calls them so: «Жобаға А, Б және В әріптес болды». */
export function toldPartners(document: StructuredDocument, facts: Facts): Partner[] {
  const found: Partner[] = [];
  const own = [facts.project.grantee.name?.value, facts.project.grantor?.value].filter((name) => name !== undefined);
  const add = (partners: readonly Partner[]) => {
    for (const partner of partners)
      if (!found.some(({ name }) => name === partner.name) && !own.some((name) => sameOrganization(name, partner.name)))
        found.push(partner);
  };
  for (const section of sectionsOf(document, 'partners', 'partners-analysis')) {
    let listed = false;
    for (const { flow, span } of bodyOf(document, section)) {
      const text = flow.text.slice(span.start, span.end);
      if (section.kind === 'partners-analysis' && !NUMBERED_NAME.test(text)) continue;
      if (listed && isHeadingLike(text)) break;
      const partners: Partner[] = partnersIn(flow, span, listed);
      listed ||= partners.length > 0;
      add(partners);
    }
  }
  if (found.length === 0)
    for (const passage of document.passages)
      if (isTelling(document, passage)) add(sentencePartners(flowOf([passage]), wholeOf(passage), false));
  return found;
}

/** Partners of one paragraph of their section: an item of a list, an enumeration, or sentences. */
function partnersIn(flow: Flow, span: Span, listed: boolean): Partner[] {
  const text = flow.text.slice(span.start, span.end);
  if (flow.pieces[0]?.passage.list !== null || MARK.test(text) || EXPLAINED.test(text)) return listedPartner(flow, span, listed);
  const called = sentencePartners(flow, span, false);
  if (called.length > 0) return called;
  // «Партнёры: 1) …; 2) …» on the line of the heading
  const named = span.start > 0 ? namedPartners(flow, span) : [];
  if (named.length > 0) return named;
  return isShortLine(text) ? listedPartner(flow, span, listed) : sentencePartners(flow, span, true);
}

/** Prose in which a partner is called so: «Партнёрами проекта выступили …», «Фонд благодарит … за поддержку». */
const CALLED =
  /[Пп]артн[её]р\p{L}{0,4}\s(?:проекта\s)?(?:выступил|стал|были|являл)|[Бб]лагодар\p{L}{2,6}\s[\s\S]{3,300}\sза\s(?:\p{L}+\s)?(?:помощь|поддержк|содейств|сотруднич|участ)|[Сс]пасибо\sза\s(?:помощь|поддержку|содействие)|(?:[Пп]роекту|[Нн]ам)\s(?:помог|оказал)|[Пп]оддержал\p{L}{0,2}\sпроект|[Жж]оба\p{L}{0,8}\s[\s\S]{4,300}\s(?:әріптес|серіктес|қолдау көрсет|көмек көрсет|көмектес)/u;

function isTelling(document: StructuredDocument, passage: Passage): boolean {
  if (passage.row !== null || passage.clean.length > 3000 || !CALLED.test(passage.clean)) return false;
  const kind = passage.section === null ? null : document.sections[passage.section]?.kind;
  return kind !== 'success-story' && kind !== 'proposals' && kind !== 'recommendations' && kind !== 'directions';
}

function wholeOf(passage: Passage): Span {
  return { start: 0, end: passage.clean.length };
}

function namedPartners(flow: Flow, span: Span): Partner[] {
  return listedNames(flow.text.slice(span.start, span.end)).flatMap((piece) => {
    const name = { start: span.start + piece.start, end: span.start + piece.end };
    return isPartnerName(oneLine(flow.text.slice(name.start, name.end))) ? partnerOf(flow, name, null) : [];
  });
}

/** In the analysis only a list of names with what each gave: «1. Білім бөлімі – бөлме берді». */
const NUMBERED_NAME = /^\s{0,4}\d{1,2}[.)]\s{1,5}[«"“]?\p{Lu}[^–—.;:\n]{3,120}\s[–—]\s\p{Ll}/u;
/** «Қалалық ардагерлер кеңесі – қатысушыларды жинады»: a name and what it did. */
const EXPLAINED = /^\s{0,3}[«"“]?\p{L}[^–—.;:\n]{3,120}(?:\s[–—-]|:)\s\p{Ll}/u;
const MARK = new RegExp(`^\\s{0,4}${LIST_MARK}\\s{1,5}`, 'u');
/** «Сайт: https://…», «Срок: …»: a label with its value, not a name with what it gave. */
const LABELLED = /^\s?[:;]/u;
/** What ends the name of a partner: a dash, a colon, a bracket that explains. */
const NAME_END = /\s[–—-]\s|[–—:;]\s|\s\((?![^)]{0,40}(?:облас|с\.|г\.|а\.|қ\.|им\.))/u;

const CHAPTER = new RegExp(`^(?:${ROMAN_NUMBER}|\\d{1,2})[.)]\\s\\p{Lu}`, 'u');

/** A line that names nothing and opens what comes next: «VI. Қорытынды». */
function isHeadingLike(text: string): boolean {
  return (
    CHAPTER.test(text) &&
    text.length < 60 &&
    !/[.;,:–—]\s*$/u.test(text) &&
    !/\s[–—-]\s/u.test(text) &&
    organizationNameAt(text.replace(MARK, '')) === null
  );
}

function isShortLine(text: string): boolean {
  return text.length <= 120 && !/[.!?]\s/u.test(text);
}

/** Behind other partners a name of no known kind is one too, if what it gave stands behind a dash or a colon. */
function listedPartner(flow: Flow, span: Span, listed: boolean): Partner[] {
  const lead = MARK.exec(flow.text.slice(span.start, span.end))?.[0].length ?? 0;
  const start = span.start + lead;
  const text = flow.text.slice(start, span.end);
  const cut = outsideQuotes(text, NAME_END);
  const comma = outsideQuotes(text.slice(0, cut ?? text.length), /,\s/u);
  const name = trimSpan(flow.text, {
    start,
    end: start + (comma !== null && !/^,\s\p{L}+\s(?:област|район)/u.test(text.slice(comma)) ? comma : (cut ?? text.length)),
  });
  const said = oneLine(flow.text.slice(name.start, name.end)).replace(/[\s;,.:–—-]+$/u, '');
  if (isPartnerName(said) || (listed && cut !== null && !LABELLED.test(text.slice(cut)) && isPlainName(said)))
    return partnerOf(flow, name, cut === null ? null : roleIn(text.slice(cut)));
  const named = organizationNameAt(text);
  // «магазин «Дастархан» собрал наборы»: the name ends at the verb
  if (!named || named.end > (cut ?? text.length)) return [];
  const rest = text.slice(named.end);
  return partnerOf(
    flow,
    { start: start + named.start, end: start + named.end },
    /^\s\p{Ll}/u.test(rest) ? roleIn(` - ${rest}`) : cut === null ? null : roleIn(text.slice(cut)),
  );
}

function isPlainName(said: string): boolean {
  return /^[«"“\p{Lu}№]/u.test(said) && said.length <= 80 && (said.match(/\p{L}{2,}/gu)?.length ?? 0) <= 8 && !/\d{3}/u.test(said);
}

function roleIn(text: string): string | null {
  const role = /^[\s–—:(-]{0,6}([^;\n]{3,160}?)(?=[;\n)]|\.(?:\s|$)|,\s{1,3}(?:контакт|тел|байланыс|\+7|8[\s(-])|$)/iu.exec(
    text.slice(0, 220),
  )?.[1];
  return role ? withoutPerson(oneLine(role)) : null;
}

/** «іріктеді, Сапарова Мәдина»: the person to call stands behind what was done. */
function withoutPerson(role: string): string {
  const comma = role.lastIndexOf(', ');
  const person = comma > 2 ? findPersons(role.slice(comma + 2), { expected: true })[0] : undefined;
  return person?.start === 0 && person.end === role.length - comma - 2 ? role.slice(0, comma) : role;
}

/** Where a pattern first stands outside quotes, or null. */
function outsideQuotes(text: string, pattern: RegExp): number | null {
  const at = blankQuotes(text).search(pattern);
  return at < 0 ? null : at;
}
