/**
 * Where a cell stands. Formats say it in one of three ways: by spans (HTML, ODF), by merge flags (a cell continues the
 * one above), or by the edges of the cell on the page, from which the columns are worked out.
 */
export interface GridCell {
  readonly row: number;
  readonly rowSpan?: number;
  readonly columnSpan?: number;
  readonly header?: boolean;
  /** Left and right edge in any one unit. */
  readonly edges?: readonly [left: number, right: number];
  /** Belongs to the cell at the left: left out unless it has text of its own. */
  readonly continuesLeft?: boolean;
  /** Belongs to the cell above: left out unless it has text of its own. */
  readonly continuesAbove?: boolean | undefined;
}

export interface PlacedCell {
  /** Index of the cell in the list given. */
  readonly index: number;
  readonly row: number;
  readonly column: number;
  readonly rowSpan: number;
  readonly columnSpan: number;
  readonly header: boolean;
}

const MAX_SPAN = 1000;
/** Edges nearer than this share of the table's width are one. */
const EDGE_TOLERANCE = 0.008;

/** Gives each cell its place in the grid. Cells that continue another are left out and lengthen it. */
export function placeCells(cells: readonly GridCell[]): PlacedCell[] {
  const edges = cells.every((cell) => cell.edges) ? gridEdges(cells) : null;
  const rows = cells.reduce((most, cell) => Math.max(most, cell.row + 1), 0);
  /** Column → first row that is free again. */
  const busy: number[] = [];
  /** Column → the cell that a continuation would lengthen. */
  const above = new Map<number, { placed: Mutable<PlacedCell> }>();
  const placed: Mutable<PlacedCell>[] = [];
  let row = -1;
  let column = 0;
  for (const [index, cell] of cells.entries()) {
    if (cell.row !== row) column = 0;
    row = cell.row;
    if (edges && cell.edges) column = columnOf(edges, cell.edges[0]);
    else if (!cell.continuesAbove) while ((busy[column] ?? 0) > row) column++;
    const columnSpan = edges && cell.edges ? Math.max(columnOf(edges, cell.edges[1]) - column, 1) : clamp(cell.columnSpan);
    const upper = above.get(column)?.placed;
    if (cell.continuesAbove && upper && upper.columnSpan === columnSpan && upper.row + upper.rowSpan === row) upper.rowSpan++;
    else {
      const rowSpan = Math.min(clamp(cell.rowSpan), rows - row);
      const found = { index, row, column, rowSpan, columnSpan, header: cell.header ?? false };
      placed.push(found);
      for (let at = column; at < column + columnSpan; at++) {
        above.delete(at);
        busy[at] = row + rowSpan;
      }
      above.set(column, { placed: found });
    }
    column += columnSpan;
  }
  return placed;
}

type Mutable<T> = { -readonly [K in keyof T]: T[K] };

function clamp(span: number | undefined): number {
  return Math.min(Math.max(Math.floor(span ?? 1) || 1, 1), MAX_SPAN);
}

function gridEdges(cells: readonly GridCell[]): number[] {
  const all = cells.flatMap((cell) => cell.edges ?? []).sort((a, b) => a - b);
  const tolerance = ((all.at(-1) ?? 0) - (all[0] ?? 0)) * EDGE_TOLERANCE;
  const distinct: number[] = [];
  for (const edge of all) if (distinct.length === 0 || edge - (distinct.at(-1) ?? 0) > tolerance) distinct.push(edge);
  return distinct;
}

/** Index of the grid line nearest to an edge. */
function columnOf(edges: readonly number[], edge: number): number {
  let best = 0;
  for (const [index, line] of edges.entries()) if (Math.abs(line - edge) < Math.abs((edges[best] ?? 0) - edge)) best = index;
  return best;
}
