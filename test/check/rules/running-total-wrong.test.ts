import { expect, test } from 'vitest';
import { partsDoNotSum } from '../../../src/check/rules/parts-do-not-sum.ts';
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

const SINCE_START = [
  'Показатель | На 30.06.2025 | За период | Всего с начала проекта',
  'Очищено родников | 3 | 4 | 7',
  'Волонтеры | 58 | 47 | 105',
  'Экоуроки | 14 | 12 | 26',
  'Саженцы | 650 | 700 | 1350',
];

test('what was reached before and in the period does not make up what is said since the start', () => {
  expect(drafts(runningTotalWrong.check(shown(SINCE_START)))).toEqual([]);
  const wrong = shown(changed(SINCE_START, '1350', '1530'));
  expect(drafts(runningTotalWrong.check(wrong))).toMatchObject([{ actual: 1350, expected: 1530 }]);
  expect(drafts(partsDoNotSum.check(wrong))).toEqual([]);
});
