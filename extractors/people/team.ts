import type { Quantity, TeamMember } from '../../src/model/report.ts';
import type { LogicalTable, StructuredDocument, TableRow } from '../../src/model/structure.ts';
import type { Span } from '../../src/text/found.ts';
import { isGivenName } from '../../src/text/given-names.ts';
import { findPersons } from '../../src/text/names.ts';
import { fold } from '../../src/text/normalize.ts';
import { findNumbers } from '../../src/text/numbers.ts';
import type { Extractor } from '../extractor.ts';
import { citeFlow, type Flow, flowOf, head, isDoubtful, oneLine } from '../reading/flow.ts';
import { noQuantity } from '../reading/quantity.ts';
import { joinCutRows } from '../tables/cut-rows.ts';
import { cellFlow, cellOf, isBlank, isEmptyRow, tablesOf } from '../tables/rows.ts';
import { contactRole } from './contact-roles.ts';
import { withoutNumber } from './partners.ts';
import { phonesOf } from './phones.ts';
import { toldTeam } from './team-told.ts';

/** The project team's table: name, position, phones, duties, workload. */
export const team: Extractor = {
  name: 'team',
  extract: (document) => {
    const rows = tablesOf(document, 'team').flatMap((table) => {
      const members = joinCutRows(table).flatMap((row) => memberOf(table, row));
      const last = members.at(-1);
      return last ? [...members.slice(0, -1), withLostName(document, table, last)] : members;
    });
    return { team: rows.length > 0 ? rows : toldTeam(document) };
  },
};

function memberOf(table: LogicalTable, row: TableRow): TeamMember[] {
  if (isEmptyRow(row) || row.kind !== 'body') return [];
  const cell = cellOf(table, row, 'name');
  if (!cell || isBlank(cell.text)) return [];
  const flow = cellFlow(cell);
  const { span, post } = nameAndPost(flow.text, withoutNumber(flow.text));
  const evidence = citeFlow(flow, span);
  const name = oneLine(flow.text.slice(span.start, span.end));
  if (!name || !evidence) return [];
  const words = (...roles: Parameters<typeof cellOf>[2][]) => {
    const text = cellOf(table, row, ...roles)?.text ?? '';
    return isBlank(text) ? null : oneLine(text);
  };
  const reach = ['contact', 'phone'] as const;
  const phones = reach.flatMap((role) => {
    const contact = cellOf(table, row, role);
    return contact && !isBlank(contact.text) ? phonesOf(cellFlow(contact), { labelled: true }) : [];
  });
  const called = phones.length > 0 ? phones : phonesOf(flow).filter(({ e164 }) => e164 !== null);
  const load = cellOf(table, row, 'workload');
  return [
    {
      name,
      position: words('position', 'role') ?? post ?? positionAmong(words('duties')),
      phones: called,
      duties: words('duties'),
      workload: load ? workloadOf(cellFlow(load)) : null,
      evidence,
    },
  ];
}

/** «Міндеті: жоба жетекшісі»: a column of duties that holds nothing but posts. */
function positionAmong(duties: string | null): string | null {
  return duties !== null && duties.length <= 45 && contactRole(duties) !== null ? duties : null;
}

/** «Иванова А.Б., руководитель проекта»: the post stands behind the name, after a comma, a dash or on the next line. */
function nameAndPost(text: string, span: Span): { span: Span; post: string | null } {
  const person = findPersons(text.slice(span.start, span.end), { expected: true })[0];
  const behind = person && person.start === 0 ? text.slice(span.start + person.end, span.end) : '';
  const post = /^\s{0,3}[,–—(\n-]\s{0,3}(\p{Ll}[^,;()\n]{2,80})/u.exec(behind)?.[1];
  if (person && person.start === 0 && /^[\s,;(]{1,3}(?:тел\.?:?\s?|моб\.?:?\s?)?\+?\d/iu.test(behind))
    return { span: { start: span.start, end: span.start + person.end }, post: null };
  if (!person || !post) return { span, post: null };
  return { span: { start: span.start, end: span.start + person.end }, post: oneLine(post) };
}

/** A page break can leave the given name of the last member on a line of its own below the table. */
function withLostName(document: StructuredDocument, table: LogicalTable, member: TeamMember): TeamMember {
  if (/\s/u.test(member.name)) return member;
  const end = table.blocks.at(-1) ?? 0;
  const [below, after] = document.passages.filter(({ block, row }) => block > end && row === null);
  if (!below || !/^\s*\p{Lu}\p{Ll}{2,15}\s*$/u.test(below.clean)) return member;
  const name = `${member.name} ${below.clean.trim()}`;
  const evidence = citeFlow(flowOf([below]));
  // the line below goes on with the duties of the same row, or the word is a name we know
  const torn = /^\s*\p{Ll}/u.test(after?.clean ?? '') || isGivenName(fold(below.clean.trim()));
  if (!evidence || !torn) return member;
  return { ...member, name, evidence: { ...member.evidence, continued: [...(member.evidence.continued ?? []), evidence] } };
}

/** Percent of working time: `30%`, `30`, `0,3 ставки` (30). */
function workloadOf(flow: Flow): Quantity | null {
  const found = isBlank(flow.text) ? undefined : findNumbers(head(flow.text))[0];
  if (!found) return noQuantity(flow);
  const rest = flow.text.slice(found.end, found.end + 3);
  const end = found.value.percent && !found.raw.includes('%') && rest.includes('%') ? found.end + rest.indexOf('%') + 1 : found.end;
  const span = { start: found.start, end };
  const evidence = citeFlow(flow, span);
  if (!evidence) return null;
  const share = found.value.value > 0 && found.value.value <= 1 && !found.value.percent && /став|бірлік/iu.test(flow.text);
  return {
    raw: flow.text.slice(span.start, span.end),
    value: share ? Math.round(found.value.value * 100) : found.value.value,
    max: null,
    comparator: '=',
    unit: '%',
    per: null,
    doubtful: isDoubtful(flow, span),
    evidence,
  };
}
