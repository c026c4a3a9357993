import { describe, expect, test } from 'vitest';
import { p, table } from '../../structure/source.ts';
import { breakdownsOf, factsOf } from '../report-of.ts';

const title = p('ИТОГОВЫЙ ОТЧЕТ');

/** Codes and values of each breakdown. */
function partsOf(facts: ReturnType<typeof factsOf>) {
  return Object.fromEntries(breakdownsOf(facts).map(([dimension, , parts]) => [dimension, parts]));
}

function told(...lines: string[]) {
  return partsOf(factsOf(title, p('Кто приходил'), table(...lines)));
}

describe('two breakdowns in one table', () => {
  test('ages down, sexes across: the totals of both are the parts', () => {
    expect(
      told('Жасы | Қыздар | Ұлдар | Барлығы', '2–4 | 9 | 6 | 15', '5–6 | 11 | 12 | 23', '80+ | 1 | 0 | 1', 'Жиыны | 21 | 18 | 39'),
    ).toEqual({
      gender: { female: 21, male: 18 },
      age: { '2-4': 15, '5-6': 23, '80+': 1 },
    });
  });

  test('a heading of two levels over rows of occasions: what the last row adds up is counted once', () => {
    const facts = factsOf(
      title,
      table(
        'Занятие | Мужчины | < | Женщины | < | Всего',
        '^ | до 35 лет | 35+ | до 35 лет | 35+ | ^',
        'Кройка | 1 | 2 | 10 | 7 | 20',
        'Пекарня | 3 | 4 | 8 | 6 | 21',
        'Итого | 4 | 6 | 18 | 13 | 41',
      ),
    );
    expect(partsOf(facts)).toEqual({ gender: { male: 10, female: 31 }, age: { '0-35': 22, '35+': 19 } });
    expect(facts.participants.total?.value).toBe(41);
    const [men] = facts.participants.breakdowns.find(({ dimension }) => dimension === 'gender')?.parts ?? [];
    expect([men?.raw, men?.evidence.quote, men?.evidence.continued?.map(({ quote }) => quote)]).toEqual(['4 + 6', '4', ['6']]);
  });

  test('without a total the other breakdown is added up', () => {
    expect(told('Группа | Мужчины | Женщины', '18–29 лет | 5 | 8', '30–44 года | 4 | 9')).toEqual({
      gender: { male: 9, female: 17 },
      age: { '18-29': 13, '30-44': 13 },
    });
  });

  test('a dash adds nothing, a cell of words leaves no sum', () => {
    expect(
      told('Группа | Мужчины | Женщины', '14–17 лет | 6 | 7', '18–29 лет | 5 | –', '30–44 года | 4 | 9', '45–60 лет | 3 | много'),
    ).toEqual({
      gender: { male: 18, female: null },
      age: { '14-17': 13, '18-29': 5, '30-44': 13, '45-60': null },
    });
  });

  test('occasions without a row that adds them up say nothing of people', () => {
    expect(told('Встреча | Мужчины | Женщины', 'Открытие | 5 | 8', 'Закрытие | 4 | 9')).toEqual({});
  });
});

test('categories of the organisation’s own stand under their own label when they make up the total', () => {
  const facts = factsOf(title, table('Категория | Человек', 'Молодежь | 12', 'Пенсионеры | 7', 'Пчеловоды района | 5', 'Всего | 24'));
  expect(facts.participants.breakdowns[0]?.parts.map(({ code, label, value }) => [code, label, value])).toEqual([
    ['youth', 'Молодежь', 12],
    ['older', 'Пенсионеры', 7],
    ['other', 'Пчеловоды района', 5],
  ]);
});

test('a heading broken over the lines of a text table names its category whole', () => {
  expect(
    told(
      'Всего | Дети | Государственные | Работники | Люди старшего',
      'участников | | служащие | бюджетных | возраста',
      '| | | организаций | ',
      '50 | 20 | 5 | 10 | 15',
    ),
  ).toEqual({ social: { children: 20, 'civil-servants': 5, 'public-sector-workers': 10, older: 15 } });
});
