import type { Word } from '../../page/page.ts';
import { linesOf } from '../lines.ts';
import type { Area } from './area.ts';
import { SPLIT } from './tolerances.ts';

/**
 * Cells that seem merged because the line between two columns is drawn in the heading only: they are taken apart where
 * every line of words keeps clear of that edge by more than a space.
 */
export function splitByGaps(areas: readonly Area[], xs: readonly number[], ys: readonly number[], words: readonly Word[]): Area[] {
  const wide = areas.filter((area) => area.columnSpan > 1);
  const split = new Map<Area, number[]>();
  for (const area of wide) {
    const inside = within(area, xs, ys, words);
    const edges = inner(area).filter((edge) => clear(inside, xs[edge] ?? 0));
    split.set(area, edges);
  }
  // A row with one empty side follows its neighbours of the same shape.
  return areas.flatMap((area) => {
    const own = split.get(area);
    if (!own) return [area];
    const peers = wide.filter((other) => other.column === area.column && other.columnSpan === area.columnSpan);
    const inside = within(area, xs, ys, words);
    const edges = inner(area).filter(
      (edge) =>
        own.includes(edge) ||
        (uncrossed(inside, xs[edge] ?? 0) && peers.filter((other) => split.get(other)?.includes(edge)).length * 2 > peers.length),
    );
    const cuts = [area.column, ...edges, area.column + area.columnSpan];
    return cuts
      .slice(1)
      .map((to, index) => ({ ...area, column: cuts[index] ?? area.column, columnSpan: to - (cuts[index] ?? area.column) }));
  });
}

function inner(area: Area): number[] {
  return Array.from({ length: area.columnSpan - 1 }, (_, index) => area.column + 1 + index);
}

function within(area: Area, xs: readonly number[], ys: readonly number[], words: readonly Word[]): Word[] {
  const [x0 = 0, x1 = 0] = [xs[area.column], xs[area.column + area.columnSpan]];
  const [y0 = 0, y1 = 0] = [ys[area.row], ys[area.row + area.rowSpan]];
  return words.filter((word) => {
    const x = (word.box.x0 + word.box.x1) / 2;
    const y = (word.box.y0 + word.box.y1) / 2;
    return x >= x0 && x <= x1 && y >= y0 && y <= y1;
  });
}

function uncrossed(words: readonly Word[], x: number): boolean {
  return words.every((word) => word.box.x1 <= x + 1 || word.box.x0 >= x - 1);
}

/** Words on both sides of `x`, and on every line that has both a gap wider than a space between them. */
function clear(words: readonly Word[], x: number): boolean {
  if (!uncrossed(words, x)) return false;
  let both = 0;
  for (const line of linesOf(words)) {
    const left = line.words.filter((word) => word.box.x1 <= x + 1).at(-1);
    const right = line.words.find((word) => word.box.x0 >= x - 1);
    if (!left || !right) continue;
    if (right.box.x0 - left.box.x1 < SPLIT.columnGap * line.size) return false;
    both += 1;
  }
  return both > 0;
}
