import type { Cell, Table } from '../model/document.ts';
import { around, roundBox } from '../page/box.ts';
import type { Word } from '../page/page.ts';
import { rowParagraphs } from './cell-paragraphs.ts';
import { compose } from './compose.ts';
import type { Hyphenation } from './hyphenation.ts';
import type { Line } from './lines.ts';
import { paddingOf } from './padding.ts';
import type { Measure } from './paragraphs.ts';
import { columnsOf, type GridCell, type GridTable, rowsOf } from './tables/grid.ts';
import type { TaggedParagraphs } from './tagged-paragraphs.ts';
import { CELL_TEXT } from './tolerances.ts';

/** A grid on a page → the model's table, each cell with its paragraphs. `lines`: of all words of each of its cells. */
export function toTable(
  grid: GridTable,
  lines: readonly (readonly Line[])[],
  page: number,
  hyphenation: Hyphenation,
  tagged: TaggedParagraphs,
): Table {
  const measure = grid.strategy === 'lattice' ? measureOfBorders(grid) : measureOfWords(grid);
  const withLines = grid.cells.map((cell, index) => ({ cell, lines: lines[index] ?? [], measure: measure(cell) }));
  const rows = Map.groupBy(withLines, ({ cell }) => cell.row);
  const cells = Array.from({ length: rowsOf(grid) }, (_, row) => rows.get(row) ?? []).flatMap((row) => {
    const texts = rowParagraphs(
      row.map(({ cell, lines, measure }) => ({ words: cell.words, lines, measure })),
      tagged,
    );
    return row.map(({ cell, measure }, index) => toCell(cell, texts[index] ?? [], measure, page, hyphenation));
  });
  return {
    kind: 'table',
    page,
    box: roundBox(grid.box),
    rows: rowsOf(grid),
    columns: columnsOf(grid),
    cells,
    confidence: grid.confidence,
  };
}

function toCell(cell: GridCell, paragraphs: readonly (readonly Line[])[], measure: Measure, page: number, hyphenation: Hyphenation): Cell {
  return {
    ...compose(paragraphs, page, hyphenation, measure),
    page,
    box: roundBox(cell.box),
    row: cell.row,
    column: cell.column,
    rowSpan: cell.rowSpan,
    columnSpan: cell.columnSpan,
    header: false,
    doubtful: cell.doubtful || cell.words.some(isUnsureFigure),
  };
}

function isUnsureFigure({ text, confidence }: Word): boolean {
  return confidence !== null && confidence < CELL_TEXT.sure && /\d/.test(text);
}

function measureOfBorders(grid: GridTable): (cell: GridCell) => Measure {
  const padding = paddingOf(grid);
  return ({ box }) => ({ from: box.x0 + padding, to: box.x1 - padding, drawn: true });
}

/** Without borders lines may stand where any line of the column stands. */
function measureOfWords(grid: GridTable): (cell: GridCell) => Measure {
  const columns = Map.groupBy(
    grid.cells.filter((cell) => cell.columnSpan === 1 && cell.words.length > 0),
    (cell) => cell.column,
  );
  const extents = new Map([...columns].map(([column, cells]) => [column, around(cells.flatMap(({ words }) => words))]));
  return (cell) => {
    const own = around(cell.words);
    const first = extents.get(cell.column)?.x0 ?? own.x0;
    const last = extents.get(cell.column + cell.columnSpan - 1)?.x1 ?? own.x1;
    return { from: Math.min(cell.box.x1, own.x0, first), to: Math.max(cell.box.x0, own.x1, last) };
  };
}
