import type { Box } from '../../model/evidence.ts';
import { around, overlap } from '../../page/box.ts';
import type { PageGeometry, Word } from '../../page/page.ts';
import type { GridCell, GridTable } from './grid.ts';
import { TAGGED } from './tolerances.ts';

interface Piece {
  readonly row: number;
  readonly words: Word[];
  box: Box;
  from: number;
  to: number;
  rowSpan: number;
}

/** Tables that a tagged PDF names itself. It tells which words share a cell and a row; columns and spans follow from where they stand. */
export function taggedTables(page: PageGeometry): GridTable[] {
  const tables = new Map<number, Map<number, Map<number, Word[]>>>();
  for (const word of page.words) {
    const place = word.mark === undefined ? undefined : page.tags?.get(word.mark);
    if (!place || place.table === null || place.row === null || place.cell === null) continue;
    const rows = tables.get(place.table) ?? new Map<number, Map<number, Word[]>>();
    tables.set(place.table, rows);
    const cells = rows.get(place.row) ?? new Map<number, Word[]>();
    rows.set(place.row, cells);
    cells.set(place.cell, [...(cells.get(place.cell) ?? []), word]);
  }
  return [...tables.values()].flatMap((rows) => {
    const ordered = [...rows.entries()].sort(([a], [b]) => a - b).map(([, cells]) => [...cells.values()]);
    const table = toGrid(ordered);
    return table ? [table] : [];
  });
}

function toGrid(rows: readonly Word[][][]): GridTable | null {
  const pieces = rows.flatMap((cells, row) =>
    cells.map((words): Piece => ({ row, words, box: around(words), from: 0, to: 0, rowSpan: 1 })),
  );
  if (!ordered(pieces)) return null;
  const columns = columnsOfPieces(pieces);
  if (columns.length < 2) return null;
  widenRows(pieces, columns.length);
  stretchRows(pieces, columns.length);
  const xs = edgesBetween(columns);
  const ys = rowEdges(pieces, rows.length);
  const cells = pieces.map((piece) => toCell(piece, xs, ys));
  const all = [...cells, ...emptyCells(cells, xs, ys)].sort((a, b) => a.row - b.row || a.column - b.column);
  const box = { x0: xs[0] ?? 0, y0: ys[0] ?? 0, x1: xs.at(-1) ?? 0, y1: ys.at(-1) ?? 0 };
  return { strategy: 'tags', box, xs, ys, cells: all, confidence: null };
}

/** Bad tags put cells of one row over each other or rows out of order; then geometry is the better witness. */
function ordered(pieces: readonly Piece[]): boolean {
  return pieces.every((piece, index) => {
    const next = pieces[index + 1];
    return !next || next.row !== piece.row || next.box.x0 >= piece.box.x1 - 3 * TAGGED.slack;
  });
}

/** Sets `from` and `to` of every piece; gives the extent of each column, left to right. */
function columnsOfPieces(pieces: readonly Piece[]): { x0: number; x1: number }[] {
  const apart = (a: Piece, b: Piece): boolean => overlap(a.box.x0, a.box.x1, b.box.x0, b.box.x1) <= TAGGED.slack;
  const spanning = (piece: Piece): boolean => {
    const under = pieces.filter((other) => other !== piece && !apart(piece, other));
    return under.some((a) => under.some((b) => a.row === b.row && a !== b && a.row !== piece.row));
  };
  const single = pieces.filter((piece) => !spanning(piece));
  let clusters: { x0: number; x1: number; pieces: Piece[] }[] = [];
  for (const piece of single.toSorted((a, b) => a.box.x0 - b.box.x0 || a.row - b.row)) {
    const last = clusters.at(-1);
    if (last && piece.box.x0 < last.x1 - TAGGED.slack) {
      last.x1 = Math.max(last.x1, piece.box.x1);
      last.pieces.push(piece);
    } else clusters.push({ x0: piece.box.x0, x1: piece.box.x1, pieces: [piece] });
  }
  clusters = clusters.filter((cluster, index) => !straddles(cluster, clusters[index - 1], clusters[index + 1], pieces));
  clusters = mergeHeadings(clusters);
  for (const piece of pieces) {
    const touched = clusters.map((_, index) => index).filter((index) => touches(piece, clusters[index]));
    const gap = clusters.findIndex((cluster) => cluster.x0 >= piece.box.x0);
    piece.from = touched[0] ?? Math.max(0, gap - 1);
    piece.to = touched.at(-1) ?? Math.min(clusters.length - 1, gap < 0 ? clusters.length - 1 : gap);
  }
  return clusters;
}

function touches(piece: Piece, column: { x0: number; x1: number } | undefined): boolean {
  return column !== undefined && overlap(piece.box.x0, piece.box.x1, column.x0, column.x1) > TAGGED.slack;
}

/** A centred heading may stand beside the left-aligned figures of its own column. */
function mergeHeadings<T extends { x0: number; x1: number; pieces: Piece[] }>(clusters: readonly T[]): T[] {
  const merged: T[] = [];
  for (const cluster of clusters) {
    const last = merged.at(-1);
    const rows = new Set(last?.pieces.map((piece) => piece.row));
    const exclusive = last !== undefined && cluster.pieces.every((piece) => !rows.has(piece.row));
    if (last && exclusive && (isHeading(last) || isHeading(cluster))) {
      last.x1 = cluster.x1;
      last.pieces.push(...cluster.pieces);
    } else merged.push(cluster);
  }
  return merged;
}

