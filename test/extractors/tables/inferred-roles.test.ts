import { expect, test } from 'vitest';
import { withInferredRoles } from '../../../extractors/tables/inferred-roles.ts';
import type { LogicalTable } from '../../../src/model/structure.ts';
import { documentOf, type TableSpec } from '../document.ts';

function roles(spec: TableSpec): string[] {
  const table = documentOf(spec).tables[0];
  return table ? withInferredRoles(table).columns.map(({ role }) => role) : [];
}

test('a column of phones is the contact, one of percentages the workload', () => {
  const rows = [
    ['Ахатова Лина', 'Бухгалтер', '8-701-111-22-33', 'Ведение учета и отчетность', '20%'],
    ['Серов Олег', 'Координатор', '8-701-111-22-44', 'Связь с участниками проекта', '30%'],
  ];
  expect(roles({ kind: 'team', columns: ['name', 'position', 'unknown', 'duties', 'unknown'], rows })).toEqual([
    'name',
    'position',
    'contact',
    'duties',
    'workload',
  ]);
});

test('a table of effects without any header', () => {
  const rows = [
    ['1.', 'Количество прямых бенефициаров', 'человек', '110', '120'],
    ['2.', 'Количество охваченных НПО', 'организация', '10', '10'],
    ['3.', 'Фонд оплаты труда от общей суммы гранта', 'тенге', '5 152 000', '5 152 000'],
  ];
  const columns = ['unknown', 'unknown', 'unknown', 'unknown', 'unknown'] as const;
  expect(roles({ kind: 'effects', columns, rows })).toEqual(['number', 'label', 'unit', 'plan', 'fact']);
});

test('numbers between place and results are the participants', () => {
  const columns = ['activity', 'unknown', 'unknown', 'unknown', 'results', 'indicator', 'plan', 'unknown'] as const;
  const rows = [
    ['Форум', 'Май 2024 года', 'село Новое', '72', 'Прошел', 'Форумы', '1', '1'],
    ['Встречи', 'Июнь 2024 года', 'г. Речной', '-', 'Прошли', 'Встречи', '3', '3'],
  ];
  expect(roles({ kind: 'plan-fact', columns, rows })).toEqual([
    'activity',
    'date',
    'place',
    'participants',
    'results',
    'indicator',
    'plan',
    'fact',
  ]);
});

test('known roles are never changed', () => {
  const table: LogicalTable | undefined = documentOf({ kind: 'team', columns: ['name', 'phone'], rows: [['20%', 'Серов Олег']] }).tables[0];
  expect(table && withInferredRoles(table)).toBe(table);
});

test('letters tell themselves where the header gives their column to something else', () => {
  const rows = [
    ['Акимат района', 'Открыть клубы', 'Письмо от 20 ноября 2023 г. №129'],
    ['Управление культуры', 'Купить книги', 'Письмо от 22 ноября 2023 г. №132'],
  ];
  expect(roles({ kind: 'recommendations', columns: ['authority', 'recommendation', 'recommendation'], rows })).toEqual([
    'authority',
    'recommendation',
    'letter',
  ]);
  expect(roles({ kind: 'recommendations', columns: ['authority', 'unknown', 'recommendation'], rows })).toEqual([
    'authority',
    'recommendation',
    'letter',
  ]);
});
