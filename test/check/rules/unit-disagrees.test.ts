import { expect, test } from 'vitest';
import { unitDisagrees } from '../../../src/check/rules/unit-disagrees.ts';
import { drafts, input, report, structured, table } from '../builder.ts';

function proposals(scale: number, ...cells: string[]) {
  const made = table(
    'proposals',
    ['title', 'amount'],
    cells.map((cell) => ['Название', cell]),
  );
  const columns = made.columns.map((column) => (column.role === 'amount' ? { ...column, scale } : column));
  return input(report(), { document: structured([], { tables: [{ ...made, columns }] }) });
}

test('fires once when cells say tenge under a column of thousands', () => {
  const found = drafts(unitDisagrees.check(proposals(1000, '865 000 тенге', '5400 000 тг', '900')));
  expect(found).toMatchObject([{ actual: '865 000 тенге' }]);
  expect(found[0]?.evidence).toHaveLength(2);
});

test('stays silent when the cell says thousands too', () => {
  expect(drafts(unitDisagrees.check(proposals(1000, '865 тыс. тенге', '865 мың теңге')))).toEqual([]);
});

test('is not checked when no cell names a unit, and in a column of tenge', () => {
  expect(unitDisagrees.check(proposals(1000, '865', '-'))).toHaveProperty('notChecked');
  expect(unitDisagrees.check(proposals(1, '865 000 тенге'))).toHaveProperty('notChecked');
});

test('a unit of the row in thousands beside a sum in plain tenge', () => {
  const rows = (cell: string) =>
    structured([], { tables: [table('budget', ['label', 'unit', 'budgeted'], [['Наборы', 'тыс. тенге', cell]])] });
  expect(drafts(unitDisagrees.check(input(report(), { document: rows('980 000 тенге') })))).toHaveLength(1);
  expect(unitDisagrees.check(input(report(), { document: rows('980') }))).toHaveProperty('notChecked');
});