function isHeading({ pieces }: { pieces: readonly Piece[] }): boolean {
  return pieces.length <= 2 && pieces.every((piece) => piece.row <= TAGGED.headingRows);
}

/** A heading centred over two columns may stand over the gap between them: it is no column of its own. */
function straddles(
  cluster: { pieces: Piece[] },
  before: { pieces: Piece[] } | undefined,
  after: { pieces: Piece[] } | undefined,
  pieces: readonly Piece[],
): boolean {
  if (!before || !after) return false;
  const rows = new Set(cluster.pieces.map((piece) => piece.row));
  const others = new Set(pieces.filter((piece) => !rows.has(piece.row)).map((piece) => piece.row));
  const free = [before, after].every((neighbour) => neighbour.pieces.every((piece) => !rows.has(piece.row)));
  return free && rows.size <= 2 && others.size > rows.size;
}

/** A row that has one cell only, or one that spans columns, has no empty cells: its cells share the whole width. */
function widenRows(pieces: readonly Piece[], columns: number): void {
  for (const row of new Set(pieces.map((piece) => piece.row))) {
    const here = pieces.filter((piece) => piece.row === row);
    if (here[0]?.from !== 0 || !(here.some((piece) => piece.to > piece.from) || here.length === 1)) continue;
    here.forEach((piece, index) => {
      piece.to = (here[index + 1]?.from ?? columns) - 1;
    });
  }
}

/**
 * A row that lacks cells which the row above has may lie beside cells that span both. Known for sure when their text
 * reaches down into it; then the other cells of that record span it as well.
 */
function stretchRows(pieces: readonly Piece[], columns: number): void {
  const owner: (Piece | undefined)[] = Array.from({ length: columns });
  const rows = Math.max(...pieces.map((piece) => piece.row)) + 1;
  let lacking = '';
  for (let row = 0; row < rows; row++) {
    const here = pieces.filter((piece) => piece.row === row);
    const top = Math.min(...here.map((piece) => piece.box.y0));
    const missing = owner.map((_, column) => column).filter((column) => !here.some((piece) => column >= piece.from && column <= piece.to));
    const above = missing.flatMap((column) => owner[column] ?? []);
    const reaching = above.filter((piece) => piece.box.y1 > top + TAGGED.slack);
    const before = lacking;
    lacking = missing.join();
    for (const piece of new Set(above)) {
      const whole = missing.filter((column) => owner[column] === piece).length === piece.to - piece.from + 1;
      const reached = reaching.some((other) => other.row === piece.row) || (piece.rowSpan > 1 && lacking === before);
      if (whole && reached && piece.row + piece.rowSpan === row) piece.rowSpan += 1;
    }
    for (const piece of here) for (let column = piece.from; column <= piece.to; column++) owner[column] = piece;
  }
}

function edgesBetween(columns: readonly { x0: number; x1: number }[]): number[] {
  const inner = columns.slice(1).map((column) => column.x0 - TAGGED.slack);
  return [(columns[0]?.x0 ?? 0) - TAGGED.slack, ...inner, (columns.at(-1)?.x1 ?? 0) + TAGGED.slack];
}

function rowEdges(pieces: readonly Piece[], rows: number): number[] {
  const tops = Array.from({ length: rows }, (_, row) => {
    const here = pieces.filter((piece) => piece.row === row);
    const single = here.filter((piece) => piece.rowSpan === 1);
    return Math.min(...(single.length > 0 ? single : here).map((piece) => piece.box.y0));
  });
  const edges = tops.map((top, row) => Math.max(top, ...tops.slice(0, row)));
  return [...edges, Math.max(...pieces.map((piece) => piece.box.y1))];
}

function toCell(piece: Piece, xs: readonly number[], ys: readonly number[]): GridCell {
  return {
    row: piece.row,
    column: piece.from,
    rowSpan: piece.rowSpan,
    columnSpan: piece.to - piece.from + 1,
    box: { x0: xs[piece.from] ?? 0, y0: ys[piece.row] ?? 0, x1: xs[piece.to + 1] ?? 0, y1: ys[piece.row + piece.rowSpan] ?? 0 },
    words: piece.words,
    doubtful: false,
  };
}

function emptyCells(cells: readonly GridCell[], xs: readonly number[], ys: readonly number[]): GridCell[] {
  const taken = new Set<string>();
  for (const cell of cells)
    for (let row = cell.row; row < cell.row + cell.rowSpan; row++)
      for (let column = cell.column; column < cell.column + cell.columnSpan; column++) taken.add(`${row},${column}`);
  const empty: GridCell[] = [];
  for (let row = 0; row + 1 < ys.length; row++)
    for (let column = 0; column + 1 < xs.length; column++)
      if (!taken.has(`${row},${column}`))
        empty.push({
          row,
          column,
          rowSpan: 1,
          columnSpan: 1,
          box: { x0: xs[column] ?? 0, y0: ys[row] ?? 0, x1: xs[column + 1] ?? 0, y1: ys[row + 1] ?? 0 },
          words: [],
          doubtful: false,
        });
  return empty;
}
