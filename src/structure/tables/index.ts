import type { SourceDocument } from '../../model/document.ts';
import type { Passage } from '../../model/structure.ts';
import type { UnderstoodTable } from '../../model/understood-table.ts';
import { joinedGrids } from './joined-grids.ts';
import { understandTable } from './understand-table.ts';

/** The tables of a document, each read by paths. */
export function understoodTables(source: SourceDocument, passages: readonly Passage[]): UnderstoodTable[] {
  return joinedGrids(source, passages).map(({ grid, ...context }) => understandTable(grid, context));
}
