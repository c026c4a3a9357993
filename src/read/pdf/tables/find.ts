import { intersection } from '../box.ts';
import type { PageGeometry, Word } from '../page.ts';
import { joinRules } from '../rules.ts';
import type { GridTable } from './grid.ts';
import { latticeTables } from './lattice.ts';
import { taggedTables } from './tagged.ts';

export interface PageTables {
  readonly tables: readonly GridTable[];
  /** Words outside every table. */
  readonly rest: readonly Word[];
}

export function findTables(page: PageGeometry): PageTables {
  const rules = joinRules(page.rules);
  const drawn = latticeTables(rules, page.words).filter((table) => table.cells.filter((cell) => cell.words.length > 0).length > 1);
  const tagged = taggedTables(page).filter((table) => !drawn.some((other) => intersection(table.box, other.box)));
  const tables = [...drawn, ...tagged];
  const taken = new Set(tables.flatMap((table) => table.cells.flatMap((cell) => cell.words)));
  return { tables, rest: page.words.filter((word) => !taken.has(word)) };
}
