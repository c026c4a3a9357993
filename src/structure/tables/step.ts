import type { Passage } from '../../model/structure.ts';
import type { PathStep } from '../../model/understood-table.ts';
import type { GridCell } from '../grid.ts';
import { labelUnitOf } from './label-unit.ts';
import { saysOf } from './says.ts';

/** The step of a path that these cells give: their words on one line, without the unit they end in. */
export function stepOf(cells: readonly GridCell[]): PathStep {
  return step(
    cells.map(({ text }) => text.replace(/\s+/gu, ' ')).join(' '),
    cells.map(({ passage }) => passage),
  );
}

/** The step that a line over a table gives. */
export function stepOfPassage(passage: Passage): PathStep {
  return step(passage.clean.replace(/\s+/gu, ' ').trim(), [passage]);
}

function step(printed: string, passages: readonly Passage[]): PathStep {
  return { text: labelUnitOf(printed).name, says: saysOf(printed), passages };
}
