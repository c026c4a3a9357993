import { area, containsPoint, intersection, middle } from '../../page/box.ts';
import type { PageGeometry, Word } from '../../page/page.ts';
import { keep } from '../keep.ts';
import { type Line, linesOf } from '../lines.ts';
import { type JoinedRuling, joinRulings } from '../rulings.ts';
import { alignedTable } from './aligned.ts';
import type { GridTable } from './grid.ts';
import { latticeTables } from './lattice.ts';
import { ownedOnce } from './owned-once.ts';
import { isPicture } from './picture.ts';
import { refine } from './refine.ts';
import { alignedRegions, ruledRegions } from './regions.ts';
import { taggedTables } from './tagged.ts';
import { textBeside } from './text-beside.ts';
import { NO_TRACE, type Trace, traced } from './trace.ts';
import { vote } from './vote.ts';

/** What is certain before anybody asks which lines repeat from page to page. */
export interface DrawnTables {
  readonly page: number;
  readonly tables: readonly GridTable[];
  /** Crossing lines that are no tables. */
  readonly pictures: readonly GridTable[];
  readonly rulings: readonly JoinedRuling[];
  /** Words outside every table. */
  readonly rest: readonly Word[];
}

/** Tables whose cells are drawn or tagged. */
export function drawnTables(page: PageGeometry, trace: Trace = NO_TRACE): DrawnTables {
  const rulings = joinRulings(page.rulings, page.origin === 'native');
  const lattices = latticeTables(rulings, page.words).filter((table) => table.cells.filter((cell) => cell.words.length > 0).length > 1);
  const pictures = lattices.filter((table) => isPicture(table, lattices));
  for (const picture of pictures) traced(trace, page.number, picture, 'picture');
  const drawn = ownedOnce(lattices.filter((table) => !pictures.includes(table))).map(refine);
  const tagged = taggedTables(page).filter((table) => {
    const covered = overlapsAny(table, drawn);
    if (covered) traced(trace, page.number, table, 'overlaps');
    return !covered;
  });
  const tables = [...drawn, ...tagged].map((table) => traced(trace, page.number, vote(table, page.tags), 'kept'));
  return { page: page.number, tables, pictures, rulings, rest: without(page.words, tables) };
}

const BY_ALIGNMENT = [
  { strategy: 'rulings', find: ruledRegions },
  { strategy: 'alignment', find: (lines: readonly Line[]) => textBeside(lines).flatMap(alignedRegions) },
] as const;

/**
 * All tables of a page, top to bottom. `furniture` are words that are known to stand outside: running headers, page
 * numbers. `before` is the last table of the page before, which may go on here.
 */
export function findTables(
  { page, tables: drawn, pictures, rulings, rest }: DrawnTables,
  furniture: ReadonlySet<Word>,
  before: GridTable | null,
  trace: Trace = NO_TRACE,
): readonly GridTable[] {
  const tables = [...drawn];
  const outside = keep(
    rest,
    (word) => word.rotation === 0 && !furniture.has(word) && !pictures.some((picture) => containsPoint(picture.box, middle(word.box))),
  );
  for (const regions of BY_ALIGNMENT) {
    const free = without(outside, tables);
    const expected = tables.length === 0 && before?.strategy === regions.strategy ? before.xs.slice(1, -1) : [];
    const found = regions.find(linesOf(free), rulings).flatMap((region, index) => alignedTable(region, index === 0 ? expected : []) ?? []);
    for (const table of found) {
      if (overlapsAny(table, tables)) traced(trace, page, table, 'overlaps');
      else tables.push(traced(trace, page, vote(table, undefined), 'kept'));
    }
  }
  return tables.sort((a, b) => a.box.y0 - b.box.y0 || a.box.x0 - b.box.x0);
}

function overlapsAny(table: GridTable, others: readonly GridTable[]): boolean {
  return others.some((other) => {
    const common = intersection(table.box, other.box);
    return common !== null && area(common) > 0.1 * Math.min(area(table.box), area(other.box));
  });
}

export function without(words: readonly Word[], tables: readonly GridTable[]): readonly Word[] {
  const taken = new Set<Word>();
  for (const table of tables) for (const cell of table.cells) for (const word of cell.words) taken.add(word);
  return taken.size === 0 ? words : keep(words, (word) => !taken.has(word));
}
