import type { Event } from '../../src/model/report.ts';
import type { LogicalTable, Passage, Section, SectionKind, StructuredDocument } from '../../src/model/structure.ts';
import type { Extractor } from '../extractor.ts';
import { answersOn } from '../reading/answers.ts';
import { datedLines, listEvents, listItems } from './event-lists.ts';
import { proseEvents } from './event-prose.ts';
import { eventTable, tableEvents } from './event-tables.ts';
import { yearOf } from './event-year.ts';
import type { Stretch } from './occasion.ts';

/** Sections that tell what was done; the others repeat it or speak of other days. */
const NARRATIVE: ReadonlySet<SectionKind> = new Set([
  'activities',
  'task',
  'activity',
  'final-presentation',
  'information-work',
  'results',
  'other',
]);

/** Dated or listed occasions in prose, lists and tables of events. Plans have none: what they date has not happened. */
export const events: Extractor = {
  name: 'events',
  extract(document, facts) {
    if (document.kind === 'project-description' || document.kind === 'financial-report') return { events: [] };
    const year = yearOf(document, facts);
    const found: Placed[] = [];
    let list: Stretch[] = [];
    const closeList = () => {
      const first = list[0]?.passage;
      const told = first !== undefined && isTold(document, first);
      for (const event of listEvents(list, year))
        if (told || event.participants || (event.group && event.dates && event.place))
          found.push({ event, section: first?.section ?? null });
      list = [];
    };
    for (const passage of document.passages) {
      if (passage.row !== null || !isNarrative(document, passage)) continue;
      const open = passage.section === null || !isTold(document, passage);
      const items = listItems(passage);
      const last = list.at(-1)?.passage;
      if (last && (!items.length || last.section !== passage.section || passage.block - last.block > 2)) closeList();
      if (items.length) list.push(...items);
      // before any known heading only what counts people is an occasion
      else
        for (const event of proseEvents(passage, bodyStart(document, passage), year))
          if (!open || event.participants) found.push({ event, section: passage.section });
    }
    closeList();
    const listed = new Set<Passage>();
    for (const table of document.tables) {
      const { kind, section } = table;
      const read = eventTable(table);
      if (read) found.push(...tableEvents(read, year).map((event) => ({ event, section })));
      else if (kind === 'key-values' || kind === 'other')
        for (const passage of ownPassages(table)) {
          const events = listEvents(datedLines(passage), year);
          if (events.length) listed.add(passage);
          found.push(...events.map((event) => ({ event, section })));
        }
    }
    for (const passage of answersOn(document, OCCASIONS)) {
      if (listed.has(passage)) continue;
      for (const event of proseEvents(passage, 0, year)) if (event.participants) found.push({ event, section: passage.section });
    }
    found.sort(
      (a, b) =>
        a.event.evidence.place.block - b.event.evidence.place.block ||
        (a.event.evidence.place.row ?? 0) - (b.event.evidence.place.row ?? 0) ||
        a.event.evidence.place.start - b.event.evidence.place.start,
    );
    return { events: withSeries(found).map(({ event, section }) => ({ ...event, ...headingsOf(document, section, event) })) };
  },
};

/** What stands in the cells of a table, each once: a cell over several rows is one of each. */
function ownPassages({ rows }: LogicalTable): Passage[] {
  return rows.flatMap(({ cells }) => cells.filter(({ spanned }) => !spanned).flatMap(({ passages }) => passages));
}

/** Neighbouring paragraphs of one section that tell of one kind of occasion, each of one, are items of a list without marks. */
function withSeries(found: readonly Placed[]): Placed[] {
  const series = new Map<Placed, string>();
  let run: Placed[] = [];
  const close = () => {
    if (run.length > 1) for (const item of run) series.set(item, `series-${run[0]?.event.evidence.place.block ?? 0}`);
    run = [];
  };
  for (const item of found) {
    const last = run.at(-1);
    const block = item.event.evidence.place.block;
    const follows =
      last && last.section === item.section && last.event.format === item.event.format && block - last.event.evidence.place.block === 1;
    if (!follows || item.event.group !== null) close();
    if (item.event.group === null && item.event.format !== null && item.event.dates) run.push(item);
  }
  close();
  return found.map((item) => ({ ...item, event: { ...item.event, group: item.event.group ?? series.get(item) ?? null } }));
}

interface Placed {
  readonly event: Event;
  readonly section: number | null;
}

function sectionOf(document: StructuredDocument, index: number | null): Section | null {
  return index === null ? null : (document.sections[index] ?? null);
}

/** Sections of the opening: under a heading nobody listed the occasions follow on them. */
const OPENING: ReadonlySet<SectionKind> = new Set(['title', 'goal', 'tasks', 'project-title', 'executor', 'passport']);

function isTold(document: StructuredDocument, passage: Passage): boolean {
  const section = sectionOf(document, passage.section);
  return section !== undefined && section !== null && NARRATIVE.has(section.kind);
}

/** Questions of a form in two columns that are answered with what was done; on folded text. */
const OCCASIONS = /мероприят|что сделан|проведен|выполненн|ис-?\s?шара|аткарыл|не истелди|откизил/u;

function isNarrative(document: StructuredDocument, passage: Passage): boolean {
  const section = sectionOf(document, passage.section);
  if (!section) return passage.section === null;
  if (!NARRATIVE.has(section.kind) && !OPENING.has(section.kind)) return false;
  return passage.block !== section.headingEvidence.place.block || section.bodyStart !== null;
}

function bodyStart(document: StructuredDocument, passage: Passage): number {
  const section = sectionOf(document, passage.section);
  return section && section.headingEvidence.place.block === passage.block ? (section.bodyStart ?? 0) : 0;
}

/** Task and activity above the occasion; a listed occasion takes the activity's title when it has none of its own. */
function headingsOf(document: StructuredDocument, index: number | null, event: Event): Pick<Event, 'title' | 'task' | 'activity'> {
  const own = sectionOf(document, index);
  const above = index === null ? [] : document.sections.slice(0, index + 1);
  const activity = own && ['activity', 'final-presentation', 'information-work'].includes(own.kind) ? titleOf(own) : null;
  const task = above.findLast((section) => section.kind === 'task' || section.kind === 'activities');
  const taskTitle = task?.kind === 'task' ? titleOf(task) : null;
  return { title: event.title ?? activity, task: taskTitle, activity };
}

const LABEL =
  /^[\s*_#]{0,6}(?:\d{1,2}(?:\.\d{1,2}){0,2}[.)]?\s?[-–]?\s?)?(?:(?:задача|мероприятие|міндет|іс-шара)\s{0,2}(?:№\s?)?(?:\d{1,2}(?:\.\d{1,2}){0,2})?\s?[.:)–—-]{0,2}\s{0,3})?/iu;

function titleOf(section: Section): string | null {
  const title = section.heading.replace(LABEL, '').replace(/[\s:.*_]+$/u, '');
  return title || null;
}
