import { expect, test } from 'vitest';
import { ratioWrong } from '../../../src/check/rules/ratio-wrong.ts';
import { drafts } from '../builder.ts';
import { changed, shown } from '../shown.ts';

const ATTAINED = [
  'Показатель | План | Факт | % выполнения',
  'Семинары | 18 | 16 | 88,9',
  'Встречи | 24 | 27 | 112,5',
  'Статьи | 35 | 31 | 88,6',
  'Визиты | 52 | 49 | 94,2',
];

test('fires on a percentage that is not fact over plan', () => {
  expect(drafts(ratioWrong.check(shown(changed(ATTAINED, '94,2', '99,2'))))).toMatchObject([{ equation: '49 / 52 = 94,23 % ≠ 99,2 %' }]);
});

test('fires on a deviation and on a growth', () => {
  const deviation = [
    'Показатель | План | Факт | Отклонение',
    'А | 340 | 318 | -22',
    'Б | 412 | 377 | -35',
    'В | 265 | 248 | -17',
    'Г | 198 | 151 | -74',
  ];
  expect(drafts(ratioWrong.check(shown(deviation)))).toHaveLength(1);
  const growth = [
    'Показатель | 2022 год | 2023 год | Рост, %',
    'Обращения | 340 | 412 | 21,2',
    'Визиты | 265 | 318 | 20,0',
    'Звонки | 198 | 251 | 26,8',
    'Письма | 512 | 640 | 52,0',
  ];
  expect(drafts(ratioWrong.check(shown(growth)))).toHaveLength(1);
});

test('stays silent on cut decimals and on more than planned printed as all of it', () => {
  expect(drafts(ratioWrong.check(shown(changed(changed(ATTAINED, '88,9', '88,8'), '112,5', '100'))))).toEqual([]);
});
