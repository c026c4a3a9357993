import type { Breakdown, Dimension, Part } from '../../src/model/report.ts';
import type { StructuredDocument, TableKind } from '../../src/model/structure.ts';
import type { PathStep, Says, UnderstoodCell, UnderstoodTable } from '../../src/model/understood-table.ts';
import { yearsOf } from '../../src/text/ages.ts';
import { findNumbers } from '../../src/text/numbers.ts';
import { citeFlow, flowOf, head, isDoubtful, oneLine } from '../reading/flow.ts';
import { isSameTable } from '../tables/same-table.ts';

/** A breakdown read by paths. */
export interface PathBreakdown {
  readonly table: UnderstoodTable;
  readonly breakdown: Breakdown;
  /** Each part has several figures, those of another breakdown beside it or their total: a row or column alone says too little. */
  readonly crossed: boolean;
}

const DIMENSIONS: readonly Dimension[] = ['gender', 'social', 'age'];
const KINDS: ReadonlySet<TableKind> = new Set(['gender', 'social', 'age', 'other']);
/** Of one thing alone nothing is broken down. */
const FEWEST = 2;

/** A row or a column of figures and what its headings say. */
interface Line {
  readonly at: number;
  readonly label: PathStep | null;
  readonly codes: Readonly<Partial<Record<Dimension, string>>>;
  readonly total: boolean;
  readonly fact: boolean;
}

/** People by sex, social status and age in tables of either direction, crossed ones included. */
export function pathBreakdowns(document: StructuredDocument): PathBreakdown[] {
  return document.understood.flatMap((table) => {
    const own = document.tables.filter((logical) => isSameTable(table, logical));
    if (own.some(({ kind }) => !KINDS.has(kind)) || table.cells.some(({ type }) => type === 'money')) return [];
    const [down, across] = [linesOf(table, 'row'), linesOf(table, 'column')];
    return DIMENSIONS.flatMap((dimension): PathBreakdown[] => {
      for (const [lines, others, axis] of [
        [across, down, 'column'],
        [down, across, 'row'],
      ] as const) {
        const read = breakdownOf(table, dimension, lines, others, axis);
        if (read) return [{ table, ...read }];
      }
      return [];
    });
  });
}

function linesOf(table: UnderstoodTable, axis: 'row' | 'column'): Line[] {
  const filled = table.cells.filter(({ type }) => type !== 'percent');
  const lines = [...Map.groupBy(filled, (cell) => cell[axis])].map(([at, cells]): Line => {
    const path = (axis === 'row' ? cells[0]?.rowPath : cells[0]?.columnPath) ?? [];
    const codes: Partial<Record<Dimension, string>> = {};
    for (const { says } of path) {
      for (const dimension of DIMENSIONS) {
        const code = codeOf(says, dimension);
        if (code !== null) codes[dimension] = code;
      }
    }
    const total = path.some(({ says }) => says.total) || (axis === 'row' && table.rows[at]?.role === 'total');
    return { at, label: path.at(-1) ?? null, codes, total, fact: path.some(({ says }) => says.measure === 'fact') };
  });
  return withOlder(lines);
}

/** «50 жастан асқандар» between social groups is the group of older people, no age bracket. */
function withOlder(lines: readonly Line[]): Line[] {
  const sorted = lines.toSorted((a, b) => a.at - b.at);
  return sorted.map((line, index) => {
    const beside = [sorted[index - 1], sorted[index + 1]];
    const { age, ...others } = line.codes;
    const older = age !== undefined && line.codes.social === undefined && (yearsOf(age).from ?? 0) >= OLDER && age.endsWith('+');
    return older && beside.every((other) => other?.codes.social !== undefined) ? { ...line, codes: { ...others, social: 'older' } } : line;
  });
}

/** Older people are those from about this age on. */
const OLDER = 45;

/** The total of these parts: where totals lead their parts the one before them, else the one behind. */
function totalOf(lines: readonly Line[], coded: readonly Line[]): Line | undefined {
  const totals = lines.filter((line) => line.total && isPlain(line));
  if (totals.length < 2) return totals[0];
  const places = coded.map(({ at }) => at);
  const before = totals.findLast(({ at }) => at < Math.min(...places));
  const behind = totals.find(({ at }) => at > Math.max(...places));
  const lead = Math.min(...lines.map(({ at }) => at)) === totals[0]?.at;
  return lead ? (before ?? behind) : (behind ?? before);
}

function codeOf(says: Says, dimension: Dimension): string | null {
  return dimension === 'gender' ? says.sex : dimension === 'age' ? (says.social ? null : says.age) : says.social;
}

