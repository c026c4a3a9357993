import { describe, expect, test } from 'vitest';
import { p } from '../../structure/source.ts';
import { factsOf } from '../report-of.ts';

const title = p('ИТОГОВЫЙ ОТЧЕТ');

function groupsOf(...lines: readonly string[]) {
  const { total, breakdowns } = factsOf(title, ...lines.map((line) => p(line))).participants;
  return [
    total?.value ?? null,
    ...breakdowns.map(({ dimension, parts }) => [dimension, Object.fromEntries(parts.map(({ code, value }) => [code, value]))]),
  ];
}

describe('participants told outside a section on them', () => {
  test('a sentence with the total, the parts line by line below it, ages of the organisation in lines of their own', () => {
    expect(
      groupsOf(
        'Что получилось',
        'Всего в проекте приняло участие 300 человек, из них:',
        '– женщин – 190,',
        '– мужчин – 110.',
        'По возрасту участники распределились так:',
        'до 18 лет – 50',
        '18–29 лет – 130',
        'старше 29 лет – 120',
      ),
    ).toEqual([300, ['gender', { female: 190, male: 110 }], ['age', { '0-18': 50, '18-29': 130, '29+': 120 }]]);
  });

  test('in Kazakh, each number with an ending and a dash', () => {
    expect(groupsOf('Жобаға барлығы 150 бала қатысты. Олардың 80-і – ұлдар, 70-і – қыздар.')).toEqual([
      150,
      ['gender', { male: 80, female: 70 }],
    ]);
  });

  test('the total behind its parts', () => {
    expect(groupsOf('Кто пришёл учиться', 'Женщины – 90', 'Мужчины – 30', 'Итого – 120')).toEqual([
      120,
      ['gender', { female: 90, male: 30 }],
    ]);
  });

  test('a total alone', () => {
    expect(groupsOf('Всего за год в проекте приняли участие 320 человек.')).toEqual([320]);
    expect(groupsOf('Жобаға барлығы 320 адам қатысты.')).toEqual([320]);
  });

  test('a rule, another project, statistics and one occasion are none of ours', () => {
    expect(groupsOf('В мероприятии должно участвовать 30 человек: 15 женщин и 15 мужчин.')).toEqual([null]);
    expect(groupsOf('Подобный проект другого фонда охватил участников – 500 человек: 300 женщин и 200 мужчин.')).toEqual([null]);
    expect(
      groupsOf('Участники проекта живут в области, где по данным статистики 530 человек, в том числе 250 мужчин и 280 женщин.'),
    ).toEqual([null]);
    expect(
      groupsOf(
        '1. Опишите мероприятия в рамках социального проекта',
        'Мероприятие 1. Семинар',
        'Участники: 20 человек, из них 12 женщин и 8 мужчин.',
      ),
    ).toEqual([null]);
  });
});
