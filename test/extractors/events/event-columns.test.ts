import { expect, test } from 'vitest';
import { p, table } from '../../structure/source.ts';
import { factsOf } from '../report-of.ts';

const title = p('ИТОГОВЫЙ ОТЧЕТ');
const seen = (facts: ReturnType<typeof factsOf>) =>
  facts.events.map(({ dates, place, participants }) => [dates?.start, place?.value ?? null, participants?.value ?? null]);

test('the only whole numbers of a table of days and places are head counts', () => {
  const facts = factsOf(
    title,
    table(
      '№ | Дата | Город | Обучено, чел.',
      '1 | 14.05.2024 | г. Аксу | 24',
      '2 | 28.05.2024 | г. Тараз | 15',
      '3 | 11.06.2024 | г. Аксу | 22',
    ),
  );
  expect(seen(facts)).toEqual([
    ['2024-05-14', 'г. Аксу', 24],
    ['2024-05-28', 'г. Тараз', 15],
    ['2024-06-11', 'г. Аксу', 22],
  ]);
});

test('a column «Ауыл» holds the places', () => {
  const facts = factsOf(
    p('ҚОРЫТЫНДЫ ЕСЕП'),
    table(
      'Р/с | Күні | Ауыл | Сабақтың тақырыбы | Қатысушы',
      '1 | 2023 ж. 18 сәуір | Ақбұлақ | Ашуды тыңдау | 48',
      '2 | 2023 ж. 16 мамыр | Сарыөзек | Әкемен бір сағат | 39',
    ),
  );
  expect(seen(facts).map(([, place]) => place)).toEqual(['Ақбұлақ', 'Сарыөзек']);
});

test('sums and hours are no head counts', () => {
  const facts = factsOf(
    title,
    table('Дата | Место | Расходы, тенге | Часы', '14.05.2024 | г. Аксу | 24 000 | 3', '28.05.2024 | г. Тараз | 15 000 | 4'),
  );
  expect(seen(facts).map(([, , count]) => count)).toEqual([null, null]);
});

test('days of an occasion are no head counts, «участвовало» is one though it holds the word for hours', () => {
  const facts = factsOf(
    title,
    table('Дата | Место | Дней | Сколько участвовало', '14.05.2024 | г. Аксу | 3 | 24', '28.05.2024 | г. Тараз | 4 | 15'),
  );
  expect(seen(facts).map(([, , count]) => count)).toEqual([24, 15]);
});

test('the theme is the title, whoever was only invited is no head count, a column of hours neither', () => {
  const facts = factsOf(
    title,
    table(
      'Когда собирались | Тема занятия | Площадка | Приглашено, чел. | Пришло, чел. | Часов',
      '03.02.2024 | Как вести учёт | Дом молодёжи | 30 | 24 | 2',
      '17.02.2024 | Как искать клиентов | Дом молодёжи | 30 | 19 | 3',
    ),
  );
  expect(facts.events.map(({ title, participants }) => [title, participants?.value])).toEqual([
    ['Как вести учёт', 24],
    ['Как искать клиентов', 19],
  ]);
});

test('occasions side by side, a month beside titles that name the day', () => {
  const across = factsOf(
    title,
    table(
      'Мероприятие | Семинар для родителей | Ярмарка',
      'Дата | 11.04.2024 | 23.05.2024',
      'Место | г. Тараз, гимназия № 3 | г. Шу, парк',
      'Количество участников | 25 | 118',
    ),
  );
  expect(seen(across)).toEqual([
    ['2024-04-11', 'г. Тараз, гимназия № 3', 25],
    ['2024-05-23', 'г. Шу, парк', 118],
  ]);
  const months = factsOf(
    p('ИТОГОВЫЙ ОТЧЕТ за 2024 год'),
    table(
      'Месяц | Мероприятие | Город/село | Участников всего | из них женщин',
      'Март | Тренинг по бюджету, 14–15 марта | Рудный | 22 | 15',
      'Май | Хакатон, 18 мая | Костанай | 45 | 20',
    ),
  );
  expect(seen(months)).toEqual([
    ['2024-03-14', 'Рудный', 22],
    ['2024-05-18', 'Костанай', 45],
  ]);
});

