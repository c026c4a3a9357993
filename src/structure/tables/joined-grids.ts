import type { SourceDocument } from '../../model/document.ts';
import type { Passage } from '../../model/structure.ts';
import { countOf, LETTER, NUMBER } from '../../text/characters.ts';
import { byBlock, type Grid, type GridCell, gridIn } from '../grid.ts';
import { formParts } from './form-parts.ts';
import { figureColumns, headingRowsOf, wordsOf } from './heading-rows.ts';
import { typedGrid } from './typed-grid.ts';

/** A table of the source with what goes on with it on later pages. */
export interface JoinedGrid {
  readonly grid: Grid;
  readonly blocks: readonly number[];
  /** The words over this part of a form. */
  readonly title: Passage | null;
  /** The line before the table. */
  readonly caption: Passage | null;
  readonly section: number | null;
}

/** A line that a stamp, a page number or OCR left between two halves of a table. */
const NOISE_LETTERS = 12;
const CONTINUED = /^(?:продолжение|окончание) таблиц|кестенин жалгасы|жалгасы/u;
/** Points by which the edges of a column may differ on another page. */
const EDGE = 8;

/** The tables of a document in order, those that go on over pages joined. */
export function joinedGrids(source: SourceDocument, passages: readonly Passage[]): JoinedGrid[] {
  const blocks = byBlock(passages);
  const joined: JoinedGrid[] = [];
  let caption: Passage | null = null;
  let open = false;
  source.blocks.forEach((block, index) => {
    const own = blocks.get(index) ?? [];
    if (block.kind === 'furniture') return;
    if (block.kind === 'paragraph') {
      const [line] = own;
      if (!line?.clean.trim()) return;
      if (block.headingLevel !== null || !isBetween(line)) {
        open = false;
        caption = line;
      }
      return;
    }
    for (const { title, grid } of formParts(gridIn(passages, block, index))) {
      const last = open && !title ? joined.at(-1) : undefined;
      if (last && goesOn(last.grid, grid))
        joined[joined.length - 1] = { ...last, grid: below(last.grid, grid), blocks: [...new Set([...last.blocks, index])] };
      else joined.push({ grid, blocks: [index], title, caption, section: own[0]?.section ?? null });
      open = true;
    }
  });
  return joined;
}

function isBetween(line: Passage): boolean {
  return countOf(line.clean, LETTER | NUMBER) <= NOISE_LETTERS || CONTINUED.test(line.folded.trim());
}

/** The same columns, and the heading above again or none. */
function goesOn(above: Grid, grid: Grid): boolean {
  if (above.columns !== grid.columns || !sameEdges(above, grid)) return false;
  const [first, second] = [typedGrid(above), typedGrid(grid)];
  const [heading, own] = [headingRowsOf(first), headingRowsOf(second)];
  if (heading.to === heading.from) return false;
  if (own.to > own.from) return wordsOf(first, heading.from) === wordsOf(second, own.from);
  const [figures, others] = [figureColumns(first, heading.to), figureColumns(second, 0)];
  return figures.length > 0 && others.length > 0 && others.every((column) => figures.includes(column));
}

function sameEdges(above: Grid, grid: Grid): boolean {
  return Array.from({ length: grid.columns }, (_, column) => column).every((column) => {
    const [one, other] = [edgeOf(above, column), edgeOf(grid, column)];
    return one === null || other === null || Math.abs(one - other) <= EDGE;
  });
}

function edgeOf(grid: Grid, column: number): number | null {
  for (const row of grid.rows) {
    const cell = row[column];
    if (cell?.column === column && cell.columnSpan === 1 && cell.passage.box) return cell.passage.box.x0;
  }
  return null;
}

function below(above: Grid, grid: Grid): Grid {
  const shift = above.rows.length;
  const moved = new Map<GridCell, GridCell>();
  const rows = grid.rows.map((row) =>
    row.map((cell) => {
      if (!cell) return null;
      const known = moved.get(cell) ?? { ...cell, row: cell.row + shift };
      moved.set(cell, known);
      return known;
    }),
  );
  return { ...above, rows: [...above.rows, ...rows] };
}
