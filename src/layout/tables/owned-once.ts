import { area } from '../../page/box.ts';
import type { Word } from '../../page/page.ts';
import { keep } from '../keep.ts';
import type { GridTable } from './grid.ts';

/** Where grids touch or lie in each other, a word on the edge is claimed by both: it belongs to the smaller one. */
export function ownedOnce(tables: readonly GridTable[]): readonly GridTable[] {
  const owners = new Map<Word, GridTable>();
  for (const table of tables.toSorted((a, b) => area(a.box) - area(b.box)))
    for (const cell of table.cells) for (const word of cell.words) if (!owners.has(word)) owners.set(word, table);
  return tables.map((table) => {
    const mine = (word: Word): boolean => owners.get(word) === table;
    if (table.cells.every((cell) => cell.words.every(mine))) return table;
    return { ...table, cells: table.cells.map((cell) => ({ ...cell, words: keep(cell.words, mine) })) };
  });
}
