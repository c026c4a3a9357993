import { overlap } from '../../page/box.ts';
import type { Word } from '../../page/page.ts';
import type { TagPlace } from '../../page/tags.ts';
import { keep } from '../keep.ts';
import { linesOf } from '../lines.ts';
import type { GridCell, GridTable } from './grid.ts';
import { VOTE } from './tolerances.ts';

/**
 * A second reading of a table, by what the words themselves say (their gaps, and the tags of a tagged PDF). Cells whose
 * digits it would put elsewhere are doubtful; the share of cells that both readings agree on is the table's confidence.
 */
export function vote(table: GridTable, tags: ReadonlyMap<number, TagPlace> | undefined): GridTable {
  const cells = table.cells.map((cell) => {
    const agreed = agrees(cell, table, tags);
    return { agreed, cell: { ...cell, doubtful: cell.doubtful || (!agreed && hasDigits(cell.words)) || unsure(cell.words) } };
  });
  const filled = cells.filter(({ cell }) => cell.words.length > 0);
  const share = filled.length === 0 ? 1 : filled.filter(({ agreed }) => agreed).length / filled.length;
  return { ...table, cells: cells.map(({ cell }) => cell), confidence: Math.round(share * 1000) / 1000 };
}

function agrees(cell: GridCell, table: GridTable, tags: ReadonlyMap<number, TagPlace> | undefined): boolean {
  if (tagsDiffer(cell, tags)) return false;
  return !hasDigits(cell.words) || (!partsApart(cell) && !sticksOut(cell, table) && !cutFigure(cell, table));
}

/** Two figures on a line with room for a border between them. */
function partsApart({ words }: GridCell): boolean {
  if (words.findIndex(isFigure) === words.findLastIndex(isFigure)) return false;
  return linesOf(keep(words, (word) => word.rotation === 0)).some((line) =>
    line.words.some((word, index) => {
      const before = line.words[index - 1];
      return before !== undefined && isFigure(before) && isFigure(word) && word.box.x0 - before.box.x1 > VOTE.apart * line.size;
    }),
  );
}

function sticksOut(cell: GridCell, table: GridTable): boolean {
  if (table.strategy !== 'lattice') return false;
  return cell.words.some((word) => {
    const width = word.box.x1 - word.box.x0;
    const inside = overlap(word.box.x0, word.box.x1, cell.box.x0, cell.box.x1);
    return word.rotation === 0 && isFigure(word) && inside < (1 - VOTE.outside) * width;
  });
}

/** A figure that goes on in the cell beside without a gap. */
function cutFigure(cell: GridCell, table: GridTable): boolean {
  const last = cell.words.filter((word) => isFigure(word) && word.rotation === 0);
  const beside = table.cells.filter(
    (other) =>
      other.column === cell.column + cell.columnSpan && other.row < cell.row + cell.rowSpan && other.row + other.rowSpan > cell.row,
  );
  return last.some((word) =>
    beside.some((other) =>
      other.words.some(
        (next) =>
          isFigure(next) &&
          Math.abs(next.baseline - word.baseline) < 0.2 * word.size &&
          next.box.x0 - word.box.x1 < VOTE.together * word.size,
      ),
    ),
  );
}

/** The tags put words of this cell into several cells. */
function tagsDiffer({ words }: GridCell, tags: ReadonlyMap<number, TagPlace> | undefined): boolean {
  if (!tags) return false;
  const named = words.flatMap((word) => {
    const cell = word.mark === undefined ? null : tags.get(word.mark)?.cell;
    return cell === null || cell === undefined ? [] : [cell];
  });
  return new Set(named).size > 1;
}

function unsure(words: readonly Word[]): boolean {
  return words.some((word) => word.confidence !== null && word.confidence < VOTE.confidence && isFigure(word));
}

function hasDigits(words: readonly Word[]): boolean {
  return words.some((word) => /\d/.test(word.text));
}

function isFigure(word: Word): boolean {
  return /\d/.test(word.text);
}