test('payments and publications with a day are no occasions', () => {
  const facts = factsOf(
    title,
    table('Дата | Плательщик | Назначение платежа | Город', '14.05.2024 | Фонд | аренда | г. Аксу', '28.05.2024 | Фонд | бумага | г. Аксу'),
    table('Дата | Издание | Заголовок публикации | Охват', '14.05.2024 | Газета | Новый двор | 4000', '28.05.2024 | Сайт | Открытие | 900'),
  );
  expect(facts.events).toEqual([]);
});

test('dated lines of a cell over several rows are read once, those of a table of occasions by its rows', () => {
  const spanned = factsOf(
    title,
    table(
      'Что сделано | 14.05.2024, г. Аксу – 24 чел./n28.05.2024, г. Тараз – 15 чел. | Фото',
      'Кем | ^ | есть',
      'Итог | Все довольны | есть',
    ),
  );
  expect(seen(spanned)).toEqual([
    ['2024-05-14', 'г. Аксу', 24],
    ['2024-05-28', 'г. Тараз', 15],
  ]);
  const lines = factsOf(
    title,
    table(
      'Тема занятия | Место | Дни | Пришло, чел.',
      'Учёт | г. Аксу | 14.05.2024/n28.05.2024 | 24',
      'Бюджет | г. Тараз | 11.06.2024/n18.06.2024 | 15',
    ),
  );
  expect(lines.events.map(({ participants }) => participants?.value)).toEqual([24, 15]);
});

test('a table of occasions with a column of links keeps them when it says where or how many', () => {
  const facts = factsOf(
    title,
    p('Список проведенных мероприятий:'),
    table(
      '№ | Дата | Мероприятие | Количество участников | Ссылка',
      '1 | 14.05.2024 | Тренинг | 24 | a.kz',
      '2 | 28.05.2024 | Форум | 15 | b.kz',
    ),
  );
  expect(facts.events.map(({ participants }) => participants?.value)).toEqual([24, 15]);
});

test('the day behind the day an occasion begins is its last one; a payment two months on is not', () => {
  const facts = factsOf(
    title,
    table(
      '№ | Начало | Завершение | Мероприятие | Город | Пришло',
      '1 | 19.04.2025 | 20.04.2025 | Весенняя посадка | г. Аксу | 75',
      '2 | 05.06.2025 | | Уборка берега | г. Тараз | 63',
      '3 | 16.08.2025 | 25.10.2025 | Субботник | г. Аксу | 49',
    ),
  );
  expect(facts.events.map(({ dates }) => [dates?.start, dates?.end])).toEqual([
    ['2025-04-19', '2025-04-20'],
    ['2025-06-05', '2025-06-05'],
    ['2025-08-16', '2025-08-16'],
  ]);
});

test('beside activities and days, figures under people and money are who came and what it cost, and the rows are occasions', () => {
  const facts = factsOf(
    title,
    table(
      'Задача | Мероприятие | Когда | Где | Чел. | Расход, евро',
      '1. Учить сельчан | 1.1. Курс первой помощи | 14–15.05.2025 | с. Жанатан | 27 | 1 900',
      '^ | 1.2. Семинар для водителей | 11.06.2025 | г. Аксу | 31 | 1 150',
      '2. Рассказать всем | 2.1. Круглый стол | 14.10.2025 | г. Аксу | 38 | 800',
    ),
  );
  expect(seen(facts)).toEqual([
    ['2025-05-14', 'с. Жанатан', 27],
    ['2025-06-11', 'г. Аксу', 31],
    ['2025-10-14', 'г. Аксу', 38],
  ]);
  expect(facts.tasks.flatMap(({ activities }) => activities.map(({ participants, cost }) => [participants?.value, cost?.value]))).toEqual([
    [27, 1900],
    [31, 1150],
    [38, 800],
  ]);
});
