import { describe, expect, test } from 'vitest';
import { p } from '../../structure/source.ts';
import { factsOf } from '../report-of.ts';

const opening = [p('ИТОГОВЫЙ ОТЧЕТ'), p('Период реализации: 01.04.2023 – 30.11.2023')];
const eventsOf = (...lines: readonly string[]) =>
  factsOf(...opening, ...lines.map((line) => p(line))).events.map(({ dates, place, participants }) => [
    dates?.start,
    place?.value ?? null,
    participants?.value ?? null,
  ]);

describe('where and how many, told in sentences', () => {
  test('venues without a settlement, the number in the next sentence', () => {
    expect(
      eventsOf(
        'Как это было',
        '12 августа в Примерном Центре собрались четыре двора. На празднике было 300 человек.',
        '17 июля на стадионе «Самал» прошли соревнования, в них выступили 36 спортсменов.',
        '4 сентября участники съездили в Баянаул: в поездке было 28 человек.',
      ),
    ).toEqual([
      ['2023-08-12', 'Примерном Центре', 300],
      ['2023-07-17', 'стадионе «Самал»', 36],
      ['2023-09-04', 'Баянаул', 28],
    ]);
  });

  test('the name of a place behind its town, though no kind of place is known in it; an occasion or a person is none', () => {
    const items = [
      '1. 05.07.2023 – өнім күні, Тараз қ., Шам базары, 52 қатысушы.',
      '2. 25.07.2023 – жиын, Тараз қ., «Тұмар» сарайы, 80 қатысушы.',
      '3. 02.08.2023 – г. Аксу, Семинар для водителей, 25 чел.',
      '4. 09.08.2023 – г. Аксу, Примерова Анна Игоревна, 20 чел.',
    ];
    expect(eventsOf('Хроника', ...items).map(([, place]) => place)).toEqual([
      'Тараз қ., Шам базары',
      'Тараз қ., «Тұмар» сарайы',
      'г. Аксу',
      'г. Аксу',
    ]);
  });

  test('in Kazakh, settlement and venue as one place', () => {
    expect(
      eventsOf(
        'Не жасалды',
        '15 сәуірде Тараз қаласының орталық саябағында тазалық күні өтті. Оған 64 тұрғын шықты.',
        '2 қыркүйекте облыстық кітапханада дөңгелек үстел өткізілді, оған 31 адам қатысты.',
      ),
    ).toEqual([
      ['2023-04-15', 'Тараз қаласының орталық саябағында', 64],
      ['2023-09-02', 'облыстық кітапханада', 31],
    ]);
  });

  test('days of one month are days, and share their number', () => {
    expect(eventsOf('Как это было', 'Лекции прошли 7, 14 и 21 октября в Доме дружбы, слушали их 58 человек.')).toEqual([
      ['2023-10-07', 'Доме дружбы', null],
      ['2023-10-14', 'Доме дружбы', null],
      ['2023-10-21', 'Доме дружбы', null],
    ]);
  });

  test('in lists a piece that begins with a venue', () => {
    expect(eventsOf('Встречи и занятия', '• 4 марта 2023 года, дом культуры «Самал»: семинар врача, 51 слушательница.')).toEqual([
      ['2023-03-04', 'дом культуры «Самал»', 51],
    ]);
  });

  test('papers and laws are no occasions', () => {
    expect(
      eventsOf('Как это было', 'Согласно Закону от 12 июля 2023 года ведётся отчётность. Приказ № 7 от 3 мая 2023 года утвердил состав.'),
    ).toEqual([]);
  });
});

test('in lists a town and the venue behind it are one place, a person behind it is none', () => {
  expect(
    eventsOf(
      'Өткізілген іс-шаралар',
      '1) 05.05.2023 ж. Тараз қ., Жеңіс саябағы. Митинг. 120 адам қатысты.',
      '2) 18.06.2023 ж. Тараз қ., Мысалов Ерлан Серікұлы. Денсаулық күні. 45 адам қатысты.',
    ),
  ).toEqual([
    ['2023-05-05', 'Тараз қ., Жеңіс саябағы', 120],
    ['2023-06-18', 'Тараз қ.', 45],
  ]);
  expect(
    eventsOf(
      'Выезды юристов:',
      '• 19 февраля 2023 г. – Хромтау, центр поддержки семьи, пришли 23 женщины;',
      '• 26 марта 2023 г. – Алга, районная библиотека, 31 женщина.',
    ),
  ).toEqual([
    ['2023-02-19', 'Хромтау, центр поддержки семьи', 23],
    ['2023-03-26', 'Алга, районная библиотека', 31],
  ]);
});

test.each([
  ['20 мая 2023 года провели семинар в Zoom для 20 человек.', null],
  ['20 мая 2023 года состоялась встреча в Сенате, пришли 20 человек.', null],
  ['20 мая 2023 года прошло озеленение на площади 200 кв. м, вышли 20 человек.', null],
  ['20 мая 2023 года прошло озеленение на площади Победы, вышли 20 человек.', 'площади Победы'],
])('what follows «в» and «на» is a place only where people meet: %s', (line, place) => {
  expect(eventsOf('Как это было', line).map(([, where]) => where)).toEqual([place]);
});

test('the year an organization was founded is no year of its occasions', () => {
  const told = (line: string) =>
    factsOf(
      p('ИТОГОВЫЙ ОТЧЕТ'),
      p('Грантополучатель: ОФ «Пример»'),
      p(line),
      p('Как это было'),
      p('12 августа в Доме дружбы на встрече было 30 человек.'),
    ).events.map(({ dates }) => dates?.start ?? null);
  expect(told('Наша организация работает с 2012 года.')).toEqual([null]);
  expect(told('Фонд основан в 2012 году.')).toEqual([null]);
  expect(told('Гастроли шли летом 2023 года.')).toEqual(['2023-08-12']);
});
