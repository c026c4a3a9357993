import { expect, test } from 'vitest';
import { findPlaces } from '../../src/text/places.ts';
import { findSentences } from '../../src/text/sentences.ts';

test.each([
  ['Участвовало 40 чел. Охват составил 1 млн. 200 тыс. человек.', 2],
  ['Встреча прошла в г. Алматы, ул. Абая. Пришли все.', 2],
  ['5 мая посетили Серикова А. Б., 9 мая – Омарова.', 1],
  ['13.06.2014 г. в районе. Итого 5. Всего 7', 3],
  ['Первая\nвторая', 2],
])('%s', (text, count) => {
  expect(findSentences(text).map((sentence) => text.slice(sentence.start, sentence.end)).length).toBe(count);
});

test.each([
  ['3 мая 2023 года – село Жанатан, школа, 20 человек', ['село Жанатан']],
  ['В городе Алматы и с. Тасбулак', ['городе Алматы', 'с. Тасбулак']],
  ['Жаңатан ауылында 05.06.2023 күні', ['Жаңатан ауылында']],
  ['Сонымен Алматы қаласында', ['Алматы қаласында']],
  ['в Медеуском районе', ['Медеуском районе']],
  ['в селе прошла встреча', []],
])('%s', (text, places) => {
  expect(findPlaces(text).map((place) => place.value)).toEqual(places);
});

test('the full stop of an initial ends no sentence, that of a word in capitals does', () => {
  const said = (text: string) => findSentences(text).map(({ value }) => value);
  expect(said('Библиотека (директор Примерова С.) приняла нас.')).toHaveLength(1);
  expect(said('Написали всем (ОБЩИЙ СБОР.) пришли двое.')).toHaveLength(2);
});
