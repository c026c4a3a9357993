import { expect, test } from 'vitest';
import { extract } from '../../../extractors/index.ts';
import { readDocument } from '../../../src/read/index.ts';
import { DEFAULT_READ_OPTIONS } from '../../../src/read/reader.ts';
import { structure } from '../../../src/structure/index.ts';
import { fold } from '../../../src/text/normalize.ts';

const RUSSIAN = `Заключительный отчет по итогам реализации социального проекта

к договору № 7 от 1 марта 2023 года

### 1. Опишите мероприятия в рамках социального проекта

#### Задача 1. Работа с жителями

#### Мероприятие 1. Проведение встреч

`;
const KAZAKH = `Әлеуметтік жобаны іске асыру қорытындылары бойынша қорытынды есеп

2023 жылғы 1 наурыздағы № 7 Шарт

### 1. Әлеуметтік жоба шеңберіндегі іс-шараларды сипаттаңыз

#### 1-міндет. Тұрғындармен жұмыс

#### 1-іс-шара. Кездесулер өткізу

`;

async function eventsOf(text: string) {
  const source = await readDocument({ bytes: Buffer.from(text), name: 'report.txt' }, DEFAULT_READ_OPTIONS);
  return extract(structure(source)).events.map((event) => ({
    start: event.dates?.start ?? null,
    end: event.dates?.end ?? null,
    place: event.place?.value ?? null,
    participants: event.participants?.value ?? null,
  }));
}

test('every item of a dated list is an occasion, the line with the total is not', async () => {
  const events = await eventsOf(
    `${RUSSIAN} 1. 28 марта 2023 года – село Жанатан, школа, 20 человек;\n 2. село Тасбулак, Дом культуры, 15 человек;\n 3. 5 апреля 2023 года – г. Алматы.\nИтого по данному мероприятию: 35 человек.\n`,
  );
  expect(events).toEqual([
    { start: '2023-03-28', end: '2023-03-28', place: 'село Жанатан, школа', participants: 20 },
    { start: null, end: null, place: 'село Тасбулак, Дом культуры', participants: 15 },
    { start: '2023-04-05', end: '2023-04-05', place: 'г. Алматы', participants: null },
  ]);
});

test('a sentence with a day, a place and people is an occasion', async () => {
  expect(await eventsOf(`${RUSSIAN}В селе Жанатан 3 мая 2023 года прошел финал с участием 37 человек, из них 12 женщин.\n`)).toEqual([
    { start: '2023-05-03', end: '2023-05-03', place: 'селе Жанатан', participants: 37 },
  ]);
  expect(await eventsOf(`${KAZAKH}Жаңатан ауылында 05.06.2023 күні 85 адамның қатысуымен акция ұйымдастырылды.\n`)).toEqual([
    { start: '2023-06-05', end: '2023-06-05', place: 'Жаңатан ауылында', participants: 85 },
  ]);
  expect(
    await eventsOf(`${KAZAKH}2023 жылғы 12-14 маусымда Алматы қаласында (орталық кітапхана) форум өтті, оған 48 адам қатысты.\n`),
  ).toEqual([{ start: '2023-06-12', end: '2023-06-14', place: 'Алматы қаласында, орталық кітапхана', participants: 48 }]);
});

test('a day without a year takes the year of the contract; several days in one sentence are several occasions', async () => {
  expect(await eventsOf(`${RUSSIAN}5 июня посетили ветерана Серикова А.Б., 9 июня посетили ветерана Омарова Д.\n`)).toMatchObject([
    { start: '2023-06-05' },
    { start: '2023-06-09' },
  ]);
});

test('the place may stand in the sentence that follows', async () => {
  expect(
    await eventsOf(`${RUSSIAN}3 июня 2023 года проведена акция. Акция прошла в г. Алматы, площадь «Тан». Приняли участие 60 человек.\n`),
  ).toMatchObject([{ place: 'г. Алматы, площадь «Тан»', participants: 60 }]);
});

test.each([
  'Сроки проведения: с 3 марта по 5 мая 2023 года.',
  'Договор с подрядчиком заключен 20 июля 2023 года.',
  'Сценарий был согласован 22 сентября 2023 года.',
  'Сроки проведения: май 2023 года. В каждой встрече обсуждались вопросы жителей.',
  'В семинарах приняли участие 180 человек.',
])('no occasion: %s', async (sentence) => {
  expect(await eventsOf(`${RUSSIAN}${sentence}\n`)).toEqual([]);
});

test('rows of a table of occasions', async () => {
  const table =
    '№\tДата проведения\tМесто проведения\tКол-во участников\n1\t«19» мая 2023 г.\tг. Алматы, библиотека\t22\n2\t«16» августа 2023 г.\tсело Жанатан\t23\n';
  expect(await eventsOf(`${RUSSIAN}Проведены встречи:\n\n${table}\n`)).toEqual([
    { start: '2023-05-19', end: '2023-05-19', place: 'г. Алматы, библиотека', participants: 22 },
    { start: '2023-08-16', end: '2023-08-16', place: 'село Жанатан', participants: 23 },
  ]);
});

test('items may be lines of one paragraph, or stand one behind the other', async () => {
  const expected = [
    { start: '2023-03-28', place: 'село Жанатан, школа', participants: 20 },
    { start: '2023-04-05', place: 'село Тасбулак', participants: 15 },
  ];
  expect(
    await eventsOf(
      `${RUSSIAN}1) 28 марта 2023 года – село Жанатан, школа, 20 человек; 2) 5 апреля 2023 года – село Тасбулак, 15 человек.\n`,
    ),
  ).toMatchObject(expected);
  const source = await readDocument({ bytes: Buffer.from(`${RUSSIAN}Встречи.\n`), name: 'report.txt' }, DEFAULT_READ_OPTIONS);
  const document = structure(source);
  const text =
    'Проведены встречи:\n1. 28 марта 2023 года – село Жанатан,\nшкола, 20 человек;\n2. 5 апреля 2023 года – село Тасбулак, 15 человек.\nИтого: 35 человек';
  const passages = document.passages.map((passage) =>
    passage.text === 'Встречи.' ? { ...passage, text, clean: text, folded: fold(text) } : passage,
  );
  expect(
    extract({ ...document, passages }).events.map((event) => ({
      start: event.dates?.start,
      place: event.place?.value,
      participants: event.participants?.value,
    })),
  ).toMatchObject(expected);
});

test('date and place may share a column', async () => {
  const table = 'Дата и место\tКол-во участников\tФормат\n19 мая 2023, с. Жанатан\t22\tсеминар\n20 мая 2023, с. Тасбулак\t25\tтренинг\n';
  expect(await eventsOf(`${RUSSIAN}Проведены встречи:\n\n${table}\n`)).toEqual([
    { start: '2023-05-19', end: '2023-05-19', place: 'с. Жанатан', participants: 22 },
    { start: '2023-05-20', end: '2023-05-20', place: 'с. Тасбулак', participants: 25 },
  ]);
});
