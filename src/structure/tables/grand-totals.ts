import type { PathStep, RowRole, UnderstoodRow } from '../../model/understood-table.ts';
import { fold } from '../../text/normalize.ts';

/** A total behind the last of several groups is of all of them, unless each group has one or its words name the group. */
export function withGrandTotals(rows: readonly UnderstoodRow[], root: readonly PathStep[]): UnderstoodRow[] {
  const groups = rows.flatMap(({ role }, row) => (role === 'group' ? [row] : []));
  const filled = groups.filter((row, index) => rows.slice(row + 1, groups[index + 1] ?? rows.length).some(({ role }) => PARTS.has(role)));
  const each = filled.every((row) =>
    rows.slice(row + 1, groups.find((other) => other > row) ?? rows.length).some(({ role }) => role === 'total'),
  );
  if (filled.length < 2 || each) return [...rows];
  return rows.map((row) => {
    const last = row.path.at(-1);
    const named = last && OF_GROUP.test(fold(last.text));
    return row.role === 'total' && last && !named ? { ...row, path: [...root, last] } : row;
  });
}

const PARTS: ReadonlySet<RowRole> = new Set(['data', 'parent', 'sub-item']);
/** «Итого по задаче 1», «Міндет бойынша барлығы»; on folded text. */
const OF_GROUP =
  /по (?:данн\p{L}{2,3} )?(?:задач|цел|раздел|групп|блок|стать|направлен|компонент|мероприят)|(?:миндет|болим|топ|баг?ыт|максат)\p{L}{0,5} бойынша/u;
