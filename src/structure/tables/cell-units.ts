import type { PathStep } from '../../model/understood-table.ts';
import type { GridCell } from '../grid.ts';
import type { Figure } from './figure.ts';
import { labelUnitOf, unitOf } from './label-unit.ts';

export interface UnitOfCell {
  readonly unit: string | null;
  readonly scale: number;
}

const NONE: UnitOfCell = { unit: null, scale: 1 };

/** Where the unit of a cell may stand, the nearest first. */
export interface UnitSources {
  readonly figure: Figure | null;
  /** What stands in the column of units, or in the row of units. */
  readonly own: string;
  readonly column: readonly GridCell[];
  readonly row: readonly PathStep[];
  readonly title: string;
  readonly caption: string;
}

/** The unit and scale that hold for a cell: its own, else of its row or column, the block, the caption. */
export function unitOfCell({ figure, own, column, row, title, caption }: UnitSources): UnitOfCell {
  if (figure?.unit) return { unit: figure.unit, scale: 1 };
  const headings = column.map(({ text }) => labelUnitOf(text)).reverse();
  const percent = headings.find(({ unit, name }) => unit === '%' || /%|процент|пайыз/iu.test(name));
  if (percent) return { unit: '%', scale: 1 };
  const stated = own ? (unitOf(own) ?? (own.length <= 30 ? { unit: own.replace(/\s+/gu, ' '), scale: 1 } : null)) : null;
  const labels = row.map(({ passages }) => labelUnitOf(passages.map(({ clean }) => clean.trim()).join(' '))).reverse();
  const nearest = [stated, ...headings, ...labels].find((one) => one?.unit != null);
  if (nearest?.unit) return { unit: nearest.unit, scale: nearest.scale };
  for (const text of [title, caption]) {
    const read = text.length <= 200 ? labelUnitOf(text) : null;
    if (read?.unit) return { unit: read.unit, scale: read.scale };
  }
  return NONE;
}
