import type { Breakdown, Dimension, Part, Participants } from '../src/model/report.ts';
import type { LogicalTable, TableCell } from '../src/model/structure.ts';
import { findNumbers } from '../src/text/numbers.ts';
import { yearsOf } from './age-brackets.ts';
import type { Extractor } from './extractor.ts';
import { citeFlow, head, isDoubtful, oneLine } from './flow.ts';
import { type Category, categoryOf, dimensionOf } from './participant-categories.ts';
import { cellFlow, isBlank, isEmptyRow, tablesOf } from './rows.ts';

/** Tables of participants by gender, social status and age, whichever way they lie. */
export const participants: Extractor = {
  name: 'participants',
  extract: (document) => {
    const breakdowns: Breakdown[] = [];
    for (const table of tablesOf(document, 'gender', 'social', 'age')) {
      for (const breakdown of merge(entriesOf(table))) {
        if (!breakdowns.some(({ dimension }) => dimension === breakdown.dimension)) breakdowns.push(breakdown);
      }
    }
    return { participants: { total: totalOf(breakdowns), breakdowns } };
  },
};

/** A labelled number: a part of a dimension, or the total of the table. */
interface Entry {
  readonly category: Category | 'total';
  readonly label: string;
  readonly cell: TableCell;
}

function entriesOf(table: LogicalTable): Entry[] {
  const across = acrossEntries(table);
  return across.filter(({ category }) => category !== 'total').length > 0 ? across : downEntries(table);
}

/** Categories are columns: the numbers stand in the row of totals, or in the first row that has any. */
function acrossEntries(table: LogicalTable): Entry[] {
  const parts = table.columns.flatMap((column, index): { index: number; label: string; category: Entry['category'] }[] => {
    const code = column.role === 'part' ? column.code : null;
    const dimension = code === null ? null : dimensionOf(code);
    if (code !== null && dimension) return [{ index, label: column.label, category: { dimension, code } }];
    return column.role === 'total' ? [{ index, label: column.label, category: 'total' }] : [];
  });
  const rows = table.rows.filter((row) => !isEmptyRow(row) && parts.some(({ index }) => /\d/u.test(row.cells[index]?.text ?? '')));
  const row = rows.length > 1 ? (rows.findLast(({ kind }) => kind === 'total') ?? rows[0]) : rows[0];
  if (!row) return [];
  return parts.flatMap(({ index, label, category }) => {
    const cell = row.cells[index];
    return cell ? [{ category, label, cell }] : [];
  });
}

/** Categories are rows: a label and, in the last column with numbers, its value. */
function downEntries(table: LogicalTable): Entry[] {
  return [...table.preamble, ...table.rows].flatMap((row) => {
    const label = row.cells.find((cell) => /\p{L}/u.test(cell.text));
    if (!label) return [];
    const category = categoryOf(label.text);
    const others = row.cells.filter((cell) => cell !== label && cell.column > label.column);
    const cell = others.find(({ text }) => /\d/u.test(text)) ?? others[0];
    return category && cell ? [{ category, label: label.text, cell }] : [];
  });
}

function merge(entries: readonly Entry[]): Breakdown[] {
  const total = entries.find(({ category }) => category === 'total');
  const dimensions = [...new Set(entries.flatMap(({ category }): Dimension[] => (category === 'total' ? [] : [category.dimension])))];
  return dimensions.map((dimension) => ({
    dimension,
    total: total ? numberOf(total.cell) : null,
    parts: entries.flatMap(({ category, label, cell }): Part[] => {
      if (category === 'total' || category.dimension !== dimension) return [];
      const number = numberOf(cell);
      const years = dimension === 'age' ? yearsOf(category.code) : { from: null, to: null };
      return number ? [{ code: category.code, label: oneLine(label), ...years, ...number }] : [];
    }),
  }));
}

function numberOf(cell: TableCell): Breakdown['total'] {
  const flow = cellFlow(cell);
  const found = isBlank(flow.text) ? undefined : findNumbers(head(flow.text))[0];
  const evidence = found ? citeFlow(flow, found) : citeFlow(flow);
  if (!evidence) return null;
  const raw = found ? found.raw : oneLine(flow.text);
  return { value: found?.value.value ?? null, raw, doubtful: isDoubtful(flow, found ?? { start: 0, end: flow.text.length }), evidence };
}

/** The total most breakdowns state, the first of them where they differ. */
function totalOf(breakdowns: readonly Breakdown[]): Participants['total'] {
  const stated = breakdowns.flatMap(({ total }) =>
    total && total.value !== null ? [{ value: total.value, evidence: total.evidence }] : [],
  );
  const votes = (value: number) => stated.filter((other) => other.value === value).length;
  return stated.reduce<Participants['total']>(
    (best, total) => (best?.value == null || votes(total.value) > votes(best.value) ? total : best),
    null,
  );
}
