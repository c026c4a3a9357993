import type { Quantity } from '../../src/model/report.ts';
import type { UnderstoodCell } from '../../src/model/understood-table.ts';
import { findQuantities } from '../../src/text/quantities.ts';
import { flowOf, head } from '../reading/flow.ts';
import { noQuantity, quantityAt } from '../reading/quantity.ts';
import type { MeasuredLine } from '../tables/measured-lines.ts';

/** The cell of a thing in one of the lines of plan, or of fact. */
export interface LineCell {
  readonly line: MeasuredLine;
  readonly cell: UnderstoodCell;
}

/**
 * What several cells of plan, or of fact, say together: the year's own, the sum of its quarters or months, the last of
 * figures that run on. Undefined where they cannot be told: two years without a total.
 */
export function lineValue(cells: readonly LineCell[]): Quantity | null | undefined {
  const [first, ...others] = cells;
  if (!first) return null;
  if (!others.length) return quantityOf(first.cell);
  const whole = cells.filter(({ line }) => line.total || (line.period?.kind === 'year' && line.period.number === null));
  if (whole[0]) return whole.length === 1 ? quantityOf(whole[0].cell) : undefined;
  const years = cells.filter(({ line }) => line.period?.kind === 'year');
  const parts = cells.filter(({ line }) => line.period !== null && line.period.kind !== 'year');
  const open = cells.filter(({ line }) => line.period === null);
  if (open[0]) return open.length === 1 ? quantityOf(open[0].cell) : undefined;
  if (years[0]) return years.length === 1 ? quantityOf(years[0].cell) : undefined;
  const filled = parts.filter(({ cell }) => cell.value !== null);
  const last = filled.at(-1);
  if (!last) return quantityOf(first.cell);
  if (parts.some(({ line }) => line.period?.cumulative)) return quantityOf(last.cell);
  if (new Set(parts.map(({ line }) => `${line.period?.kind} ${line.period?.number}`)).size < parts.length) return undefined;
  if (new Set(parts.map(({ line }) => line.period?.kind)).size > 1 || filled.some(({ cell }) => cell.type === 'percent')) return undefined;
  return summed(filled.map(({ cell }) => cell));
}

/** The sum of parts, cited as such: every part is in the evidence. */
function summed(cells: readonly UnderstoodCell[]): Quantity | null | undefined {
  const parts = cells.map(quantityOf);
  const [first, ...others] = parts;
  if (!first || parts.some((part) => part === null || part.value === null || part.max !== null)) return undefined;
  const digits = Math.max(...cells.map(({ decimals }) => decimals));
  const value = Number(parts.reduce((sum, part) => sum + (part?.value ?? 0), 0).toFixed(digits));
  const continued = others.flatMap((part) => (part ? [part.evidence] : []));
  return {
    ...first,
    raw: parts.map((part) => part?.raw).join(' + '),
    value,
    doubtful: parts.some((part) => part?.doubtful),
    evidence: continued.length ? { ...first.evidence, continued } : first.evidence,
  };
}

/** The quantity of a cell, with the unit that holds for it where it states none. */
export function quantityOf(cell: UnderstoodCell): Quantity | null {
  const flow = flowOf([cell.passage]);
  if (cell.value === null) return noQuantity(flow);
  const found = findQuantities(head(flow.text))[0];
  return found ? quantityAt(flow, found) : noQuantity(flow);
}
