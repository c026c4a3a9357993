import { expect, test } from 'vitest';
import { findPersons, samePerson } from '../../src/text/names.ts';
import { legalFormOf, parseOrganization, sameOrganization } from '../../src/text/organizations.ts';

test.each([
  ['Координатор проекта - Сериков Данияр Ерланович, 8 701', 'Сериков Данияр Ерланович'],
  ['Данияр Ерланулы Сериков', 'Данияр Ерланулы Сериков'],
  ['Серікова Айгүл Ерланқызы', 'Серікова Айгүл Ерланқызы'],
  ['Директор ОФ «Тан» ____ Серикова А.Е.', 'Серикова А.Е.'],
  ['А. Сериков', 'А. Сериков'],
  ['Сериков А', 'Сериков А'],
  ['До проекта Айгуль Серикова из села не знала', 'Айгуль Серикова'],
  ['Айгүл Серікова Көктөбе ауылынан', 'Айгүл Серікова'],
  ['Ким Анна', 'Ким Анна'],
  ['СЕРИКОВ ДАНИЯР ЕРЛАНОВИЧ', 'СЕРИКОВ ДАНИЯР ЕРЛАНОВИЧ'],
])('%s', (text, name) => {
  expect(findPersons(text).map((person) => person.value)).toEqual([name]);
});

test.each(['Костанайская область', 'Министерство Культуры', 'Центр Молодежных Инициатив', 'Жобаның Мақсаты'])('nobody in %s', (text) => {
  expect(findPersons(text)).toEqual([]);
});

test('the place of the seal before a full name is no pair of initials', () => {
  expect(findPersons('Президент  М.П. Примерова Жибек Аманбаевна').map((person) => person.value)).toEqual(['Примерова Жибек Аманбаевна']);
  expect(findPersons('М.П. Примеров').map((person) => person.value)).toEqual(['М.П. Примеров']);
});

test('one person in other orders, cases and initials', () => {
  expect(samePerson('Серикова А.Е.', 'Айгуль Ерлановна Серикова')).toBe(true);
  expect(samePerson('Сериковой Айгуль', 'Серикова Айгуль')).toBe(true);
  expect(samePerson('Серикова А.', 'Иванова А.')).toBe(false);
  expect(samePerson('Серикова', '')).toBe(false);
});

test('legal forms of both languages meet', () => {
  expect(legalFormOf('Общественный фонд «Тан»')).toBe('ОФ');
  expect(legalFormOf('«Таң» қоғамдық қоры')).toBe('ОФ');
  expect(legalFormOf('«Таң» ҚБ')).toBe('ОО');
  expect(legalFormOf('Обшественный фонд «Тан»')).toBe('ОФ');
  expect(legalFormOf('«Таң» заңды тұлғалар бірлестігі')).toBe('ОЮЛ');
  expect(legalFormOf('«Сенімді ұ станым» қ оғамды қ қ оры')).toBe('ОФ');
  expect(parseOrganization('ОЮЛ в форме ассоциации «Альянс»')).toMatchObject({ legalForm: 'ОЮЛ', core: 'Альянс' });
  expect(sameOrganization('ОФ «Таң»', 'Общественный фонд "Тан"')).toBe(true);
  expect(sameOrganization('ОФ «Таң»', 'ОФ «Белес»')).toBe(false);
});

test.each([
  ['Ким В.И.', 'Ким В.И.'],
  ['О. Ли', 'О. Ли'],
  ['Тел Серикова А.', 'Серикова А.'],
  ['Омаров Данияр Ерлан-улы', 'Омаров Данияр Ерлан-улы'],
  ['жительница села Жанатан Айгуль Серикова', 'Айгуль Серикова'],
])('%s', (text, name) => {
  expect(findPersons(text).map((person) => person.value)).toEqual([name]);
});

test.each(['ул. Абая Кунанбаева', 'Мұхтар Әуезов атындағы мектеп'])('a namesake is nobody: %s', (text) => {
  expect(findPersons(text)).toEqual([]);
});
