import type { Ruling } from '../../page/page.ts';
import { columnAt, type DraftCell, type DraftRow, type PlacedLine } from './draft-rows.ts';
import { toRow } from './to-row.ts';
import { PART_RULED_ROWS } from './tolerances.ts';

/**
 * Lines between two full rulings that shorter ones part into rows: the columns they leave out hold one cell beside them all.
 * Null where no such rulings stand, or they part the lines otherwise.
 */
export function partRuledRows(lines: readonly PlacedLine[], xs: readonly number[], partRulings: readonly Ruling[]): DraftRow[] | null {
  const top = Math.min(...lines.map(({ line }) => line.baseline));
  const bottom = Math.max(...lines.map(({ line }) => line.baseline - 0.3 * line.size));
  const inside = partRulings.filter(({ at }) => at > top && at < bottom).toSorted((a, b) => a.at - b.at);
  const [first] = inside;
  if (
    !first ||
    inside.some(
      (ruling) =>
        Math.abs(ruling.from - first.from) > PART_RULED_ROWS.sameEnds || Math.abs(ruling.to - first.to) > PART_RULED_ROWS.sameEnds,
    )
  )
    return null;
  const from = columnAt(xs, first.from + 2);
  const to = columnAt(xs, first.to - 2);
  if (to <= from || (from === 0 && to === xs.length - 2)) return null;
  const cuts = [...new Set(inside.map(({ at }) => at))];
  const bands = [...cuts, Number.POSITIVE_INFINITY].map((end, index) => {
    const start = cuts[index - 1] ?? Number.NEGATIVE_INFINITY;
    return lines.flatMap((entry): PlacedLine[] => {
      const y = entry.line.baseline - 0.3 * entry.line.size;
      const chunks = entry.chunks.filter((chunk) => chunk.from >= from && chunk.to <= to);
      return y > start && y < end && chunks.length ? [{ ...entry, chunks }] : [];
    });
  });
  if (bands.some((band) => !band.length)) return null;
  const beside = lines.flatMap((entry): PlacedLine[] => {
    const chunks = entry.chunks.filter((chunk) => chunk.from < from || chunk.to > to);
    return chunks.length ? [{ ...entry, chunks }] : [];
  });
  const tall = toRow(beside).cells.map((cell): DraftCell => ({ ...cell, rowSpan: bands.length }));
  if (tall.some((cell) => cell.to >= from && cell.from <= to)) return null;
  return bands.map((band, index) => {
    const own = toRow(band).cells;
    return { cells: (index === 0 ? [...own, ...tall] : [...own]).sort((a, b) => a.from - b.from) };
  });
}
