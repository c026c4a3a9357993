import type { Event, Report } from '../../model/report.ts';
import type { Statement } from '../../model/statement.ts';
import type { StructuredDocument } from '../../model/structure.ts';
import { findCounts } from '../../text/counts.ts';
import { fold } from '../../text/normalize.ts';
import { OCCASION_WORD } from '../../text/occasions.ts';
import { additionEquation, message } from '../../wording/print.ts';
import type { Check, Draft } from '../check.ts';
import { same, sum } from '../exact.ts';
import { checked, checkedEach } from '../outcome.ts';
import { sentenceAt } from '../sentence-at.ts';
import { shownSums, withoutRepeats } from '../shown-sums.ts';

interface Listed {
  readonly total: Statement;
  readonly events: readonly Event[];
  /** All occasions of the list, of which the sentence of the total may name but some: «четыре семинара и день соседей». */
  readonly all: readonly Event[];
}

const blockOf = (item: { readonly evidence: Event['evidence'] }) => item.evidence.place.block;

function sectionAt(document: StructuredDocument, block: number): number | null {
  const at = document.sections.findLastIndex((section) => section.from <= block && block < section.to);
  return at < 0 ? null : at;
}

/** A line that opens another list: the title of an activity, closed by a colon. */
const OPENING = /^[^.!?]{8,240}:\s{0,3}$/u;

/** First block of the list a total closes: after the previous total or the title of an activity, within the section. */
function listStart(total: Statement, document: StructuredDocument, earlier: readonly Statement[]): number {
  const end = blockOf(total);
  const section = sectionAt(document, end);
  const start = section === null ? 0 : (document.sections[section]?.from ?? 0);
  const totals = earlier.map(blockOf).filter((block) => block < end && block >= start);
  const titles = document.passages.filter(({ row, block, clean }) => row === null && block < end && block >= start && OPENING.test(clean));
  return Math.max(start - 1, ...totals, ...titles.map((passage) => passage.block));
}

/** The occasions a stated total closes, and all of their list. */
function listedBefore(
  total: Statement,
  report: Report,
  document: StructuredDocument,
  earlier: readonly Statement[],
): { readonly events: readonly Event[]; readonly all: readonly Event[] } {
  const end = blockOf(total);
  const since = listStart(total, document, earlier);
  const all = report.events.filter((event) => {
    const block = blockOf(event);
    return block > since && (block < end || (block === end && event.evidence.place.start < total.evidence.place.start));
  });
  const named = statedOccasions(total, document);
  return { events: named === null ? all : all.length >= named ? all.slice(-named) : [], all };
}

const OCCASION = new RegExp(`^(?:\\s\\p{L}{3,16}){0,2}\\s(?:${OCCASION_WORD})`, 'u');

/** «В трёх мероприятиях участвовало …»: how many occasions the sentence of a total speaks of, or null. */
function statedOccasions(total: Statement, document: StructuredDocument): number | null {
  const sentence = sentenceAt(document, total.evidence);
  if (!sentence) return null;
  const folded = fold(sentence);
  const count = findCounts(sentence).find(({ value, end }) => value <= MOST_OCCASIONS && OCCASION.test(folded.slice(end, end + 60)));
  return count?.value ?? null;
}

const MOST_OCCASIONS = 60;

/** A total may close the first or the middle ones of the occasions told before it. */
function isSumOfRun(events: readonly Event[], total: number): boolean {
  const values = events.map((event) => event.participants?.value ?? 0);
  return values.some((_, from) => values.slice(from + 1).some((_, length) => same(sum(values.slice(from, from + length + 2)), total)));
}

/** The same paragraph says the sum too: «Итого 112 человек, …, мужчин 41»; the smaller number is a part of it. */
function statedBeside(total: Statement, statements: readonly Statement[], added: number): boolean {
  return statements.some((other) => other !== total && blockOf(other) === blockOf(total) && same(other.value, added));
}

const PEOPLE = new Set(['participants', 'people', 'direct-reach']);

function closedLists(report: Report, document: StructuredDocument, statements: readonly Statement[]): Listed[] {
  const totals = statements.filter(
    (statement) =>
      statement.total &&
      PEOPLE.has(statement.measure) &&
      statement.comparator === '=' &&
      // a total of the project closes a list only where it says over how many occasions it is
      (statement.scope !== 'project' || statedOccasions(statement, document) !== null) &&
      statement.aspect !== 'plan' &&
      statement.evidence.place.row === null,
  );
  return totals.flatMap((total) => {
    const { events, all } = listedBefore(total, report, document, totals);
    const counted = events.every(
      (event) => event.participants !== null && event.participants.value !== null && !event.participants.doubtful,
    );
    return events.length >= 2 && counted ? [{ total, events, all }] : [];
  });
}

export const eventsDoNotSum: Check = {
  code: 'events-do-not-sum',
  check({ report, document, statements }) {
    const shown = shownSums(document, 'events-do-not-sum');
    const lists = closedLists(report, document, statements);
    if (shown.drafts.length && !lists.length) return checked(shown.drafts);
    const outcome = checkedEach(lists, 'no-events', ({ total, events, all }): Draft[] => {
      const values = events.map((event) => event.participants?.value ?? 0);
      const added = sum(values);
      if (same(added, total.value) || isSumOfRun(all, total.value) || statedBeside(total, statements, added)) return [];
      return [
        {
          about: `${total.scopeName ?? ''} ${total.value} ${added}`,
          message: message({
            ru: (n) => `Участников перечисленных мероприятий — ${n(added)}, а в итоге сказано ${n(total.value)}.`,
            kk: (n) => `Тізімделген іс-шаралар ${n(added)} адам береді, ал қорытындысында ${n(total.value)} делінген.`,
            en: (n) => `The listed events add up to ${n(added)} people, the stated total is ${n(total.value)}.`,
          }),
          actual: added,
          expected: total.value,
          equation: additionEquation(values, added, total.value),
          evidence: [total.evidence, ...events.map((event) => event.participants?.evidence ?? event.evidence)],
        },
      ];
    });
    return 'notChecked' in outcome ? outcome : checked(withoutRepeats(outcome.findings, shown.drafts));
  },
};
