import { expect, test } from 'vitest';
import { runningTotalWrong } from '../../../src/check/rules/running-total-wrong.ts';
import { drafts } from '../builder.ts';
import { changed, shown } from '../shown.ts';

const MONTHS = [
  'Ай | Айда | Өспелі жиынтықпен',
  'Наурыз | 34 | 134',
  'Сәуір | 52 | 186',
  'Мамыр | 47 | 233',
  'Маусым | 61 | 294',
  'Шілде | 28 | 322',
  'Тамыз | 33 | 355',
];

test('fires where the sum so far is another and names the cell', () => {
  const [draft, ...others] = drafts(runningTotalWrong.check(shown(changed(MONTHS, '| 233', '| 223'))));
  expect(others).toEqual([]);
  expect(draft?.message.ru).toContain('223 вместо 233');
});

test('stays silent on a first row that carries over', () => {
  expect(drafts(runningTotalWrong.check(shown(MONTHS)))).toEqual([]);
});
