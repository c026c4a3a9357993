import type { LogicalTable, StructuredDocument, TableKind } from '../src/model/structure.ts';
import { withInferredRoles } from './inferred-roles.ts';

/** The document's tables of these kinds, in order; columns without a role get one where their content tells it. */
export function tablesOf(document: StructuredDocument, ...kinds: readonly TableKind[]): LogicalTable[] {
  return document.tables.filter((table) => kinds.includes(table.kind)).map(withInferredRoles);
}
