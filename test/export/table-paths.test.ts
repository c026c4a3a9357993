import { expect, test } from 'vitest';
import { pathsAsJson, pathsAsText } from '../../src/export/table-paths.ts';
import { read, table } from '../structure/source.ts';

const { understood } = read(table('Показатель|План, чел.|Факт, чел.', 'Слушатели курса|40|43'));

test('each figure is printed with the headings of both axes', () => {
  expect(pathsAsText(understood).split('\n').slice(-4)).toEqual([
    '  rows     heading data',
    '  40 чел.: Слушатели курса · План',
    '  43 чел.: Слушатели курса · Факт',
    '',
  ]);
});

test('JSON says what a heading means and leaves out what it does not', () => {
  expect(pathsAsJson(understood)).toMatchObject({
    tables: [{ orientation: 'rows', cells: [{ value: 40, unit: 'чел.', columnPath: [{ text: 'План', measure: 'plan' }] }, { value: 43 }] }],
  });
});
