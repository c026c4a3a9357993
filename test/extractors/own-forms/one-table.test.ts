import { describe, expect, test } from 'vitest';
import { p, read, table } from '../../structure/source.ts';
import { factsOf } from '../report-of.ts';

/** A whole report in one table, as a grantor's card of a project. */
const card = table(
  'Карточка завершённого проекта | < | < | < | < | <',
  '1. Сведения о проекте | < | < | < | < | <',
  'Название проекта | < | «Тропа мастеров» | < | < | <',
  'Исполнитель | < | Общественный фонд «Алтын ине» | < | < | <',
  'Номер и дата договора | < | № 77-Г от 14.03.2023 | < | < | <',
  'Сумма гранта | < | 6 450 000 тенге | < | < | <',
  'Период реализации | < | 14.03.2023 – 30.11.2023 | < | < | <',
  '2. Показатели | < | < | < | < | <',
  'Показатель | < | Ед. изм. | План | Факт | Примечание',
  'Открытые мастерские | < | ед. | 4 | 5 | ',
  'Обученные ремеслу | < | чел. | 80 | 86 | 6 сверх плана',
  '3. Участники по полу | < | < | < | < | <',
  'Всего | < | Мужчины | < | Женщины | <',
  '86 | < | 31 | < | 55 | <',
  '4. Проведённые мероприятия | < | < | < | < | <',
  'Дата | Мероприятие | < | Место | < | Участники',
  '22.04.2023 | Открытие мастерской | < | с. Каратал | < | 41',
  '18.11.2023 | Ярмарка изделий | < | г. Талдыкорган | < | 120',
  '5. Партнёры проекта | < | < | < | < | <',
  'Наименование партнера | < | < | Роль в проекте | < | <',
  'Дом культуры села Каратал | < | < | помещение | < | <',
  'ТОО «Жүн» | < | < | сырьё для мастерских | < | <',
);

describe('a report that is one table', () => {
  const document = read(p('ОТЧЕТ'), card);
  const facts = factsOf(p('ОТЧЕТ'), card);

  test('each part is a table of its own', () => {
    expect(document.tables.map(({ kind, columns }) => [kind, columns.length])).toEqual([
      ['other', 1],
      ['key-values', 2],
      ['plan-fact', 5],
      ['gender', 3],
      ['events', 4],
      ['partners', 2],
    ]);
  });

  test('the passport is read', () => {
    expect({
      title: facts.project.title?.value,
      grantee: facts.project.grantee.name?.value,
      contract: facts.project.contract.number?.value,
      amount: facts.project.amount?.value,
      start: facts.project.period.start?.value,
      end: facts.project.period.end?.value,
    }).toEqual({
      title: 'Тропа мастеров',
      grantee: 'Общественный фонд «Алтын ине»',
      contract: '77-Г',
      amount: 6_450_000,
      start: '2023-03-14',
      end: '2023-11-30',
    });
  });

  test('indicators, people, occasions and partners are read, and nothing is taken for a task', () => {
    expect(facts.indicators.map(({ name, unit, plan, fact }) => [name, unit, plan?.value, fact?.value])).toEqual([
      ['Открытые мастерские', 'ед.', 4, 5],
      ['Обученные ремеслу', 'чел.', 80, 86],
    ]);
    expect(
      facts.participants.breakdowns.map(({ dimension, total, parts }) => [dimension, total?.value, parts.map(({ value }) => value)]),
    ).toEqual([['gender', 86, [31, 55]]]);
    expect(facts.events.map(({ title, dates, participants }) => [title, dates?.start, participants?.value])).toEqual([
      ['Открытие мастерской', '2023-04-22', 41],
      ['Ярмарка изделий', '2023-11-18', 120],
    ]);
    expect(facts.partners.map(({ name }) => name)).toEqual(['Дом культуры села Каратал', 'ТОО «Жүн»']);
    expect(facts.tasks).toEqual([]);
  });
});

/** The items of a form down the left, tables beside some of them. */
const form = table(
  '1 | Ұйымның атауы | «Жайлау» қоғамдық қоры | < | < | <',
  '2 | Жобаның атауы | «Алыс ауыл кітапханасы» | < | < | <',
  '3 | Шарттың нөмірі мен күні | № 19, 2024 жылғы 5 ақпан | < | < | <',
  '4 | Жобаның мерзімі | 2024 жылғы 5 ақпан – 30 қараша | < | < | <',
  '5 | Көрсеткіштер | Көрсеткіш атауы | Өлшем бірлігі | Жоспар | Нақты',
  '^ | ^ | Ашылған оқу бұрыштары | дана | 6 | 7',
  '^ | ^ | Оқырман балалар | адам | 150 | 163',
  '6 | Қатысушылар | Жасы | Қыздар | Ұлдар | Барлығы',
  '^ | ^ | 7-10 жас | 40 | 35 | 75',
  '^ | ^ | 11-14 жас | 50 | 38 | 88',
  '^ | ^ | Барлығы | 90 | 73 | 163',
  '7 | Жоба тобы | Аты-жөні | Лауазымы | Телефон | <',
  '^ | ^ | Сейітова Ақбота | жетекші | 8 701 555 20 31 | <',
  '^ | ^ | Омаров Данияр | кітапханашы | 8 702 555 40 12 | <',
  '8 | Есеп тапсырылған күн | 2024 жылғы 9 желтоқсан | < | < | <',
);

test('tables beside the items of a form are read, and the items themselves', () => {
  const facts = factsOf(p('ЕСЕП'), form);
  expect([facts.project.grantee.name?.value, facts.project.title?.value, facts.project.contract.number?.value]).toEqual([
    '«Жайлау» қоғамдық қоры',
    'Алыс ауыл кітапханасы',
    '19',
  ]);
  expect(facts.indicators.map(({ name, plan, fact }) => [name, plan?.value, fact?.value])).toEqual([
    ['Ашылған оқу бұрыштары', 6, 7],
    ['Оқырман балалар', 150, 163],
  ]);
  expect(facts.participants.breakdowns.map(({ dimension, parts }) => [dimension, parts.map(({ value }) => value)]).sort()).toEqual([
    ['age', [75, 88]],
    ['gender', [90, 73]],
  ]);
  expect(facts.team.map(({ name }) => name)).toEqual(['Сейітова Ақбота', 'Омаров Данияр']);
});

test('a table whose rows only merge cells here and there stays one', () => {
  const { tables } = read(
    p('ОТЧЕТ'),
    table(
      'Мероприятие | Дата | Место | Участники',
      'Лекция | 3 мая 2023 г. | с. Аксу | 20',
      'Поход | не состоялся | < | <',
      'Показ | не состоялся | < | <',
      'Игра | 9 мая 2023 г. | с. Аксу | 31',
      'Сбор | 12 мая 2023 г. | с. Аксу | 18',
      'Выставка | 20 мая 2023 г. | с. Аксу | 44',
      'Встреча | 25 мая 2023 г. | с. Аксу | 15',
      'Итого | < | < | 128',
    ),
  );
  expect(tables).toHaveLength(1);
});
