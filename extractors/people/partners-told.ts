import type { Partner } from '../../src/model/report.ts';
import type { StructuredDocument } from '../../src/model/structure.ts';
import { findPersons } from '../../src/text/names.ts';
import { fold } from '../../src/text/normalize.ts';
import { legalFormOf } from '../../src/text/organizations.ts';
import { findPhones } from '../../src/text/phones.ts';
import { citeFlow, type Flow, oneLine, type Span, trimSpan } from '../reading/flow.ts';
import { bodyOf, sectionsOf } from '../reading/section-body.ts';
import { listedNames } from './listed-names.ts';

/** Partners told in lines or sentences of their section: «1. Акимат района – помещение», «Жобаға А, Б және В әріптес болды». */
export function toldPartners(document: StructuredDocument): Partner[] {
  const found: Partner[] = [];
  for (const section of sectionsOf(document, 'partners', 'partners-analysis')) {
    for (const { flow, span } of bodyOf(document, section)) {
      if (section.kind === 'partners-analysis' && !NUMBERED_NAME.test(flow.text.slice(span.start, span.end))) continue;
      const item =
        flow.pieces[0]?.passage.list !== null ||
        /^\s{0,4}(?:[-–—•*]|\d{1,2}[.)])\s/u.test(flow.text) ||
        EXPLAINED.test(flow.text.slice(span.start, span.end));
      const said = item ? listedPartner(flow, span) : sentencePartners(flow, span);
      // «Партнёры: 1) …; 2) …» on the line of the heading
      const partners = said.length === 0 && span.start > 0 ? namedPartners(flow, span) : said;
      found.push(...partners.filter(({ name }) => !found.some((other) => other.name === name)));
    }
  }
  return found;
}

function namedPartners(flow: Flow, span: Span): Partner[] {
  return listedNames(flow.text.slice(span.start, span.end)).flatMap((name) =>
    partnerOf(flow, { start: span.start + name.start, end: span.start + name.end }, null),
  );
}

