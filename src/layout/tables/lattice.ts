import type { Box } from '../../model/evidence.ts';
import { middle, overlap } from '../../page/box.ts';
import type { Ruling, Word } from '../../page/page.ts';
import type { JoinedRuling } from '../rulings.ts';
import type { Area } from './area.ts';
import type { GridTable } from './grid.ts';
import { splitByGaps } from './split.ts';
import { LATTICE } from './tolerances.ts';

/** Tables whose cells are drawn: crossing lines make a grid, missing pieces of line merge its cells. `rulings` are joined. */
export function latticeTables(rulings: readonly JoinedRuling[], words: readonly Word[]): GridTable[] {
  return components(rulings).flatMap((component) => {
    const horizontal = component.filter((ruling) => ruling.axis === 'horizontal');
    const vertical = component.filter((ruling) => ruling.axis === 'vertical');
    const drawnXs = edges(vertical, horizontal);
    const drawnYs = edges(horizontal, vertical);
    const impliedXs = impliedEdges(horizontal, drawnXs);
    const impliedYs = impliedEdges(vertical, drawnYs);
    const xs = [...drawnXs, ...impliedXs.map((ruling) => ruling.at)].sort((a, b) => a - b);
    const ys = [...drawnYs, ...impliedYs.map((ruling) => ruling.at)].sort((a, b) => a - b);
    if (xs.length < 3 || ys.length < 2) return [];
    const cells = mergedCells(xs, ys, [...horizontal, ...impliedYs], [...vertical, ...impliedXs]);
    return [fillCells(xs, ys, splitByGaps(cells, xs, ys, words), words)];
  });
}

/** Sets of rulings that touch each other, in reading order. */
export function components(rulings: readonly JoinedRuling[]): JoinedRuling[][] {
  const parent = rulings.map((_, index) => index);
  const find = (index: number): number => {
    let root = index;
    while (parent[root] !== root) root = parent[root] ?? root;
    parent[index] = root;
    return root;
  };
  rulings.forEach((a, i) => {
    if (a.axis !== 'horizontal') return;
    rulings.forEach((b, j) => {
      if (b.axis === 'vertical' && cross(a, b)) parent[find(i)] = find(j);
    });
  });
  const sets = new Map<number, JoinedRuling[]>();
  rulings.forEach((ruling, index) => {
    const root = find(index);
    const set = sets.get(root);
    if (set) set.push(ruling);
    else sets.set(root, [ruling]);
  });
  return [...sets.values()].filter((set) => set.length > 1);
}

function cross(horizontal: Ruling, vertical: Ruling): boolean {
  const slack = LATTICE.touch;
  return (
    vertical.at >= horizontal.from - slack &&
    vertical.at <= horizontal.to + slack &&
    horizontal.at >= vertical.from - slack &&
    horizontal.at <= vertical.to + slack
  );
}

/** Positions of `lines`, and the ends of the lines across them where these stick out beyond the last. */
function edges(lines: readonly Ruling[], across: readonly Ruling[]): number[] {
  const found: number[] = [];
  for (const at of lines.map((ruling) => ruling.at).toSorted((a, b) => a - b)) {
    const last = found.at(-1);
    if (last === undefined || at - last > LATTICE.snap) found.push(at);
  }
  const from = Math.min(...across.map((ruling) => ruling.from));
  const to = Math.max(...across.map((ruling) => ruling.to));
  if (found[0] !== undefined && from < found[0] - LATTICE.open) found.unshift(from);
  const last = found.at(-1);
  if (last !== undefined && to > last + LATTICE.open) found.push(to);
  return found;
}

/**
 * Borders drawn cell by cell have seams at the corners of the cells. Where nearly all lines have one although no line
 * crosses there, cells end whose borders are not drawn.
 */
function impliedEdges(lines: readonly JoinedRuling[], drawn: readonly number[]): Ruling[] {
  const axis = lines[0]?.axis === 'horizontal' ? 'vertical' : 'horizontal';
  const seams = lines.flatMap((ruling) => ruling.seams).sort((a, b) => a - b);
  const groups: number[][] = [];
  for (const seam of seams) {
    const group = groups.at(-1);
    if (group && seam - (group[0] ?? 0) <= LATTICE.snap) group.push(seam);
    else groups.push([seam]);
  }
  const from = Math.min(...lines.map((ruling) => ruling.at));
  const to = Math.max(...lines.map((ruling) => ruling.at));
  return groups.flatMap((group) => {
    const at = group[0] ?? 0;
    const crossing = lines.filter((ruling) => ruling.from < at - LATTICE.snap && ruling.to > at + LATTICE.snap);
    const seamed = crossing.filter((ruling) => ruling.seams.some((seam) => Math.abs(seam - at) <= LATTICE.snap));
    const known = drawn.some((edge) => Math.abs(edge - at) <= 2 * LATTICE.snap);
    return !known && crossing.length > 1 && seamed.length >= LATTICE.seamed * crossing.length ? [{ axis, at, from, to, thickness: 0 }] : [];
  });
}

