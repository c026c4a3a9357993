import type { Cell, Table } from '../../model/document.ts';
import { roundBox } from './box.ts';
import { compose, type Hyphenation } from './compose.ts';
import { type Line, linesOf, toLine } from './lines.ts';
import type { Word } from './page.ts';
import { type Measure, paragraphsOf } from './paragraphs.ts';
import { columnsOf, type GridCell, type GridTable, rowsOf } from './tables/grid.ts';

/** Text nearer than this to the border of its cell is not padded at all; further away is not padding. Points. */
const MAX_PADDING = 9;

/** A grid on a page → the model's table, each cell with its paragraphs. */
export function toTable(grid: GridTable, page: number, hyphenation: Hyphenation): Table {
  const padding = paddingOf(grid);
  return {
    kind: 'table',
    page,
    box: roundBox(grid.box),
    rows: rowsOf(grid),
    columns: columnsOf(grid),
    cells: grid.cells.map((cell) => toCell(cell, page, padding, hyphenation)),
    confidence: grid.confidence,
  };
}

function toCell(cell: GridCell, page: number, padding: number, hyphenation: Hyphenation): Cell {
  const measure = { from: cell.box.x0 + padding, to: cell.box.x1 - padding };
  const run = compose(cellParagraphs(cell.words, measure), page, hyphenation);
  return {
    ...run,
    page,
    box: roundBox(cell.box),
    row: cell.row,
    column: cell.column,
    rowSpan: cell.rowSpan,
    columnSpan: cell.columnSpan,
    header: false,
    doubtful: cell.doubtful,
  };
}

/** Upright words as paragraphs; turned words (headings written upwards) as one more paragraph for each direction. */
export function cellParagraphs(words: readonly Word[], measure: Measure): Line[][] {
  const upright = words.filter((word) => word.rotation === 0);
  const paragraphs = paragraphsOf(linesOf(upright), measure);
  for (const rotation of [270, 90, 180] as const) {
    const turned = words.filter((word) => word.rotation === rotation);
    if (turned.length > 0) paragraphs.push(turnedLines(turned, rotation));
  }
  return paragraphs;
}

/** Lines of text written upwards (270) go left to right, downwards (90) right to left. */
function turnedLines(words: readonly Word[], rotation: 90 | 180 | 270): Line[] {
  const direction = rotation === 270 ? 1 : -1;
  const groups: Word[][] = [];
  for (const word of words.toSorted((a, b) => (a.baseline - b.baseline) * direction)) {
    const last = groups.at(-1);
    if (last?.[0] && Math.abs(last[0].baseline - word.baseline) < 0.4 * word.size) last.push(word);
    else groups.push([word]);
  }
  const along = (word: Word): number => (rotation === 90 ? word.box.y0 : rotation === 270 ? -word.box.y1 : -word.box.x1);
  return groups.map((group) => ({ ...toLine(group), words: group.toSorted((a, b) => along(a) - along(b)) }));
}

/** The least distance of a text from the left border of its cell. */
function paddingOf(grid: GridTable): number {
  const gaps = grid.cells.flatMap((cell) => cell.words.map((word) => word.box.x0 - cell.box.x0)).filter((gap) => gap >= 0);
  return Math.min(MAX_PADDING, ...gaps);
}
