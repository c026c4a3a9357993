import { expect, test } from 'vitest';
import { blocksOfText } from '../../../src/read/text/blocks.ts';

function tablesIn(text: string): string[][][] {
  return blocksOfText(text, 10_000).flatMap((block) => {
    if (block.kind !== 'table') return [];
    const rows = Array.from({ length: block.rows }, (): string[] => Array.from({ length: block.columns }, () => ''));
    for (const cell of block.cells) (rows[cell.row] ?? [])[cell.column] = cell.text;
    return [rows];
  });
}

test('columns kept apart by blanks are a table; a line in lower case below a later column goes on', () => {
  const text = [
    'Показатель            План          Факт',
    'Субботники            3             3',
    'Участники             не менее 120  153',
    'Уроки экологии        15            18 уроков',
    '                                    в школах',
    '',
    'Дальше обычный текст.',
  ].join('\n');
  expect(tablesIn(text)).toEqual([
    [
      ['Показатель', 'План', 'Факт'],
      ['Субботники', '3', '3'],
      ['Участники', 'не менее 120', '153'],
      ['Уроки экологии', '15', '18 уроков в школах'],
    ],
  ]);
});

test('prose with wide spaces, fields with colons and lines for signatures stay paragraphs', () => {
  expect(tablesIn('Мы провели  семь встреч\nв трёх сёлах  и городе\nи помогли  многим людям')).toEqual([]);
  expect(tablesIn('Договор:   № 5\nСумма:     100\nСрок:      май')).toEqual([]);
  expect(tablesIn('Директор    ____   Иванов\nБухгалтер   ____   Петрова\nТренер      ____   Ким')).toEqual([]);
});

test('a megabyte of wide spaces is read at once', () => {
  expect(tablesIn('а  бв  \nгд  е  ё\nжзи  к\n'.repeat(40_000))).toEqual([]);
});

test('an indented table of costs is a table, indented prose is none', () => {
  const text = [
    'ДЕНЬГИ',
    '   бумага, 12 пачек х 2 500    30 000',
    '   бензин                      45 000',
    '   всего                       75 000',
    'Остатка нет.',
  ];
  expect(tablesIn(text.join('\n'))).toEqual([
    [
      ['бумага, 12 пачек х 2 500', '30 000'],
      ['бензин', '45 000'],
      ['всего', '75 000'],
    ],
  ]);
  expect(tablesIn('   Мы провели семь встреч\n   в трёх сёлах и городе\n   и помогли многим людям')).toEqual([]);
});
