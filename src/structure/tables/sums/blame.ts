import type { CellRef, Equation, Family } from './family.ts';

/** Equations that one misprint breaks, and the cell it must stand in when only one can be it. */
export interface Cause {
  readonly broken: readonly { readonly equation: Equation; readonly family: Family }[];
  readonly cell: CellRef | null;
}

type Broken = Cause['broken'][number];

const keyOf = ({ row, column }: CellRef): string => `${row}:${column}`;
const cellsOf = ({ result, operands }: Equation): CellRef[] => [result, ...operands];

/** Cells of exact equations that hold: a misprint there would break those. */
function cleared(families: readonly Family[]): Set<string> {
  const cells = new Set<string>();
  for (const { equations } of families) {
    for (const equation of equations) {
      if (equation.loose || (equation.status !== 'holds' && equation.status !== 'trivial')) continue;
      for (const cell of cellsOf(equation)) cells.add(keyOf(cell));
    }
  }
  return cells;
}

/** Failing equations gathered by what breaks them: first the cells in which most of them cross. */
export function causesOf(families: readonly Family[]): Cause[] {
  const clear = cleared(families);
  let left: Broken[] = families.flatMap((family) =>
    family.equations.flatMap((equation) => (equation.status === 'fails' ? [{ equation, family }] : [])),
  );
  const causes: Cause[] = [];
  while (left.length) {
    const byCell = new Map<string, { readonly cell: CellRef; readonly broken: Broken[] }>();
    for (const item of left) {
      for (const cell of cellsOf(item.equation)) {
        if (clear.has(keyOf(cell))) continue;
        const entry = byCell.get(keyOf(cell)) ?? { cell, broken: [] };
        if (!entry.broken.includes(item)) entry.broken.push(item);
        byCell.set(keyOf(cell), entry);
      }
    }
    const most = Math.max(0, ...[...byCell.values()].map(({ broken }) => broken.length));
    const suspects = [...byCell.values()].filter(({ broken }) => broken.length === most);
    const [suspect] = suspects;
    const broken = most >= 2 && suspect ? suspect.broken : gapOf(left);
    const only = suspects.filter((entry) => broken.every((item) => entry.broken.includes(item)) && wouldMend(entry.cell, broken));
    const [first] = broken;
    const own =
      first && broken.length === 1 ? cellsOf(first.equation).filter((cell) => !clear.has(keyOf(cell))) : only.map(({ cell }) => cell);
    causes.push({ broken, cell: own.length === 1 ? (own[0] ?? null) : null });
    left = left.filter((item) => !broken.includes(item));
  }
  return causes;
}

/** How far the values that two rounded equations ask for may lie apart. */
const APART = 0.005;

/** One value in this cell would mend all the equations. */
function wouldMend(cell: CellRef, broken: readonly Broken[]): boolean {
  const needed = broken.flatMap(({ equation }) => equation.needed(cell) ?? []);
  const exact = broken.flatMap(({ equation }) => (equation.loose ? [] : (equation.needed(cell) ?? [])));
  const [meant] = exact.length ? exact : needed;
  if (meant === undefined || needed.length !== broken.length) return broken.length === 1;
  return (
    exact.every((value) => value === meant) &&
    needed.every((value) => Math.abs(value - meant) <= APART * Math.max(1, Math.abs(meant)) + 0.5)
  );
}

/** Equations of one family that miss by the same amount: a gap that was carried on into the totals. */
function gapOf(left: readonly Broken[]): Broken[] {
  const [first] = left;
  if (!first) return [];
  const { needed, result, computed } = first.equation;
  if (needed(result) === null) return [first];
  return left.filter((item) => item === first || (item.family === first.family && item.equation.computed === computed));
}
