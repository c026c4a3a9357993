import { expect, test } from 'vitest';
import type { Table } from '../../src/model/document.ts';
import { read, rows, table } from './source.ts';

const onPage = (page: number, ...lines: string[]): Table => ({ ...table(...lines), page });

const ABOVE = ['Наименование мероприятия|Планируемое|Фактическое'];
const BELOW = ['в соответствии с договором|количество участников|количество участников', 'Форум|150|171', 'Лагерь|20|24'];

test('a header that a page break cut is put together', () => {
  const { tables } = read(onPage(1, ...ABOVE), onPage(2, ...BELOW));
  expect(tables).toHaveLength(1);
  expect(tables[0]?.columns.map(({ label }) => label)).toEqual([
    'Наименование мероприятия в соответствии с договором',
    'Планируемое количество участников',
    'Фактическое количество участников',
  ]);
  expect(tables[0]?.columns[1]?.header.map(({ block }) => block)).toEqual([0, 1]);
  expect(tables[0]?.blocks).toEqual([0, 1]);
  expect(rows(tables[0])).toEqual([
    ['Форум', '150', '171'],
    ['Лагерь', '20', '24'],
  ]);
});

test.each([
  ['the table above has rows already', [...ABOVE, 'Клуб|5|6'], BELOW, 2],
  ['the cells below begin anew', ABOVE, ['Форум|150|171', 'Лагерь|20|24'], 2],
  ['the pages do not follow each other', ABOVE, BELOW, 3],
])('nothing is put to a header when %s', (_, above, below, page) => {
  const { tables } = read(onPage(1, ...above), onPage(page, ...below));
  expect(tables[0]?.columns.map(({ label }) => label)).toEqual(ABOVE[0]?.split('|'));
});
