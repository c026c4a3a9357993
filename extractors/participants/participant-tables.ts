import type { LogicalTable, TableCell, TableRow } from '../../src/model/structure.ts';
import { ageBrackets } from '../../src/text/ages.ts';
import type { Span } from '../../src/text/found.ts';
import { findNumbers } from '../../src/text/numbers.ts';
import { type Flow, head } from '../reading/flow.ts';
import { cellFlow, isEmptyRow } from '../tables/rows.ts';
import { type Category, categoryOf, dimensionOf } from './participant-categories.ts';

/** A labelled number: a part of a dimension, or the total of a table. The number is the first within `span`. */
export interface ParticipantEntry {
  readonly category: Category | 'total';
  readonly label: string;
  readonly flow: Flow;
  readonly span: Span;
}

/** The entries of a table of participants, whichever way it lies. */
export function tableEntries(table: LogicalTable): ParticipantEntry[] {
  const across = acrossEntries(table);
  return across.some(({ category }) => category !== 'total') ? across : downEntries(table);
}

interface PartColumn {
  readonly index: number;
  readonly label: string;
  readonly category: Category | 'total';
}

/** Categories are columns: the numbers stand in the row of totals, or in the first row that has any. */
function acrossEntries(table: LogicalTable): ParticipantEntry[] {
  const parts = table.columns.flatMap((column, index): PartColumn[] => {
    const dimension = column.role === 'part' && column.code !== null ? dimensionOf(column.code) : null;
    if (column.code !== null && dimension) return [{ index, label: column.label, category: { dimension, code: column.code } }];
    if (column.role === 'unknown') return fromHeader(table, index);
    return column.role === 'total' ? [{ index, label: column.label, category: 'total' }] : [];
  });
  const rows = table.rows.filter((row) => !isEmptyRow(row) && parts.some(({ index }) => /\d/u.test(row.cells[index]?.text ?? '')));
  if (rows.length > 1 && areOccasions(rows, parts)) return [];
  const row = rows.length > 1 ? (rows.findLast(({ kind }) => kind === 'total') ?? rows[0]) : rows[0];
  if (!row) return [];
  const entries = parts.flatMap((part) => {
    const cell = valueCell(table, row, part.index);
    return cell ? (sharedBrackets(part, cell) ?? [entry(part.category, part.label, cell)]) : [];
  });
  return entries.filter(
    (item, index) =>
      !entries.some((other, at) => at !== index && isSame(item, other) && (filled(other) || at < index) && !(filled(item) && at > index)),
  );
}

/** Rows with names of their own and none that adds them up: the first of them is not everybody. */
function areOccasions(rows: readonly TableRow[], parts: readonly PartColumn[]): boolean {
  if (rows.some(({ kind }) => kind === 'total')) return false;
  const names = rows.map(
    (row) =>
      row.cells.find(
        (cell) => /\p{L}{3}/u.test(cell.text) && !parts.some(({ index }) => index === cell.column) && categoryOf(cell.text) === null,
      )?.text,
  );
  return names.every((name) => name !== undefined) && new Set(names).size === names.length;
}

function isSame({ category: a }: ParticipantEntry, { category: b }: ParticipantEntry): boolean {
  return a === 'total' || b === 'total' ? a === b : a.code === b.code;
}

function filled({ flow, span }: ParticipantEntry): boolean {
  return /\d/u.test(flow.text.slice(span.start, span.end));
}

/** A column nobody named, by its label and the rows above that are part of the header. */
function fromHeader(table: LogicalTable, index: number): PartColumn[] {
  const label = [...table.preamble.map((row) => row.cells[index]?.text ?? ''), table.columns[index]?.label ?? ''].join(' ').trim();
  const category = label ? categoryOf(label) : null;
  const known = category !== null && category !== 'total' && table.columns.some(({ code }) => code === category.code);
  return category === null || known ? [] : [{ index, label, category }];
}

/** The cell of the column; an empty one next to a number under no header lent it that number. */
function valueCell(table: LogicalTable, row: TableRow, index: number): TableCell | undefined {
  const own = row.cells[index];
  const neighbour = row.cells[index - 1];
  const lent = !own?.text && table.columns[index - 1]?.role === 'unknown' && /^\d[\d\s]*$/u.test(neighbour?.text ?? '');
  return lent ? neighbour : own;
}

/** Two age brackets that share a cell, because the line between them was lost, have their numbers in one cell too. */
function sharedBrackets({ label, category }: PartColumn, cell: TableCell): ParticipantEntry[] | null {
  if (category === 'total' || category.dimension !== 'age') return null;
  const brackets = ageBrackets(label);
  const flow = cellFlow(cell);
  const numbers = brackets.length > 1 ? findNumbers(head(flow.text)) : [];
  if (numbers.length !== brackets.length || numbers.length === 0) return null;
  return brackets.flatMap(({ code }, index) => {
    const number = numbers[index];
    return number ? [{ category: { dimension: 'age', code }, label, flow, span: { start: number.start, end: number.end } }] : [];
  });
}

/** Categories are rows: a label and, in the last column with numbers, its value. */
function downEntries(table: LogicalTable): ParticipantEntry[] {
  return [...table.preamble, ...table.rows].flatMap((row) => {
    const label = row.cells.find((cell) => /\p{L}/u.test(cell.text));
    if (!label) return [];
    const category = categoryOf(label.text);
    const others = row.cells.filter((cell) => cell !== label && cell.column > label.column);
    const cell = others.find(({ text }) => /\d/u.test(text)) ?? others[0];
    return category && cell ? [entry(category, label.text, cell)] : [];
  });
}

function entry(category: Category | 'total', label: string, cell: TableCell): ParticipantEntry {
  const flow = cellFlow(cell);
  return { category, label, flow, span: { start: 0, end: flow.text.length } };
}