function mergedCells(xs: readonly number[], ys: readonly number[], horizontal: readonly Ruling[], vertical: readonly Ruling[]): Area[] {
  const rows = ys.length - 1;
  const columns = xs.length - 1;
  const group = Array.from({ length: rows * columns }, (_, index) => index);
  const find = (index: number): number => {
    let root = index;
    while (group[root] !== root) root = group[root] ?? root;
    return root;
  };
  const below = borders(horizontal, ys, xs);
  const beside = borders(vertical, xs, ys);
  for (let row = 0; row < rows; row++)
    for (let column = 0; column < columns; column++) {
      const here = row * columns + column;
      if (column + 1 < columns && !beside(column + 1, row)) group[find(here + 1)] = find(here);
      if (row + 1 < rows && !below(row + 1, column)) group[find(here + columns)] = find(here);
    }
  const areas = new Map<number, number[]>();
  group.forEach((_, index) => {
    const root = find(index);
    areas.set(root, [...(areas.get(root) ?? []), index]);
  });
  return [...areas.values()].flatMap((members) => rectangles(members, columns)).sort((a, b) => a.row - b.row || a.column - b.column);
}

/** Is there a line at edge `at` along interval `index` of the other axis? */
function borders(lines: readonly Ruling[], at: readonly number[], along: readonly number[]): (edge: number, index: number) => boolean {
  const byEdge = at.map((position) => lines.filter((ruling) => Math.abs(ruling.at - position) <= LATTICE.snap));
  return (edge, index) => {
    const from = along[index] ?? 0;
    const to = along[index + 1] ?? from;
    const covered = (byEdge[edge] ?? []).reduce((sum, ruling) => sum + Math.max(0, overlap(ruling.from, ruling.to, from, to)), 0);
    return covered >= LATTICE.covered * (to - from);
  };
}

/** A merged area as one rectangle, or row by row where lines are missing so that it is none. */
function rectangles(members: readonly number[], columns: number): Area[] {
  const row = Math.min(...members.map((index) => Math.floor(index / columns)));
  const lastRow = Math.max(...members.map((index) => Math.floor(index / columns)));
  const column = Math.min(...members.map((index) => index % columns));
  const lastColumn = Math.max(...members.map((index) => index % columns));
  const rowSpan = lastRow - row + 1;
  const columnSpan = lastColumn - column + 1;
  if (members.length === rowSpan * columnSpan) return [{ row, column, rowSpan, columnSpan }];
  const areas: Area[] = [];
  for (const index of members.toSorted((a, b) => a - b)) {
    const last = areas.at(-1);
    const here = { row: Math.floor(index / columns), column: index % columns };
    if (last && last.row === here.row && last.column + last.columnSpan === here.column)
      areas[areas.length - 1] = { ...last, columnSpan: last.columnSpan + 1 };
    else areas.push({ ...here, rowSpan: 1, columnSpan: 1 });
  }
  return areas;
}

function fillCells(xs: readonly number[], ys: readonly number[], areas: readonly Area[], words: readonly Word[]): GridTable {
  const box: Box = { x0: xs[0] ?? 0, y0: ys[0] ?? 0, x1: xs.at(-1) ?? 0, y1: ys.at(-1) ?? 0 };
  const owner = new Map<number, number>();
  const place = (row: number, column: number): number => row * xs.length + column;
  areas.forEach((area, index) => {
    for (let row = area.row; row < area.row + area.rowSpan; row++)
      for (let column = area.column; column < area.column + area.columnSpan; column++) owner.set(place(row, column), index);
  });
  const contents: Word[][] = areas.map(() => []);
  for (const word of words) {
    const { x, y } = middle(word.box);
    const row = interval(ys, y);
    const column = interval(xs, x);
    const index = row === null || column === null ? undefined : owner.get(place(row, column));
    if (index !== undefined) contents[index]?.push(word);
  }
  const cells = areas.map((area, index) => ({
    ...area,
    box: {
      x0: xs[area.column] ?? 0,
      y0: ys[area.row] ?? 0,
      x1: xs[area.column + area.columnSpan] ?? 0,
      y1: ys[area.row + area.rowSpan] ?? 0,
    },
    words: contents[index] ?? [],
    doubtful: false,
  }));
  return { strategy: 'lattice', box, xs, ys, cells, confidence: null };
}

/** Index of the interval of `edges` that holds the value, or null outside. */
export function interval(edges: readonly number[], value: number): number | null {
  const last = edges.length - 1;
  for (let index = 0; index < last; index++) if (value >= (edges[index] ?? 0) && value <= (edges[index + 1] ?? 0)) return index;
  return null;
}
