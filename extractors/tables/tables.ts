import type { LogicalTable, StructuredDocument, TableKind } from '../../src/model/structure.ts';
import { withInferredRoles } from './inferred-roles.ts';

/** The document's tables of these kinds, in order; columns without a role get one where their content tells it. */
export function tablesOf(document: StructuredDocument, ...kinds: readonly TableKind[]): LogicalTable[] {
  return document.tables
    .map((table) => withKindOfSection(document, table))
    .filter((table) => kinds.includes(table.kind))
    .map(withInferredRoles);
}

/** Kinds of tables that carry the name of the section they stand in, and the fewest columns such a table has. */
const WIDTHS: Partial<Record<TableKind, number>> = {
  'plan-fact': 5,
  'monitoring-plan': 4,
  effects: 3,
  team: 3,
  partners: 2,
  recommendations: 2,
  proposals: 5,
};

/** A table without a readable header is what its section says; under the heading of a task it goes on with the table before. */
function withKindOfSection(document: StructuredDocument, table: LogicalTable): LogicalTable {
  if (table.kind !== 'other' || table.columns.some(({ role }) => role !== 'unknown')) return table;
  const before = document.tables[document.tables.indexOf(table) - 1]?.kind;
  const heading = table.section === null ? null : document.sections[table.section]?.kind;
  const named = tableKindOf(heading === 'task' ? (before === 'other' ? 'plan-fact' : before) : heading);
  return named && table.columns.length >= (WIDTHS[named] ?? Number.POSITIVE_INFINITY) ? { ...table, kind: named } : table;
}

function tableKindOf(name: string | null | undefined): TableKind | null {
  return name === 'plan-fact' ||
    name === 'monitoring-plan' ||
    name === 'effects' ||
    name === 'team' ||
    name === 'partners' ||
    name === 'recommendations' ||
    name === 'proposals'
    ? name
    : null;
}
