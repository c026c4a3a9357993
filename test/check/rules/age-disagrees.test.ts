import { expect, test } from 'vitest';
import { ageDisagrees } from '../../../src/check/rules/age-disagrees.ts';
import { drafts } from '../builder.ts';
import { changed, shown } from '../shown.ts';

const LIST = [
  '№ | Ф.И.О. | Год рождения | Возраст',
  '1 | Оспанова Дана | 2009 | 14',
  '2 | Ким Олег | 2010 | 13',
  '3 | Садыков Ерлан | 2008 | 15',
  '4 | Лесная Анна | 2011 | 11',
  '5 | Бекова Сауле | 2009 | 13',
];

test('fires on an age that does not fit the year of birth', () => {
  expect(drafts(ageDisagrees.check(shown(changed(LIST, '2008 | 15', '2008 | 51'))))).toMatchObject([{ actual: 51, expected: 15 }]);
});

test('stays silent when the birthdays of the year explain it', () => {
  expect(drafts(ageDisagrees.check(shown(LIST)))).toEqual([]);
});

test('is not checked without both columns', () => {
  expect(ageDisagrees.check(shown(['№ | Ф.И.О. | Возраст', '1 | Ким Олег | 14']))).toHaveProperty('notChecked');
});
