import type { PathStep, UnderstoodCell, UnderstoodTable } from '../../src/model/understood-table.ts';

/** A thing whose plan and fact stand below each other, with one figure of each for the whole. */
export interface CrossedThing {
  readonly path: readonly PathStep[];
  readonly plan: UnderstoodCell;
  readonly fact: UnderstoodCell;
}

/** Fewer may be anything. */
const FEWEST = 2;

/**
 * «Тренинги | план | 12 | 6 | 3 | 3» over «| факт | 9 | 4 | 3 | 2» under «Всего | Павлодар | Экибастуз | Аксу»: plan and fact along the
 * rows, the parts of each (places, quarters) along the columns. The column of the total speaks for the thing; without one nothing does.
 */
export function crossedThings(table: UnderstoodTable): CrossedThing[] {
  const columnsOf = (cells: readonly UnderstoodCell[]) => new Set(cells.map(({ column }) => column)).size;
  const whole = table.cells.filter(({ columnPath }) => columnPath.some(({ says }) => says.total));
  if (columnsOf(whole) !== 1 || columnsOf(table.cells) < FEWEST) return [];
  const things = [...Map.groupBy(whole, thingOf).values()].flatMap((cells): CrossedThing[] => {
    const [plan, ...plans] = cells.filter((cell) => measureOf(cell)?.says.measure === 'plan');
    const [fact, ...facts] = cells.filter((cell) => measureOf(cell)?.says.measure === 'fact');
    if (!plan || !fact || plans.length > 0 || facts.length > 0) return [];
    return [
      {
        path: plan.rowPath.slice(
          0,
          plan.rowPath.findIndex(({ says }) => says.measure === 'plan'),
        ),
        plan,
        fact,
      },
    ];
  });
  return things.length >= FEWEST ? things : [];
}

function measureOf({ rowPath }: UnderstoodCell): PathStep | undefined {
  return rowPath.find(({ says }) => says.measure === 'plan' || says.measure === 'fact');
}

function thingOf(cell: UnderstoodCell): string {
  const at = cell.rowPath.findIndex(({ says }) => says.measure === 'plan' || says.measure === 'fact');
  return cell.rowPath
    .slice(0, Math.max(0, at))
    .map(({ text }) => text)
    .join('\n');
}
