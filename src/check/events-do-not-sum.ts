import type { Event, Report } from '../model/report.ts';
import type { Statement } from '../model/statement.ts';
import type { StructuredDocument } from '../model/structure.ts';
import type { Check, Draft } from './check.ts';
import { same, sum } from './exact.ts';
import { checked, checkedEach } from './outcome.ts';
import { additionEquation, message } from './print.ts';
import { listsEvents, tableSumDrafts } from './table-sums.ts';

interface Listed {
  readonly total: Statement;
  readonly events: readonly Event[];
}

const blockOf = (item: { readonly evidence: Event['evidence'] }) => item.evidence.place.block;

function sectionAt(document: StructuredDocument, block: number): number | null {
  const at = document.sections.findLastIndex((section) => section.from <= block && block < section.to);
  return at < 0 ? null : at;
}

/** The occasions a stated total closes: those before it in the same section, after the previous total. */
function listedBefore(total: Statement, report: Report, document: StructuredDocument, earlier: readonly Statement[]): Event[] {
  const end = blockOf(total);
  const section = sectionAt(document, end);
  const since = Math.max(-1, ...earlier.map(blockOf).filter((block) => block < end && sectionAt(document, block) === section));
  return report.events.filter((event) => {
    const block = blockOf(event);
    return block <= end && block > since && sectionAt(document, block) === section;
  });
}

function closedLists(report: Report, document: StructuredDocument, statements: readonly Statement[]): Listed[] {
  const totals = statements.filter(
    (statement) =>
      statement.total &&
      statement.measure === 'participants' &&
      statement.comparator === '=' &&
      statement.scope !== 'project' &&
      statement.aspect !== 'plan' &&
      statement.evidence.place.row === null,
  );
  return totals.flatMap((total) => {
    const events = listedBefore(total, report, document, totals);
    const counted = events.every(
      (event) => event.participants !== null && event.participants.value !== null && !event.participants.doubtful,
    );
    return events.length >= 2 && counted ? [{ total, events }] : [];
  });
}

export const eventsDoNotSum: Check = {
  code: 'events-do-not-sum',
  check({ report, document, statements }) {
    const tables = report.document.textLayer === 'native' ? tableSumDrafts(document, listsEvents) : [];
    const lists = closedLists(report, document, statements);
    if (tables.length && !lists.length) return checked(tables);
    const outcome = checkedEach(lists, 'no-events', ({ total, events }): Draft[] => {
      const values = events.map((event) => event.participants?.value ?? 0);
      const added = sum(values);
      if (same(added, total.value)) return [];
      return [
        {
          about: `${total.scopeName ?? ''} ${total.value} ${added}`,
          message: message({
            ru: (n) => `Перечисленные мероприятия дают ${n(added)} человек, а в итоге сказано ${n(total.value)}.`,
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
    return 'notChecked' in outcome ? outcome : checked([...outcome.findings, ...tables]);
  },
};
