import type { Effect, EffectCode, Quantity } from '../../src/model/report.ts';
import type { LogicalTable, TableCell, TableRow } from '../../src/model/structure.ts';
import { findQuantities } from '../../src/text/quantities.ts';
import type { Extractor } from '../extractor.ts';
import { citeFlow, head, oneLine, textValue } from '../reading/flow.ts';
import { noQuantity, quantityAt } from '../reading/quantity.ts';
import { cellFlow, cellOf, isBlank, isEmptyRow, tablesOf } from '../tables/rows.ts';
import { baseOf, effectLabel, vulnerableOf } from './effect-labels.ts';

/** The socio-economic table: direct and indirect beneficiaries, staff, specialists, NGOs, pay, taxes, purchases, partners. */
export const effects: Extractor = {
  name: 'effects',
  extract: (document) => {
    const found: Effect[] = [];
    for (const table of tablesOf(document, 'effects')) {
      let above: EffectCode | null = null;
      for (const row of table.rows) {
        if (isEmptyRow(row)) continue;
        const read: Effect[] = readRow(table, row, above);
        above = read[0] ? baseOf(read[0].code) : above;
        found.push(...read.filter(({ code }) => !found.some((known) => known.code === code)));
      }
    }
    return { effects: found };
  },
};

function readRow(table: LogicalTable, row: TableRow, above: EffectCode | null): Effect[] {
  const cell = cellOf(table, row, 'indicator', 'label', 'name', 'activity');
  const label = cell ? effectLabel(cell.text) : null;
  if (!cell || !label) return [];
  const code = label.code ?? (above ? vulnerableOf(above) : null);
  const flow = cellFlow(cell);
  const evidence = citeFlow(flow);
  if (!code || !evidence) return [];
  const unitCell = cellOf(table, row, 'unit');
  const unit = unitCell && !isBlank(unitCell.text) ? textValue(cellFlow(unitCell)) : null;
  const plan = valuesOf(cellOf(table, row, 'plan'));
  const fact = valuesOf(cellOf(table, row, 'fact'));
  const base = { label: oneLine(flow.text), unit, evidence };
  const main: Effect = { code, ...base, plan: plan[0] ?? null, fact: fact[0] ?? null };
  const part = label.code && label.vulnerable ? vulnerableOf(code) : null;
  if (!part || Math.max(plan.length, fact.length) < 2) return [main];
  return [main, { code: part, ...base, plan: plan[1] ?? null, fact: fact[1] ?? null }];
}

/** The values of a cell, one a line; a cell without a number gives one value null, an absent cell none. */
function valuesOf(cell: TableCell | null): Quantity[] {
  if (!cell?.passages.length) return [];
  const flow = cellFlow(cell);
  const found = isBlank(flow.text) ? [] : findQuantities(head(flow.text));
  const quantities = found.flatMap((item) => quantityAt(flow, item) ?? []);
  if (quantities.length > 0) return quantities;
  const blank = noQuantity(flow);
  return blank ? [blank] : [];
}
