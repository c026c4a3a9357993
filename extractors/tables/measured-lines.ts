import type { Measure, PathStep, Period, UnderstoodCell, UnderstoodTable } from '../../src/model/understood-table.ts';

/** A line of a table, down or across, whose cells are all plan, or all fact of one quarter, and so on. */
export interface MeasuredLine {
  readonly at: number;
  readonly measure: Measure | null;
  readonly period: Period | null;
  readonly total: boolean;
  readonly cells: readonly UnderstoodCell[];
}

/** Figures are so much of what stands in a line of plan or fact. */
const MOST = 0.75;
/** A percentage printed to the last digit may be off by so much. */
const ROUNDED = 0.6;

/** Where a cell stands along the axis of the things (`thing`) and along the axis of plan and fact (`line`). */
export function axesOf(table: UnderstoodTable): {
  readonly thing: (cell: UnderstoodCell) => number;
  readonly line: (cell: UnderstoodCell) => number;
  readonly thingPath: (cell: UnderstoodCell) => readonly PathStep[];
  readonly linePath: (cell: UnderstoodCell) => readonly PathStep[];
} {
  const down = table.orientation === 'columns';
  return {
    thing: (cell) => (down ? cell.column : cell.row),
    line: (cell) => (down ? cell.row : cell.column),
    thingPath: (cell) => (down ? cell.columnPath : cell.rowPath),
    linePath: (cell) => (down ? cell.rowPath : cell.columnPath),
  };
}

/** The lines of plan, fact, baseline and shares, by their words, by what stands in them, and by arithmetic. */
export function measuredLines(table: UnderstoodTable): MeasuredLine[] {
  const { line, linePath } = axesOf(table);
  const read = [...Map.groupBy(table.cells, line)].map(([at, cells]): MeasuredLine => {
    const path = cells[0] ? linePath(cells[0]) : [];
    const innermost = path.toReversed();
    return {
      at,
      measure: innermost.find(({ says }) => says.measure)?.says.measure ?? null,
      period: innermost.find(({ says }) => says.period)?.says.period ?? null,
      total: path.some(({ says }) => says.total),
      cells,
    };
  });
  return byArithmetic(table, withShares(withoutCommonPeriod(read)));
}

/** A period over all lines tells them apart in nothing. */
function withoutCommonPeriod(lines: readonly MeasuredLine[]): MeasuredLine[] {
  const names = new Set(lines.map(({ period }) => (period ? `${period.kind} ${period.number}` : '')));
  return names.size > 1 ? [...lines] : lines.map((line) => ({ ...line, period: null }));
}

/** «Орындалуы» over percentages beside a plan in pieces is a rate. */
function withShares(lines: readonly MeasuredLine[]): MeasuredLine[] {
  const plain = lines.some(({ measure, cells }) => measure === 'plan' && !isPercent(cells));
  return lines.map((line) => (plain && line.measure === 'fact' && isPercent(line.cells) ? { ...line, measure: 'share' } : line));
}

function isPercent(cells: readonly UnderstoodCell[]): boolean {
  const filled = cells.filter(({ value }) => value !== null);
  return filled.length > 0 && filled.filter(({ type }) => type === 'percent').length >= filled.length * MOST;
}

/** A line nobody named is the plan when fact ÷ plan gives the line of percentages, the fact likewise. */
function byArithmetic(table: UnderstoodTable, lines: readonly MeasuredLine[]): MeasuredLine[] {
  const one = (measure: Measure) => {
    const [first, ...others] = lines.filter((line) => line.measure === measure);
    return others.length ? undefined : first;
  };
  const [plan, fact, share] = [one('plan'), one('fact'), one('share')];
  if (!share || (plan === undefined) === (fact === undefined)) return [...lines];
  const open = lines.filter(({ measure, period, total }) => measure === null && period === null && !total);
  const found = open.filter((line) => (fact ? gives(table, fact, line, share) : plan ? gives(table, line, plan, share) : false));
  const [only, ...others] = found;
  return only && !others.length ? lines.map((line) => (line === only ? { ...line, measure: fact ? 'plan' : 'fact' } : line)) : [...lines];
}

function gives(table: UnderstoodTable, over: MeasuredLine, under: MeasuredLine, share: MeasuredLine): boolean {
  const { thing } = axesOf(table);
  const at = (line: MeasuredLine, place: number) => line.cells.find((cell) => thing(cell) === place)?.value ?? null;
  const rates = share.cells.flatMap((cell) => {
    const [a, b] = [at(over, thing(cell)), at(under, thing(cell))];
    return a !== null && b && cell.value !== null ? [Math.abs((a / b) * 100 - cell.value) <= ROUNDED] : [];
  });
  return rates.length >= 2 && rates.filter(Boolean).length >= rates.length * MOST;
}