function breakdownOf(
  table: UnderstoodTable,
  dimension: Dimension,
  lines: readonly Line[],
  others: readonly Line[],
  axis: 'row' | 'column',
): Omit<PathBreakdown, 'table'> | null {
  const coded = lines.filter(({ codes }) => codes[dimension] !== undefined);
  const codes = [...new Set(coded.map((line) => line.codes[dimension] ?? ''))];
  const selected = acrossOthers(dimension, others);
  if (codes.length < FEWEST || !selected.length) return null;
  const at: CellAt = (line, other) =>
    table.cells.find((cell) =>
      axis === 'row' ? cell.row === line.at && cell.column === other.at : cell.column === line.at && cell.row === other.at,
    );
  const parts = codes.flatMap((code): Part[] => {
    const of = coded.filter((line) => line.codes[dimension] === code);
    const own = wholeLines(dimension, of);
    const number = numberOf(own.flatMap((line) => selected.map((other) => at(line, other))));
    const label = labelOf(own, dimension);
    const years = dimension === 'age' ? yearsOf(code) : { from: null, to: null };
    return number && label ? [{ code, label, ...years, ...number }] : [];
  });
  if (parts.length < FEWEST || parts.every(({ value }) => value === null)) return null;
  const whole = totalOf(lines, coded);
  const total = whole ? numberOf(selected.map((other) => at(whole, other))) : null;
  if (dimension === 'social' && total?.value != null) parts.push(...ownCategories(parts, total.value, lines, selected, at));
  const crossed =
    coded.some((line) => !isOnly(line, dimension)) || selected.some((line) => line.codes.gender ?? line.codes.social ?? line.codes.age);
  const both = DIMENSIONS.some((other) => other !== dimension && new Set(others.flatMap((line) => line.codes[other] ?? [])).size > 1);
  // of several figures for each part the total was chosen
  const chosen = others.length > 1 && selected.length === 1 && (selected[0]?.total ?? false);
  return { breakdown: { dimension, total, parts }, crossed: crossed || both || chosen };
}

type CellAt = (line: Line, other: Line) => UnderstoodCell | undefined;

/** Categories of the organisation's own, under their own label: those without which the parts do not make up the total. */
function ownCategories(known: readonly Part[], total: number, lines: readonly Line[], selected: readonly Line[], at: CellAt): Part[] {
  const own = lines.flatMap((line): Part[] => {
    const number = !line.total && isPlain(line) ? numberOf(selected.map((other) => at(line, other))) : null;
    return number && line.label ? [{ code: 'other', label: line.label.text, from: null, to: null, ...number }] : [];
  });
  const sum = [...known, ...own].reduce((added, { value }) => added + (value ?? 0), 0);
  return own.length > 0 && sum === total ? own : [];
}

/** The lines of the other axis that together count everybody once; none where that cannot be told. */
function acrossOthers(dimension: Dimension, others: readonly Line[]): Line[] {
  const total = others.findLast((line) => line.total && isPlain(line));
  if (total) return [total];
  for (const other of DIMENSIONS) {
    const coded = others.filter((line) => line.codes[other] !== undefined);
    const codes = new Set(coded.map((line) => line.codes[other]));
    if (other !== dimension && codes.size > 1 && coded.length === others.length)
      return [...codes].flatMap((code) =>
        wholeLines(
          other,
          coded.filter((line) => line.codes[other] === code),
        ),
      );
  }
  if (others.length === 1) return [...others];
  const facts = others.filter(({ fact }) => fact);
  return facts.length === 1 ? facts : [];
}

/** «Женщины, всего» before «Женщины, 18–29 лет»; without it all of the latter. */
function wholeLines(dimension: Dimension, lines: readonly Line[]): Line[] {
  const whole = lines.find((line) => isOnly(line, dimension));
  return whole ? [whole] : [...lines];
}

function isOnly({ codes }: Line, dimension: Dimension): boolean {
  return DIMENSIONS.every((other) => other === dimension || codes[other] === undefined);
}

function isPlain({ codes }: Line): boolean {
  return DIMENSIONS.every((dimension) => codes[dimension] === undefined);
}

function labelOf(lines: readonly Line[], dimension: Dimension): string | null {
  const [first] = lines;
  if (!first?.label) return null;
  return codeOf(first.label.says, dimension) !== null || lines.length === 1
    ? first.label.text
    : (first.codes[dimension] ?? first.label.text);
}

/** The number of one cell, or the sum of several with each cited; blanks and dashes add nothing, a cell of words leaves no sum. */
function numberOf(cells: readonly (UnderstoodCell | undefined)[]): Breakdown['total'] {
  const read = cells.flatMap((cell) => (cell ? (cellNumber(cell) ?? []) : []));
  const [first, ...others] = read;
  if (!first || cells.length === 1) return first ?? null;
  const continued = others.map(({ evidence }) => evidence);
  const known = read.length === cells.length && read.some(({ value }) => value !== null);
  return {
    value: known ? read.reduce((sum, { value }) => sum + (value ?? 0), 0) : null,
    raw: read.map(({ raw }) => raw).join(' + '),
    doubtful: read.some(({ doubtful }) => doubtful),
    evidence: continued.length ? { ...first.evidence, continued } : first.evidence,
  };
}

function cellNumber({ passage, value }: UnderstoodCell): Breakdown['total'] {
  const flow = flowOf([passage]);
  const found = value === null ? undefined : findNumbers(head(flow.text))[0];
  const span = found ?? { start: 0, end: flow.text.length };
  const evidence = citeFlow(flow, span);
  if (!evidence) return null;
  return {
    value: found ? found.value.value : null,
    raw: oneLine(found ? found.raw : flow.text),
    doubtful: isDoubtful(flow, span),
    evidence,
  };
}
