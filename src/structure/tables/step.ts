import type { PathStep } from '../../model/understood-table.ts';
import type { GridCell } from '../grid.ts';
import { labelUnitOf } from './label-unit.ts';
import { saysOf } from './says.ts';

/** The step of a path that these cells give: their words on one line, without the unit they end in. */
export function stepOf(cells: readonly GridCell[]): PathStep {
  const printed = cells.map(({ text }) => text.replace(/\s+/gu, ' ')).join(' ');
  const { name } = labelUnitOf(printed);
  return { text: name, says: saysOf(printed), passages: cells.map(({ passage }) => passage) };
}
