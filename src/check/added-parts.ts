import { OF_WHICH } from '../domain/languages/part-and-whole.ts';
import { cite } from '../model/passage.ts';
import type { StructuredDocument, UnderstoodTable } from '../model/structure.ts';
import type { UnderstoodCell } from '../model/understood-table.ts';
import { fold } from '../text/normalize.ts';
import type { Draft } from './check.ts';
import { same, sum } from './exact.ts';

/** A total that is reached only by adding rows that lie in the row before them. */
export interface AddedParts {
  readonly parts: readonly number[];
  readonly contained: readonly number[];
  readonly total: number;
  readonly evidence: Draft['evidence'];
}

/** The label opens with «из них», «оның ішінде»: the row is a part of the one before it. */
const OPENS = new RegExp(`^${OF_WHICH}`, 'u');
const MONEY = /тенге|тг(?!\p{L})|сумм|сома|₸/u;

type Row = 'total' | 'part' | 'contained';

function kindOf(table: UnderstoodTable, { row, rowPath }: UnderstoodCell): Row {
  if (table.rows[row]?.role === 'total') return 'total';
  return OPENS.test(fold(rowPath.at(-1)?.text ?? '').trim()) ? 'contained' : 'part';
}

function inColumn(table: UnderstoodTable, cells: readonly UnderstoodCell[]): AddedParts[] {
  const of = (kind: Row) => cells.filter((cell) => kindOf(table, cell) === kind);
  const values = (some: readonly UnderstoodCell[]) => some.flatMap(({ value }) => value ?? []);
  const [parts, contained, totals] = [values(of('part')), values(of('contained')), of('total')];
  const [total, ...others] = totals;
  if (total?.value == null || others.length || parts.length < 2 || !contained.some((value) => value > 0)) return [];
  if (same(sum(parts), total.value) || !same(sum([...parts, ...contained]), total.value)) return [];
  return [
    {
      parts: values(cells.filter((cell) => cell !== total)),
      contained,
      total: total.value,
      evidence: [total, ...of('contained')].map(({ passage }) => cite(passage)),
    },
  ];
}

/** Columns of people whose total counts «из них» twice. */
export function addedParts({ understood }: StructuredDocument): AddedParts[] {
  return understood.flatMap((table) => {
    if (!table.rows.some(({ role }) => role === 'of-which') || table.rows.some(({ role }) => role === 'parent' || role === 'sub-item'))
      return [];
    const figures = table.cells.filter(({ type, passage }) => type !== 'percent' && !passage.doubtful);
    return [...Map.groupBy(figures, ({ column }) => column).values()].flatMap((cells) => {
      const said = fold([...(cells[0]?.columnPath ?? []), ...(table.title ? [table.title] : [])].map(({ text }) => text).join(' '));
      return MONEY.test(said) || cells.some(({ type }) => type === 'money') ? [] : inColumn(table, cells);
    });
  });
}
