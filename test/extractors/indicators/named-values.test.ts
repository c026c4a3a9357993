import { expect, test } from 'vitest';
import { namedValues, pairByName } from '../../../extractors/indicators/named-values.ts';

function read(text: string): [string, number | null | undefined][] {
  return namedValues(text).map(({ name, value }) => [text.slice(name.start, name.end), value.quantity?.value.value]);
}

test('a name, a dash, a value on each line', () => {
  expect(read('Количество акций – 1\nКоличество участников акции – не менее 50 человек')).toEqual([
    ['Количество акций', 1],
    ['Количество участников акции', 50],
  ]);
});

test('entries that follow each other on one line', () => {
  expect(read('Акциялар саны – 1 Акцияға қатысушылар саны – кемінде 50 адам Баннерлер – кемінде 3 дана')).toEqual([
    ['Акциялар саны', 1],
    ['Акцияға қатысушылар саны', 50],
    ['Баннерлер', 3],
  ]);
});

test('colons, semicolons, remarks in brackets', () => {
  expect(read('Тренинги: 3 (по 1 в каждом селе); Участники: 60 человек; Отзывы: 12')).toEqual([
    ['Тренинги', 3],
    ['Участники', 60],
    ['Отзывы', 12],
  ]);
});

test('the number first', () => {
  expect(read('1 видеоролик на казахском языке\n10 адресных встреч')).toEqual([
    ['видеоролик на казахском языке', 1],
    ['адресных встреч', 10],
  ]);
});

test('a name left without a value keeps its line', () => {
  expect(read('Количество постов – 15\nФотоотчет – -')).toEqual([
    ['Количество постов', 15],
    ['Фотоотчет', undefined],
  ]);
});

test('plan and fact are paired by name, not by place', () => {
  const plan = 'Посты – 15\nСтатьи – 4\nОхват – 2000';
  const fact = 'Статьи – 5\nОхват – 2400';
  const pairs = pairByName(plan, namedValues(plan), fact, namedValues(fact));
  expect(pairs.map(({ plan: left, fact: right }) => [left?.value.quantity?.value.value, right?.value.quantity?.value.value])).toEqual([
    [15, undefined],
    [4, 5],
    [2000, 2400],
  ]);
});

test('entries wrapped by a narrow column, and one without a value among them', () => {
  expect(read('Количество\nакций – не менее\n120 (по 40\nчел. с каждого\nсела)\nФотоотчет – -\nРаздаточные\nлистовки –\n91')).toEqual([
    ['Количество\nакций', 120],
    ['Фотоотчет', undefined],
    ['Раздаточные\nлистовки', 91],
  ]);
});
