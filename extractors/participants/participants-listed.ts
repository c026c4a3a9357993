import type { Participants } from '../../src/model/report.ts';
import type { LogicalTable, StructuredDocument } from '../../src/model/structure.ts';
import { fold } from '../../src/text/normalize.ts';
import { findNumbers } from '../../src/text/numbers.ts';
import { citeFlow, head } from '../reading/flow.ts';
import { cellFlow } from '../tables/rows.ts';

/** On folded text. */
const PEOPLE = /(?<!\p{L})(?:человек|чел(?!\p{L})|людей|участник|участниц|бенефициар|благополучател|адам|катысушы)/u;

/** «Ученики 412 | Взрослые 153 | Всего участников 565»: the closing row of a list of groups of people, whatever they are called. */
export function listedTotal(document: StructuredDocument): Participants['total'] {
  for (const table of document.tables) {
    const last = table.rows.at(-1);
    if (table.kind !== 'other' || last?.kind !== 'total' || table.rows.length < 3) continue;
    const filled = last.cells.filter(({ text, spanned }) => text && !spanned);
    const [label, cell, ...others] = filled;
    if (!label || !cell || others.length || !isOfPeople(document, table, label.text, cell.column)) continue;
    const flow = cellFlow(cell);
    const [number, more] = findNumbers(head(flow.text));
    const evidence = number && citeFlow(flow, number);
    if (number && !more && evidence && Number.isInteger(number.value.value)) return { value: number.value.value, evidence };
  }
  return null;
}

function isOfPeople(document: StructuredDocument, table: LogicalTable, label: string, column: number): boolean {
  const section = table.section === null ? null : document.sections[table.section]?.kind;
  const header = fold(table.columns[column]?.label ?? '');
  if (/тенге|сумм|сома|%/u.test(header)) return false;
  return PEOPLE.test(fold(label)) || PEOPLE.test(header) || section === 'statistics';
}
