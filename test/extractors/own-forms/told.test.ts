import { describe, expect, test } from 'vitest';
import { p } from '../../structure/source.ts';
import { factsOf, indicatorsOf } from '../report-of.ts';

const title = p('ИТОГОВЫЙ ОТЧЕТ');

describe('plan and fact told in lines and sentences', () => {
  test('by the contract and in fact', () => {
    const facts = factsOf(
      title,
      p('Достигнуты следующие показатели:'),
      p('выезды к лежачим больным: по договору – 1 100, фактически – 1 240;'),
      p('обученные сиделки: по соглашению – 15 человек, на деле – 18 человек.'),
    );
    expect(indicatorsOf(facts)).toEqual([
      [null, 'выезды к лежачим больным', null, '1100', '1240'],
      [null, 'обученные сиделки', 'человек', '15 человек', '18 человек'],
    ]);
  });

  test('what was reached first, the plan behind it', () => {
    const facts = factsOf(title, p('За год дано 57 консультаций юриста при плане 50.'), p('Топтық сабаққа 64 ана қатысты (жоспар – 60).'));
    expect(facts.indicators.map(({ plan, fact }) => [plan?.value, fact?.value])).toEqual([
      [50, 57],
      [60, 64],
    ]);
  });

  test('people of whom nothing is said are no indicator', () => {
    expect(factsOf(title, p('Всего охвачено 124 человека при плане 110.')).indicators).toEqual([]);
  });

  test('a value ends with its sentence', () => {
    const facts = factsOf(title, p('Жеке кеңестер: жоспарланғаны – кемінде 150, нақты берілгені – 186. Топтық сабаққа 64 ана қатысты.'));
    expect(facts.indicators.map(({ plan, fact }) => [plan?.value, fact?.value])).toEqual([[150, 186]]);
  });
});

describe('days', () => {
  test('without a year take that of the heading above, not of the day of signing', () => {
    const facts = factsOf(
      p('«Дархан» жастар орталығының 2022 ЖЫЛҒЫ ҚЫЗМЕТІ ТУРАЛЫ ЕСЕП'),
      p('1. Өткізілген іс-шаралар'),
      p('12 сәуір күні мәдениет үйінде семинар өтті, оған 45 адам қатысты.'),
      p('Директор С. Оразбаев'),
      p('2023 жылғы 9 қаңтар'),
    );
    expect(facts.events.map(({ dates }) => dates?.start)).toEqual(['2022-04-12']);
  });

  test('several days beside one number share it, so none of them has it', () => {
    const facts = factsOf(
      title,
      p('1. Опишите мероприятия в рамках социального проекта'),
      p('Группа поддержки собиралась в Костанае 14 апреля, 12 мая и 9 июня 2023 года. За весь период пришли 63 человека.'),
    );
    expect(facts.events.map(({ dates, place, participants }) => [dates?.start, place?.value, participants])).toEqual([
      ['2023-04-14', 'Костанае', null],
      ['2023-05-12', 'Костанае', null],
      ['2023-06-09', 'Костанае', null],
    ]);
  });
});

test('a title that runs into its story ends where the story begins', () => {
  const facts = factsOf(
    title,
    p('1. Опишите мероприятия в рамках социального проекта'),
    p('Мероприятие 1.1. Итоговая ярмарка прошла 18 ноября 2021 года в г. Рудный, присутствовали 140 жителей.'),
    p('Мероприятие 1.2. Листовки. Отпечатано 500 листовок, их разнесли волонтёры: https://volunteers.example.kz/leaflets'),
  );
  expect(facts.tasks.flatMap(({ activities }) => activities.map((activity) => activity.title))).toEqual(['Итоговая ярмарка', 'Листовки']);
  expect(facts.events.map(({ dates, participants }) => [dates?.start, participants?.value])).toEqual([['2021-11-18', 140]]);
});
