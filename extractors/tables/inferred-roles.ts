import type { ColumnRole, LogicalTable, TableColumn, TableKind } from '../../src/model/structure.ts';
import { type ColumnContent, columnContent } from './column-content.ts';

type Guess = readonly [ColumnRole, (content: ColumnContent, place: Place) => boolean];

/** Where a column stands, for guesses that need its neighbours. */
interface Place {
  readonly index: number;
  /** The nearest known roles on both sides. */
  readonly left: ColumnRole | null;
  readonly right: ColumnRole | null;
  readonly next: ColumnContent | null;
}

const MOST = 0.6;
const isFirst = ({ index, left }: Place): boolean => index === 0 || left === 'number';
const words = (content: ColumnContent): boolean => content.letters >= MOST && content.phones < 0.5;

/** Columns whose header nobody understood (or OCR lost), by what stands in them; in order, each role once a table. */
const GUESSES: Partial<Record<TableKind, readonly Guess[]>> = {
  team: [
    ['contact', ({ phones }) => phones >= 0.5],
    ['workload', ({ percents }) => percents >= MOST],
    ['number', ({ enumerated }) => enumerated],
    ['name', (content, place) => words(content) && content.length < 60 && isFirst(place)],
    ['position', (content, { left }) => words(content) && content.length < 80 && left === 'name'],
    ['duties', (content) => words(content) && content.length >= 25],
  ],
  partners: [
    ['contact', ({ phones }) => phones >= 0.5],
    ['number', ({ enumerated }) => enumerated],
    ['name', (content, place) => words(content) && isFirst(place)],
    ['role', (content, { left }) => words(content) && left === 'name'],
  ],
  recommendations: [
    ['letter', ({ letterheads, dates, length }) => letterheads >= MOST || (dates >= MOST && length < 120)],
    ['number', ({ enumerated }) => enumerated],
    ['authority', (content, place) => words(content) && isFirst(place)],
    ['recommendation', words],
  ],
  proposals: [['amount', ({ sums, numbers, enumerated }) => !enumerated && (sums >= MOST || numbers >= MOST)]],
  effects: [
    ['number', ({ enumerated }) => enumerated],
    ['unit', ({ units }) => units >= MOST],
    ['label', (content) => words(content) && content.length > 12],
    // one column of values alone may be either
    [
      'plan',
      ({ quantities }, { right, next }) => quantities >= MOST && right !== 'unit' && (right === 'fact' || (next?.quantities ?? 0) >= MOST),
    ],
    ['fact', ({ quantities }, { right }) => quantities >= MOST && right !== 'unit'],
  ],
  'plan-fact': [
    ['activity', (content, { index }) => words(content) && content.labels >= 0.5 && index <= 1],
    ['date', ({ dates, length }) => dates >= MOST && length < 80],
    ['place', ({ places, length }) => places >= MOST && length < 120],
    [
      'plan',
      ({ quantities, dates }, { left, next }) =>
        quantities >= MOST && dates < 0.3 && (left === 'indicator' || (next?.quantities ?? 0) >= MOST),
    ],
    ['fact', ({ quantities }, { left }) => quantities >= MOST && left === 'plan'],
    ['participants', ({ numbers }, { left, right }) => numbers >= MOST && left !== 'indicator' && left !== 'plan' && right !== 'fact'],
    ['indicator', (content, { right }) => words(content) && right === 'plan'],
    ['results', (content, { right }) => words(content) && content.length > 60 && right === 'indicator'],
    ['effect', (content, { left }) => words(content) && left === 'fact'],
  ],
  'monitoring-plan': [
    ['activity', (content, { index }) => words(content) && content.labels >= 0.5 && index <= 1],
    ['date', ({ dates, length }) => dates >= MOST && length < 80],
    ['cost', ({ sums }) => sums >= MOST],
    ['plan', ({ quantities }, { left }) => quantities >= MOST && left === 'indicator'],
  ],
};

/** The table with roles for columns that have none, as far as their content tells. Known roles are never changed. */
export function withInferredRoles(table: LogicalTable): LogicalTable {
  const guesses = GUESSES[table.kind];
  const repeats = (index: number) => table.columns.findIndex(({ role }) => role === table.columns[index]?.role) < index;
  const lacksLetter = table.kind === 'recommendations' && table.columns.every(({ role }) => role !== 'letter');
  if (!guesses || !(lacksLetter || table.columns.some(({ role }) => role === 'unknown'))) return table;
  const contents = table.columns.map((_, index) => columnContent(table, index));
  // a header that OCR or a page break mixed up: the letters tell themselves
  const mistaken = (index: number) => lacksLetter && (repeats(index) || (contents[index]?.letterheads ?? 0) >= MOST);
  const columns = table.columns.map((column, index): TableColumn => (mistaken(index) ? { ...column, role: 'unknown' } : column));
  for (const [role, fits] of guesses) {
    if (columns.some((column) => column.role === role)) continue;
    const index = columns.findIndex((column, at) => {
      const content = contents[at];
      if (column.role !== 'unknown' || !content || content.cells === 0) return false;
      return fits(content, {
        index: at,
        left: columns[at - 1]?.role ?? null,
        right: columns[at + 1]?.role ?? null,
        next: contents[at + 1] ?? null,
      });
    });
    const column = columns[index];
    if (column) columns[index] = { ...column, role };
  }
  return { ...table, columns };
}
