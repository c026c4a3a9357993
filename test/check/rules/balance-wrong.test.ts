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

const MOVED = [
  'Получено: 1-й транш | 9 200 000 тенге',
  'Получено: 2-й транш | 5 520 000 тенге',
  'Всего получено | 14 720 000 тенге',
  'Израсходовано | 14 615 000 тенге',
  'Остаток на 31.12.2025 | 105 000 тенге',
  'Возвращено донору | 105 000 тенге',
];

test('a list of money moved states its relations by words alone: what is left, and what is given back', () => {
  const wrong = (from: string, to: string) => drafts(balanceWrong.check(shown(changed(MOVED, from, to))));
  expect(drafts(balanceWrong.check(shown(MOVED)))).toEqual([]);
  expect(wrong('донору | 105', 'донору | 150')).toMatchObject([{ actual: 105_000, expected: 150_000 }]);
  expect(wrong('31.12.2025 | 105', '31.12.2025 | 150')).toHaveLength(1);
  // own money beside the grant is no remainder of it
  expect(balanceWrong.check(shown(changed(MOVED, '31.12.2025 | 105 000', '31.12.2025 | 4 000 000')))).toHaveProperty('notChecked');
});
