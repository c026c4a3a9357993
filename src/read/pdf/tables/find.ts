import type { PageGeometry, Word } from '../page.ts';
import { joinRules } from '../rules.ts';
import type { GridTable } from './grid.ts';
import { latticeTables } from './lattice.ts';

export interface PageTables {
  readonly tables: readonly GridTable[];
  /** Words outside every table. */
  readonly rest: readonly Word[];
}

export function findTables(page: PageGeometry): PageTables {
  const rules = joinRules(page.rules);
  const tables = latticeTables(rules, page.words).filter((table) => table.cells.filter((cell) => cell.words.length > 0).length > 1);
  const taken = new Set(tables.flatMap((table) => table.cells.flatMap((cell) => cell.words)));
  return { tables, rest: page.words.filter((word) => !taken.has(word)) };
}
