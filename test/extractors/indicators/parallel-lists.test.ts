import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parallelLists } from '../../../extractors/indicators/parallel-lists.ts';

function read(names: string, plan: string, fact: string): [string, number | null | undefined, number | null | undefined][] {
  return parallelLists(names, plan, fact).map((entry) => [
    names.slice(entry.name.start, entry.name.end),
    entry.plan?.quantity?.value.value,
    entry.fact?.quantity?.value.value,
  ]);
}

test('entries on lines of their own', () => {
  expect(read('Положение о клубе\nКоличество участников\nКоличество встреч', '1\nне менее 35 человек\n5', '1\n37 человек\n6')).toEqual([
    ['Положение о клубе', 1, 1],
    ['Количество участников', 35, 37],
    ['Количество встреч', 5, 6],
  ]);
});

test('a row that lost its paragraph breaks is cut by capitals and numbers', () => {
  expect(
    read('Количество заседаний Количество участников заседаний Положение о клубе', '4 заседания не менее 56 1', '4 заседания 64 1'),
  ).toEqual([
    ['Количество заседаний', 4, 4],
    ['Количество участников заседаний', 56, 64],
    ['Положение о клубе', 1, 1],
  ]);
});

test('«6 105 1» is three numbers where three names stand, «6 105» one where one does', () => {
  expect(read('Количество встреч Количество участников Протокол', '6 не менее 90 1', '6 105 1').map(([, , fact]) => fact)).toEqual([
    6, 105, 1,
  ]);
  expect(read('Информационный охват', '6 000', '6 105')).toEqual([['Информационный охват', 6000, 6105]]);
});

test('digit groups stay together where the count asks for it', () => {
  expect(read('Количество постов Информационный охват Дайджест', '15 20 000 1', '16 20 000 1').map(([, , fact]) => fact)).toEqual([
    16, 20000, 1,
  ]);
});

test('Kazakh names and values', () => {
  expect(
    read('Кездесулер саны Кездесуге қатысушылар саны Кездесу хаттамалары', '7 кездесу кемінде 140 адам 7', '7 кездесу 152 адам 7'),
  ).toEqual([
    ['Кездесулер саны', 7, 7],
    ['Кездесуге қатысушылар саны', 140, 152],
    ['Кездесу хаттамалары', 7, 7],
  ]);
});

test('names wrapped by a narrow column and values with remarks in brackets', () => {
  const names = 'Проведение опроса\nКоличество\nреспондентов\nАнкета';
  const plan = '2 опроса (на начало\nи конец)\nне менее 150 респондентов (по 50 с каждого\nсела)\n1 анкета';
  expect(read(names, plan, '2 опроса\n316\n1 анкета').map(([, planned, fact]) => [planned, fact])).toEqual([
    [2, 2],
    [150, 316],
    [1, 1],
  ]);
});

test('a dropped entry leaves its name without a value', () => {
  const found = read(
    'Программа\nСписки участников\nКоличество участников\nФотоотчет',
    '3 программы\n3 списка\nне менее 60 человек\n5 фото',
    '3 программы\n64 человека\n5 фото',
  );
  expect(found.map(([, , fact]) => fact)).toEqual([3, undefined, 64, 5]);
});

test('a blank cell of facts gives names and plans', () => {
  expect(read('Количество консультаций\nЖурнал', '65\n1', '-')).toEqual([
    ['Количество консультаций', 65, undefined],
    ['Журнал', 1, undefined],
  ]);
});

test('an abbreviation or a village in a name does not cut it', () => {
  expect(read('Письма в МИО с рекомендациями', '3', '3')).toEqual([['Письма в МИО с рекомендациями', 3, 3]]);
  expect(read('Встречи с жителями села Новое', '2', '2')).toEqual([['Встречи с жителями села Новое', 2, 2]]);
});

test('as many entries as were written, whatever the names and numbers', () => {
  const noun = fc.constantFrom('встреч', 'участников', 'опросов', 'статей', 'постов', 'видеороликов');
  const entry = fc.record({ noun, plan: fc.integer({ min: 1, max: 999 }), fact: fc.integer({ min: 1, max: 999 }) });
  fc.assert(
    fc.property(fc.array(entry, { minLength: 1, maxLength: 8 }), (entries) => {
      const names = entries.map(({ noun: word }) => `Количество ${word}`).join('\n');
      const found = read(names, entries.map(({ plan }) => plan).join('\n'), entries.map(({ fact }) => fact).join('\n'));
      expect(found.map(([, plan, fact]) => [plan, fact])).toEqual(entries.map(({ plan, fact }) => [plan, fact]));
    }),
    { numRuns: 60 },
  );
});

test('long texts without structure end quickly', () => {
  expect(parallelLists('а'.repeat(20_000), '1 '.repeat(10_000), '('.repeat(20_000)).length).toBeLessThan(100);
});