/** In the analysis only a list of names with what each gave: «1. Білім бөлімі – бөлме берді». */
const NUMBERED_NAME = /^\s{0,4}\d{1,2}[.)]\s{1,5}[«"“]?\p{Lu}[^–—.;:\n]{3,120}\s[–—]\s\p{Ll}/u;

/** «Қалалық ардагерлер кеңесі – қатысушыларды жинады»: a name and what it did. */
const EXPLAINED = /^\s{0,3}[«"“]?\p{Lu}[^–—.;:\n]{3,120}\s[–—]\s\p{Ll}/u;
const MARK = /^\s{0,4}(?:[-–—•*]|\d{1,2}[.)])\s{1,5}/u;
/** What ends the name of a partner: a dash, a colon, a bracket that explains. */
const NAME_END = /\s[–—-]\s|[–—:;]\s|\s\((?![^)]{0,40}облас)/u;

function listedPartner(flow: Flow, span: Span): Partner[] {
  const lead = MARK.exec(flow.text.slice(span.start, span.end))?.[0].length ?? 0;
  const text = flow.text.slice(span.start + lead, span.end);
  const end = outsideQuotes(text, NAME_END) ?? text.length;
  const comma = outsideQuotes(text.slice(0, end), /,\s/u);
  const name = trimSpan(flow.text, {
    start: span.start + lead,
    end: span.start + lead + (end === text.length && comma !== null ? comma : end),
  });
  const role = /^\s{0,2}[–—:-]\s{0,3}([^.;\n]{3,160}?)(?=[.;\n]|,\s{1,3}(?:контакт|тел|байланыс|\+7|8[\s(-])|$)/iu.exec(
    text.slice(end, end + 220).trimStart(),
  )?.[1];
  return partnerOf(flow, name, role ? withoutPerson(oneLine(role)) : null);
}

/** «іріктеді, Сапарова Мәдина»: the person to call stands behind what was done. */
function withoutPerson(role: string): string {
  const comma = role.lastIndexOf(', ');
  const person = comma > 2 ? findPersons(role.slice(comma + 2), { expected: true })[0] : undefined;
  return person?.start === 0 && person.end === role.length - comma - 2 ? role.slice(0, comma) : role;
}

const OPENING =
  /(?:[Пп]артн[её]р\p{L}{0,4}|[Оо]казал\p{L}{0,2} поддержк\p{L}|[Пп]оддержал\p{L}{0,2}|[Пп]омог\p{L}{0,3}|[Сс]отрудничал\p{L}{0,2} с|[Сс]овместно с|[Пп]ри поддержке)(?:[^«»"А-ЯЁ:]{0,60}?)(?:выступил\p{L}{0,2}|стал\p{L}{0,2}|являл\p{L}{1,4}|являют\p{L}{1,3}|был\p{L}{0,2}|:|–|—|поддержк\p{L}|помог\p{L}{0,3}|\sс)\s{0,3}/u;
const KAZAKH =
  /^(?:\s{0,3}(?:біздің\s)?(?:жобаға|жобаны(?:ң әріптестері)?|жобамызға|жоба әріптестері)\s{0,2}[:–—-]?\s{0,3})?([\s\S]{4,400}?)\s(?:әріптес|серіктес|қолдау|көмек)\p{L}{0,6}\s/iu;

function sentencePartners(flow: Flow, span: Span): Partner[] {
  const text = flow.text.slice(span.start, span.end);
  const open = OPENING.exec(text);
  const kazakh = open ? null : KAZAKH.exec(text);
  const from = open ? open.index + open[0].length : kazakh?.[1] !== undefined ? kazakh[0].indexOf(kazakh[1]) : null;
  if (from === null) return [];
  const stretch = kazakh?.[1] ?? /^[\s\S]{4,500}?(?=[.;](?:\s|$)|$)/u.exec(text.slice(from))?.[0] ?? '';
  return separate(stretch).flatMap((piece) =>
    partnerOf(flow, trimSpan(flow.text, { start: span.start + from + piece.start, end: span.start + from + piece.end }), null),
  );
}

/** At commas and «и», «және», «мен» outside quotes, where a name, a quotation or the word for an office begins. */
function separate(text: string): Span[] {
  const cuts: { at: number; length: number }[] = [];
  for (const match of text.matchAll(/,\s{1,3}(?:а также\s|сондай-ақ\s)?|\s(?:и|а также|және|мен|бен|пен)\s/gu)) {
    const before = text.slice(0, match.index);
    const after = text.slice(match.index + match[0].length, match.index + match[0].length + 60);
    const open = (before.match(/[«“„]/gu)?.length ?? 0) - (before.match(/[»”]/gu)?.length ?? 0);
    if (open <= 0 && beginsName(after)) cuts.push({ at: match.index, length: match[0].length });
  }
  const starts = [0, ...cuts.map(({ at, length }) => at + length)];
  return starts.map((start, index) => ({ start, end: cuts[index]?.at ?? text.length }));
}

/** A capital, a quotation mark, or an office within three words. */
function beginsName(text: string): boolean {
  if (/^[«"“\p{Lu}]/u.test(text)) return true;
  const words = /^(?:\p{L}[\p{L}-]{2,24}\s){0,2}\p{L}[\p{L}-]{3,24}/u.exec(text)?.[0] ?? '';
  return OFFICE.test(words);
}

const OFFICE =
  /управлени|акимат|аппарат|отдел|департамент|министерств|маслихат|совет|центр|школ|колледж|университет|библиотек|музе|палат|фонд|обьединени|объединени|ассоциац|союз|клуб|дом |полици|больниц|поликлиник|газет|телеканал|радио|федерац|агентств|комитет|басқарма|бөлім|әкімд|әкім|мектеп|орталы|кітапхана|мұражай|мәслихат|қор|бірлест|қауымдаст|одақ|палата|аурухана|емхана|телеарна|кәсіпкер|үйі|кеңес|газет/iu;

function isPartner(name: string): boolean {
  if (name.length < 4 || name.length > 180 || findPhones(name).length > 0) return false;
  return (
    legalFormOf(name) !== null ||
    OFFICE.test(name) ||
    OFFICE.test(fold(name)) ||
    (findPersons(name)[0]?.raw.length ?? 0) >= name.length * 0.7
  );
}

function partnerOf(flow: Flow, span: Span, role: string | null): Partner[] {
  const tail = /[\s;,.:–—-]{0,5}$/u.exec(flow.text.slice(span.start, span.end))?.[0].length ?? 0;
  const kept = { start: span.start, end: span.end - tail };
  const name = oneLine(flow.text.slice(kept.start, kept.end));
  const evidence = isPartner(name) ? citeFlow(flow, kept) : null;
  return evidence ? [{ name, role, contact: null, note: null, evidence }] : [];
}

/** Where a pattern first stands outside quotes, or null. */
function outsideQuotes(text: string, pattern: RegExp): number | null {
  const masked = text.replace(/[«"“„][^«»"”]{0,200}[»"”]/gu, (quoted) => 'x'.repeat(quoted.length));
  const at = masked.search(pattern);
  return at < 0 ? null : at;
}
