import { describe, expect, test } from 'vitest';
import { textAt } from '../../../src/model/passage.ts';
import { p, source, table } from '../../structure/source.ts';
import { factsOf } from '../report-of.ts';

const title = p('ОТЧЕТ О ХОДЕ ПРОЕКТА');

/** «name (unit): plan → fact». */
function told(...lines: string[]): string[] {
  return factsOf(title, p('Что получилось за отчетное время'), table(...lines)).indicators.map(
    ({ name, unit, plan, fact }) => `${name}${unit ? ` (${unit})` : ''}: ${plan?.value} → ${fact?.value}`,
  );
}

describe('quarters, months and half years', () => {
  test('the year’s own column is the fact, never a quarter', () => {
    expect(
      told(
        'Показатель | Ед. | План на год | I кв. | II кв. | III кв. | IV кв. | Факт за год',
        'Выезды юриста | выезд | 24 | 5 | 7 | 6 | 8 | 26',
        'Принято заявлений | шт. | 120 | 31 | 28 | 33 | 40 | 132',
      ),
    ).toEqual(['Выезды юриста (выезд): 24 → 26', 'Принято заявлений (шт.): 120 → 132']);
  });

  test('without a column for the year the quarters are added, and each is cited', () => {
    const block = table(
      'Көрсеткіш | 1-тоқсан | < | 2-тоқсан | <',
      '^ | жоспар | нақты | жоспар | нақты',
      'Шеберлік сыныптары | 3 | 4 | 5 | 5',
      'Қамтылған оқушылар | 60 | 71 | 80 | 79',
    );
    const [, pupils] = factsOf(title, block).indicators;
    expect([pupils?.plan?.value, pupils?.fact?.value]).toEqual([140, 150]);
    expect(pupils?.fact?.raw).toBe('71 + 79');
    const places = [pupils?.fact?.evidence, ...(pupils?.fact?.evidence.continued ?? [])];
    expect(places.map((evidence) => evidence && textAt(source(title, block), evidence.place))).toEqual(['71', '79']);
  });

  test('figures that run on are the last of them', () => {
    expect(
      told(
        'Показатель | План | Факт нарастающим итогом, 1 полугодие | Факт нарастающим итогом, 2 полугодие',
        'Посажено саженцев | 400 | 150 | 410',
        'Убрано родников | 6 | 2 | 7',
      ),
    ).toEqual(['Посажено саженцев: 400 → 410', 'Убрано родников: 6 → 7']);
  });

  test('shares of quarters are not added', () => {
    expect(
      told(
        'Показатель | План, I кв. | Факт, I кв. | План, II кв. | Факт, II кв.',
        'Вода без замечаний | 80 % | 75 % | 85 % | 88 %',
        'Пробы | 10 | 12 | 10 | 9',
      ),
    ).toEqual(['Пробы: 20 → 21']);
  });
});

describe('either axis', () => {
  test('plan and fact below each other, rates under them', () => {
    expect(
      told(
        '| Оқытылған аналар, адам | Шығарылған ертегілер, дана',
        'Межеленгені | 45 | 12',
        'Қол жеткізілгені | 51 | 12',
        'Орындалуы | 113,3 % | 100 %',
      ),
    ).toEqual(['Оқытылған аналар (адам): 45 → 51', 'Шығарылған ертегілер (дана): 12 → 12']);
  });

  test('plan and fact in every other row under each thing', () => {
    const facts = factsOf(
      title,
      table('Показатель | Аксай | Бурлин | Всего', 'Субботники | < | <| <', 'план | 2 | 3 | 5', 'факт | 2 | 4 | 6'),
    );
    // one figure per town and a total: nothing is taken for the whole that is a part
    expect(facts.indicators.filter(({ fact }) => fact?.value === 2 || fact?.value === 4).map(({ name }) => name)).toEqual([
      'Аксай',
      'Бурлин',
    ]);
  });
});

describe('beside plan and fact', () => {
  test('what was before the project is no plan', () => {
    expect(
      told(
        'Уровень | Показатель | До проекта | Цель к концу | Достигнуто | Чем подтверждено',
        'Цель | Семьи, которые сортируют отходы | 3 | 30 | 37 | опрос',
        'Задача 1 | Пункты приёма | 0 | 5 | 5 | акты',
        '^ | Волонтёры двора | 2 | 20 | 24 | списки',
      ),
    ).toEqual(['Семьи, которые сортируют отходы: 30 → 37', 'Пункты приёма: 5 → 5', 'Волонтёры двора: 20 → 24']);
  });

  test('a column nobody knows is the plan when the percentages say so', () => {
    expect(
      told(
        'Көрсеткіш | Келісім бойынша көлем | Қол жеткізілген | Орындалу, %',
        'Қоңыраулар | 40 | 50 | 125',
        'Хаттар | 20 | 18 | 90',
        'Сапарлар | 8 | 8 | 100',
      ),
    ).toEqual(['Қоңыраулар: 40 → 50', 'Хаттар: 20 → 18', 'Сапарлар: 8 → 8']);
  });

  test('totals are no indicators, and rows of a measured table no tasks', () => {
    const facts = factsOf(
      title,
      table(
        'Раздел | Что считали | Исходное | План | Факт',
        'Задача 1 | Кружки | 0 | 4 | 5',
        'Задача 2 | Походы | 1 | 6 | 6',
        'Итого | | 1 | 10 | 11',
      ),
    );
    expect(facts.indicators.map(({ name }) => name)).toEqual(['Кружки', 'Походы']);
    expect(facts.tasks).toEqual([]);
  });
});

test('lists of sentences under plan and fact stay with the reading by columns', () => {
  const facts = factsOf(
    title,
    p('Таблица плана и факта'),
    table(
      'Мероприятие | Показатели | План | Факт',
      'Мероприятие 1. Курс шитья | Количество занятий/nКоличество мастериц | 12/n30 человек | 12/n34 человека',
    ),
  );
  expect(facts.indicators.map(({ activity, name, fact }) => [activity, name, fact?.value])).toEqual([
    ['Курс шитья', 'Количество занятий', 12],
    ['Курс шитья', 'Количество мастериц', 34],
  ]);
});
