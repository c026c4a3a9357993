import { cite } from '../../src/model/passage.ts';
import type { Report } from '../../src/model/report.ts';
import type { Statement } from '../../src/model/statement.ts';
import type { Passage, SectionKind, StructuredDocument } from '../../src/model/structure.ts';
import { findDates } from '../../src/text/dates.ts';
import type { Found } from '../../src/text/found.ts';
import { OCCASION_WORD } from '../../src/text/occasions.ts';
import { hasNumber, quantitiesIn } from '../../src/text/passage-quantities.ts';
import { findPlaces } from '../../src/text/places.ts';
import type { QuantityValue } from '../../src/text/quantities.ts';
import { findSentences } from '../../src/text/sentences.ts';
import { measureOf, type Surroundings } from './statement-measure.ts';
import { ANY_OCCASION, EACH, OCCASION, OTHER_TIME, PART, PART_BEHIND, PLANNED, PROJECT, TOTAL } from './statement-words.ts';

/** Sections whose prose speaks of the project as a whole. */
const PROJECT_WIDE: ReadonlySet<SectionKind> = new Set([
  'goal-achievement',
  'changes',
  'results',
  'concrete-results',
  'long-term-impact',
  'sustainability',
  'socio-economic-effect',
  'deviations',
  'general-information',
  'goal',
  'tasks',
]);
const SILENT: ReadonlySet<SectionKind> = new Set([
  'title',
  'signature',
  'pages',
  'directions',
  'proposals',
  'recommendations',
  'team',
  'coordinator',
  'project-title',
  'executor',
]);
const MAX_SENTENCE = 4000;
/** A sentence that names a day tells of an event. */
const OF_AN_EVENT: Pick<Statement, 'scope' | 'scopeName'> = { scope: 'event', scopeName: null };

/** Quantities said in prose, with what they count, their scope and whether they are plan or fact. */
export function extractStatements(document: StructuredDocument, _report: Report): Statement[] {
  const results = resultCells(document);
  return document.passages.flatMap((passage) => {
    const kind = passage.section === null ? null : (document.sections[passage.section]?.kind ?? null);
    if (passage.doubtful || (passage.row !== null && !results.has(passage))) return [];
    if (kind !== null && SILENT.has(kind)) return [];
    return passageStatements(document, passage, kind);
  });
}

/** Cells of the columns that tell results in sentences. */
function resultCells(document: StructuredDocument): Set<Passage> {
  const cells = new Set<Passage>();
  for (const table of document.tables) {
    if (table.kind !== 'plan-fact') continue;
    for (const row of table.rows) {
      for (const cell of row.cells) {
        const role = table.columns[cell.column]?.role;
        if ((role === 'results' || role === 'effect') && !cell.spanned) for (const passage of cell.passages) cells.add(passage);
      }
    }
  }
  return cells;
}

function passageStatements(document: StructuredDocument, passage: Passage, kind: SectionKind | null): Statement[] {
  const section = passage.section === null ? undefined : document.sections[passage.section];
  const isHeading = section?.headingEvidence.place.block === passage.block && passage.row === null;
  if ((isHeading && section.bodyStart === null) || !hasNumber(passage)) return [];
  const from = isHeading ? (section.bodyStart ?? 0) : 0;
  return findSentences(passage.clean)
    .filter((sentence) => sentence.end > from && sentence.raw.length <= MAX_SENTENCE)
    .flatMap((sentence) => sentenceStatements(document, passage, kind, sentence));
}

function sentenceStatements(
  document: StructuredDocument,
  passage: Passage,
  kind: SectionKind | null,
  sentence: Found<string>,
): Statement[] {
  const quantities = quantitiesIn(passage, sentence.start, sentence.end);
  if (quantities.length === 0) return [];
  const folded = passage.folded.slice(sentence.start, sentence.end);
  let dated: boolean | null = null;
  const result: Statement[] = [];
  quantities.forEach((quantity, index) => {
    const over = index > 0 && isTotalOver(folded, quantities, index);
    const from = over ? (quantities[index - 1]?.start ?? 0) : (quantities[index - 1]?.end ?? 0);
    const before = folded.slice(from, quantity.start);
    const after = folded.slice(quantity.end, quantities[index + 1]?.start ?? folded.length);
    if (DENIED_BEFORE.test(before) || DENIED_BEHIND.test(after)) return;
    const around: Surroundings = { before, after, sentence: folded, own: folded.slice(quantity.start, quantity.end) };
    const total = TOTAL.test(before.slice(-90)) || over;
    const last = result.at(-1);
    // «не менее 3 проблем в каждом селе (общее количество 9)»: the total is of the same thing
    const counted = measureOf(quantity.value, around) ?? (total && last ? last.measure : null);
    if (counted === null) return;
    dated ??= findDates(sentence.raw).some((date) => date.value.precision === 'day');
    const scope = dated ? OF_AN_EVENT : scopeOf(document, passage, kind, sentence, quantity, around, counted, total);
    // people counted for an occasion or an activity took part in it
    const measure = counted === 'people' && (scope.scope === 'event' || scope.scope === 'activity') ? 'participants' : counted;
    result.push({
      value: quantity.value.value,
      max: quantity.value.max,
      comparator: quantity.value.comparator,
      unit: quantity.value.unit,
      measure,
      noun: nounOf(sentence.raw, quantity) || (last?.noun ?? ''),
      ...scope,
      distribution: distributionOf(quantity.value, around, total),
      per: ownShare(quantity.value) ? null : quantity.value.per,
      aspect: aspectOf(document, kind, around),
      total,
      section: passage.section,
      evidence: cite(passage, sentence.start + quantity.start, sentence.start + quantity.end),
    });
  });
  return result;
}

