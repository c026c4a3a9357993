import { expect, test } from 'vitest';
import { listedTwice } from '../../../src/check/rules/listed-twice.ts';
import { drafts, input, report, structured, table } from '../builder.ts';

const NAMES = ['Оспанова Дана Маратовна', 'Ким Олег Петрович', 'Садыков Ерлан Болатович', 'Лесная Анна Игоревна', 'Бекова Сауле Канатовна'];
const list = (rows: readonly (readonly string[])[]) =>
  input(report(), { document: structured([], { tables: [table('participant-list', ['number', 'name', 'phone'], rows)] }) });
const rows = NAMES.map((name, index) => [String(index + 1), name, '']);

test('fires on one person named twice', () => {
  const [draft] = drafts(listedTwice.check(list([...rows, ['6', 'Ким Олег Петрович', '']])));
  expect(draft?.actual).toBe(2);
  expect(draft?.evidence).toHaveLength(2);
});

test('stays silent about namesakes told apart, and a list that repeats everybody', () => {
  const known = rows.map((row) => [row[0] ?? '', row[1] ?? '', '7Б']);
  expect(drafts(listedTwice.check(list([...known, ['6', 'Ким Олег Петрович', '9А']])))).toEqual([]);
  expect(drafts(listedTwice.check(list([...rows, ...rows])))).toEqual([]);
});
