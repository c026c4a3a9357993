import { area, intersection } from '../box.ts';
import { linesOf } from '../lines.ts';
import type { PageGeometry, Word } from '../page.ts';
import { joinRules } from '../rules.ts';
import { alignedTable } from './aligned.ts';
import type { GridTable } from './grid.ts';
import { latticeTables } from './lattice.ts';
import { isPicture } from './picture.ts';
import { alignedRegions, ruledRegions } from './regions.ts';
import { taggedTables } from './tagged.ts';

export interface PageTables {
  readonly tables: readonly GridTable[];
  /** Words outside every table. */
  readonly rest: readonly Word[];
}

/** Strategies in order of what they see: drawn cells, tags, rules between rows, alignment alone. Each takes the words it explains. */
export function findTables(page: PageGeometry): PageTables {
  const rules = joinRules(page.rules);
  const lattices = latticeTables(rules, page.words).filter((table) => filled(table) > 1);
  const drawn = lattices.filter((table) => !isPicture(table, lattices));
  const tagged = taggedTables(page).filter((table) => !overlapsAny(table, drawn));
  const tables = [...drawn, ...tagged];
  for (const regions of [ruledRegions, alignedRegions]) {
    const free = without(page.words, tables).filter((word) => word.rotation === 0);
    const found = regions(linesOf(free), rules).flatMap((region) => alignedTable(region) ?? []);
    for (const table of found) if (!overlapsAny(table, tables)) tables.push(table);
  }
  return { tables: tables.sort((a, b) => a.box.y0 - b.box.y0 || a.box.x0 - b.box.x0), rest: without(page.words, tables) };
}

function filled(table: GridTable): number {
  return table.cells.filter((cell) => cell.words.length > 0).length;
}

function overlapsAny(table: GridTable, others: readonly GridTable[]): boolean {
  return others.some((other) => {
    const common = intersection(table.box, other.box);
    return common !== null && area(common) > 0.1 * Math.min(area(table.box), area(other.box));
  });
}

function without(words: readonly Word[], tables: readonly GridTable[]): Word[] {
  const taken = new Set(tables.flatMap((table) => table.cells.flatMap((cell) => cell.words)));
  return words.filter((word) => !taken.has(word));
}
