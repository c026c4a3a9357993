import type { Evidence } from '../../model/evidence.ts';
import { cite } from '../../model/passage.ts';
import type { LogicalTable } from '../../model/structure.ts';
import { fold } from '../../text/normalize.ts';
import { message } from '../../wording/print.ts';
import type { Check } from '../check.ts';
import { checked, notChecked } from '../outcome.ts';

/** On folded text. */
const SCALED = /тыс|мын(?!\p{L}{3})|млн|миллион|млрд/u;
const MONEY = /тенге|тнг|(?<!\p{L})(?:тг|kzt)(?!\p{L})|₸/u;
const DIGIT = /\d/;

interface OwnUnit {
  readonly raw: string;
  readonly scaled: boolean;
  readonly evidence: Evidence;
}

/** Cells of a column that name their own unit of money. */
function ownUnits(table: LogicalTable, column: number): OwnUnit[] {
  return table.rows.flatMap((row) => {
    const cell = row.cells[column];
    const passage = cell?.passages[0];
    const said = fold(cell?.text ?? '');
    if (!cell || !passage || cell.spanned || passage.doubtful || !DIGIT.test(said) || !MONEY.test(said)) return [];
    return [{ raw: cell.text, scaled: SCALED.test(said), evidence: cite(passage) }];
  });
}

/** Rows whose unit is thousands of tenge, with sums beside it that name plain tenge. */
function rowUnits(table: LogicalTable): { label: string; cells: OwnUnit[] }[] {
  const unit = table.columns.findIndex(({ role }) => role === 'unit');
  if (unit < 0) return [];
  return table.rows.flatMap((row) => {
    const label = row.cells[unit]?.text ?? '';
    const said = fold(label);
    if (!SCALED.test(said) || !MONEY.test(said)) return [];
    const cells = row.cells.flatMap((_, column) => (column === unit ? [] : ownUnits({ ...table, rows: [row] }, column)));
    return [{ label, cells }];
  });
}

/** Columns in thousands of tenge: a cell that says «865 000 тенге» states another unit than its column. */
export const unitDisagrees: Check = {
  code: 'unit-disagrees',
  check({ document }) {
    const columns = document.tables.flatMap((table) =>
      table.columns.flatMap((column, index) => (column.scale > 1 ? [{ label: column.label, cells: ownUnits(table, index) }] : [])),
    );
    columns.push(...document.tables.flatMap(rowUnits));
    if (!columns.some(({ cells }) => cells.length)) return notChecked('no-units');
    const drafts = columns.flatMap(({ label, cells }) => {
      const wrong = cells.filter((cell) => !cell.scaled);
      const first = wrong[0];
      if (!first) return [];
      const shown = wrong.map((cell) => `«${cell.raw}»`).join(', ');
      return [
        {
          about: fold(label),
          message: message({
            ru: () => `«${label}» — это тысячи тенге, а в ячейках стоит ${shown}.`,
            kk: () => `«${label}» — мың теңге, ал ұяшықтарда ${shown} тұр.`,
            en: () => `“${label}” means thousands of tenge, the cells say ${shown}.`,
          }),
          actual: first.raw,
          expected: label,
          equation: null,
          evidence: wrong.map((cell) => cell.evidence),
        },
      ];
    });
    return checked(drafts);
  },
};
