import { expect, test } from 'vitest';
import { balanceWrong } from '../../../src/check/rules/balance-wrong.ts';
import { drafts } from '../builder.ts';
import { changed, shown } from '../shown.ts';

const LINES = [
  'Статья | Получено, тенге | Израсходовано, тенге | Остаток, тенге',
  'Оплата труда | 2 400 000 | 2 380 000 | 20 000',
  'Аренда | 350 000 | 340 500 | 9 500',
  'Материалы | 800 000 | 795 000 | 5 000',
  'Печать | 412 000 | 377 000 | 35 000',
];

test('fires where the remainder is not what is left', () => {
  expect(drafts(balanceWrong.check(shown(changed(LINES, '| 9 500', '| 6 500'))))).toMatchObject([{ expected: 350_000 }]);
});

test('fires on a movement of money told in four rows', () => {
  const rows = [
    'Показатель | Сумма, тенге',
    'Остаток на начало периода | 250 000',
    'Поступило | 1 400 000',
    'Израсходовано | 1 530 000',
    'Остаток на конец периода | 130 000',
  ];
  expect(drafts(balanceWrong.check(shown(rows)))).toMatchObject([{ actual: 120_000, expected: 130_000 }]);
  expect(drafts(balanceWrong.check(shown(changed(rows, '130 000', '120 000'))))).toEqual([]);
});

test('stays silent on consistent rows and where a component is not stated', () => {
  expect(drafts(balanceWrong.check(shown(changed(LINES, '| 9 500', '| -'))))).toEqual([]);
});