/** «не 101, а 88», «101 емес, 88»: the number that is not meant. */
const DENIED_BEFORE = /(?<!\p{L})не\s$/u;
const DENIED_BEHIND = /^(?:\s\p{L}{2,14})?\sемес(?!\p{L})/u;
const OCCASIONS_COUNTED = new RegExp(`(?<!\\p{L})(?:${OCCASION_WORD})`, 'u');

/** «Всего за восемь месяцев программу прошли 214 участников», «үш айда барлығы». */
const TIME_COUNTED = /^(?:\d{1,2}|\p{L}+)\s(?:месяц|недел|лет(?!\p{L})|год|квартал|сезон|ай(?!\p{L})|айда|апта|жыл|тоқсан|токсан)/u;

/** «Итого в четырех мероприятиях участвовало 330 человек»: a total that is taken over the occasions counted before it. */
function isTotalOver(folded: string, quantities: readonly Found<QuantityValue>[], index: number): boolean {
  const counted = quantities[index - 1];
  if (!counted || !TOTAL.test(folded.slice(quantities[index - 2]?.end ?? 0, counted.start).slice(-60))) return false;
  const said = folded.slice(counted.start, quantities[index]?.start);
  return OCCASIONS_COUNTED.test(said) || TIME_COUNTED.test(said);
}

/** «9 проблем в каждом селе» is nine in each, not a total explained by a share. */
function ownShare(quantity: QuantityValue): boolean {
  return quantity.per !== null && quantity.per.count !== 1 && quantity.per.value === quantity.value;
}

function distributionOf(quantity: QuantityValue, { before, after, own }: Surroundings, total: boolean): Statement['distribution'] {
  if (ownShare(quantity)) return 'each';
  if (quantity.per || total) return 'all';
  if (EACH.test(after.slice(0, 30)) || EACH.test(before.slice(-40))) return 'each';
  // «в каждой из 5 школ по 12 тренингов», but «помощь по 43 адресам»
  if (/(?<!\p{L})по\s$/u.test(before) && !/\p{L}(?:ам|ям)$/u.test(own)) return 'each';
  return 'unstated';
}

function aspectOf(document: StructuredDocument, kind: SectionKind | null, { before, after, sentence }: Surroundings): Statement['aspect'] {
  if (document.kind === 'project-description') return 'plan';
  if (kind === 'goal' || kind === 'tasks' || kind === 'general-information' || kind === 'monitoring-plan') return 'plan';
  // «вместо запланированных 140 … 157»: the word belongs to the number it stands beside
  if (PLANNED.test(before.slice(-30)) || /^\s?(?:орнына|по плану|жоспар)/u.test(after)) return 'plan';
  return /(?<!\p{L})(?:будет|будут|планируется|планируют|ожидается|предполагается|жоспарлануда|кутилуде)(?!\p{L})/u.test(sentence)
    ? 'plan'
    : 'fact';
}

function scopeOf(
  document: StructuredDocument,
  passage: Passage,
  kind: SectionKind | null,
  sentence: Found<string>,
  quantity: Found<QuantityValue>,
  { before, after, sentence: folded }: Surroundings,
  measure: string,
  total: boolean,
): Pick<Statement, 'scope' | 'scopeName'> {
  const heading = passage.section === null ? null : (document.sections[passage.section]?.heading ?? null);
  const reach = measure === 'direct-reach' || measure === 'indirect-reach';
  const place = measure === 'villages' || reach ? null : placeBefore(sentence.raw, quantity.start);
  if (place !== null) return { scope: 'place', scopeName: place };
  if (kind === 'task') return { scope: 'task', scopeName: heading };
  if (kind === 'activity' || kind === 'final-presentation' || kind === 'information-work' || passage.row !== null)
    return { scope: 'activity', scopeName: heading };
  const whole =
    kind === null || PROJECT_WIDE.has(kind) || kind === 'activities' || kind === 'statistics' || (kind === 'other' && PROJECT.test(folded));
  if (!whole || PART.test(before) || PART_BEHIND.test(after) || OTHER_TIME.test(folded)) return { scope: 'unknown', scopeName: null };
  if (reach) return { scope: 'project', scopeName: null };
  if (measure === 'participants' || measure === 'people') {
    const named = PROJECT.test(before) || /^\s?(?:\p{L}+\s){0,3}(?:проект|жоба)/u.test(after);
    if (OCCASION.test(before) || OCCASION.test(after.slice(0, 60))) return { scope: 'unknown', scopeName: null };
    const occasion = ANY_OCCASION.test(before) || ANY_OCCASION.test(after.slice(0, 60));
    return { scope: named || (total && !occasion) ? 'project' : 'unknown', scopeName: null };
  }
  return { scope: PROJECT.test(folded) || total ? 'project' : 'unknown', scopeName: null };
}

/** The village, town or district named right before a number; a region is no place of its own. */
function placeBefore(sentence: string, at: number): string | null {
  const places = findPlaces(sentence.slice(Math.max(0, at - 80), at));
  return places.find(({ raw }) => !/област|облыс/u.test(raw))?.value ?? null;
}

/** The counted thing as printed behind the number, or the unit. */
function nounOf(sentence: string, quantity: Found<QuantityValue>): string {
  const words = /\d[\d\s.,]*(?:\p{L}{2,4}\.?\s)?\s?((?:\p{L}[\p{L}-]+\s?){1,3})/u.exec(quantity.raw)?.[1]?.trim();
  return (
    words ||
    (
      /((?:\p{L}[\p{L}-]+\s?){1,2})[\s:–—-]{1,3}$/u.exec(sentence.slice(Math.max(0, quantity.start - 40), quantity.start))?.[1] ?? ''
    ).trim() ||
    (quantity.value.unit ?? '')
  );
}
