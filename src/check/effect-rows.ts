import { cite } from '../model/passage.ts';
import type { Effect, Quantity, Report, Text } from '../model/report.ts';
import type { StructuredDocument, TableCell, TableRow } from '../model/structure.ts';
import { findNumbers } from '../text/numbers.ts';

/** What stands to the right of one label. */
export interface RowValues {
  readonly unit: Text | null;
  readonly plan: Quantity | null;
  readonly fact: Quantity | null;
}

export interface EffectRow extends RowValues {
  /** Null: values without a label. */
  readonly effect: Effect | null;
}

const BLANK = /^[\s\-–—]*$/;

function quantityOf(cell: TableCell | undefined): Quantity | null {
  const passage = cell?.passages[0];
  if (!passage) return null;
  const number = findNumbers(passage.clean)[0];
  return {
    raw: passage.clean.trim(),
    value: number?.value.value ?? null,
    max: null,
    comparator: '=',
    unit: null,
    per: null,
    doubtful: passage.doubtful,
    evidence: cite(passage),
  };
}

function textOf(cell: TableCell | undefined): Text | null {
  const passage = cell?.passages[0];
  return passage && !BLANK.test(passage.clean) ? { value: passage.clean.trim(), evidence: cite(passage) } : null;
}

/** The rows of the table of effects in order, also those whose label is blank: a shifted table ends in one. */
export function effectRows(report: Report, document: StructuredDocument): EffectRow[] {
  const table = document.tables.find((item) => item.kind === 'effects');
  if (!table) return report.effects.map((effect) => ({ ...effect, effect }));
  const columnOf = (role: string) => table.columns.findIndex((column) => column.role === role);
  const [unit, plan, fact] = [columnOf('unit'), columnOf('plan'), columnOf('fact')];
  const placed = new Set<Effect>();
  return table.rows.flatMap((row): EffectRow[] => {
    const own = report.effects.filter((effect) => !placed.has(effect) && standsIn(effect, row));
    for (const effect of own) placed.add(effect);
    if (own.length) return own.map((effect) => ({ effect, unit: effect.unit, plan: effect.plan, fact: effect.fact }));
    const values = { unit: textOf(row.cells[unit]), plan: quantityOf(row.cells[plan]), fact: quantityOf(row.cells[fact]) };
    const unlabelled = row.cells.every((cell, column) => [unit, plan, fact].includes(column) || BLANK.test(cell.text));
    return unlabelled && (values.plan || values.fact) ? [{ effect: null, ...values }] : [];
  });
}

function standsIn(effect: Effect, row: TableRow): boolean {
  const { block, row: at } = effect.evidence.place;
  return row.cells.some((cell) => !cell.spanned && cell.passages.some((passage) => passage.block === block && passage.row === at));
}
