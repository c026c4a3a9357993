import { expect, test } from 'vitest';
import { listedCountDisagrees } from '../../../src/check/rules/listed-count-disagrees.ts';
import { drafts, effect, input, partner, report, structured } from '../builder.ts';

const said = (...body: string[]) => structured([{ kind: 'activities', heading: 'Мероприятия', body }]);

const check = (...body: string[]) => drafts(listedCountDisagrees.check(input(report(), { document: said(...body) })));

test.each([
  ['Мероприятия прошли в 5 селах: Жаркайын, Майтобе, Аккайын.', 5, 3],
  ['Іс-шаралар 5 ауылда өтті: Ақсуат, Ырғыз, Бозтал.', 5, 3],
  ['Встречи прошли в трех районах (Аксуский, Жанинский).', 3, 2],
  ['Консультации прошли в пяти городах и сёлах: г. Текели, с. Карабулак, г. Ушарал.', 5, 3],
])('fires on «%s»', (line, actual, expected) => {
  expect(check(line)).toMatchObject([{ actual, expected }]);
});

test('fires on a numbered list below its count', () => {
  expect(check('4 партнера:', '1. Управление образования', '2. Палата предпринимателей')).toMatchObject([{ actual: 4, expected: 2 }]);
});

test('fires when the table of partners is shorter than the count', () => {
  const facts = report({ effects: [effect('partners', 8, 8)], partners: [partner('А'), partner('Б')] });
  expect(drafts(listedCountDisagrees.check(input(facts)))).toMatchObject([{ about: 'partners', actual: 8, expected: 2 }]);
});

test('stays silent when the list is complete, open or not a list of names', () => {
  expect(
    check(
      'В 3 селах: с. Жанажол, с. Улкенсай, с. Сулукол.',
      'В 3 селах: Жанажол, Улкенсай, Сулукол.',
      'В 3 селах: Жанажол, Улкенсай и Сулукол.',
    ),
  ).toEqual([]);
  const open = said(
    'В 5 селах, в том числе: Жанажол, Улкенсай.',
    'В 5 селах: Жанажол, Улкенсай и др.',
    'В 3 селах (по 20 человек, всего 60).',
  );
  expect(listedCountDisagrees.check(input(report(), { document: open }))).toHaveProperty('notChecked');
});
