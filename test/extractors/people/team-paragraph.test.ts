import { expect, test } from 'vitest';
import { p, table } from '../../structure/source.ts';
import { factsOf } from '../report-of.ts';

const title = p('ИТОГОВЫЙ ОТЧЕТ');
const seen = (facts: ReturnType<typeof factsOf>) =>
  facts.team.map(({ name, position, phones }) => [name, position, phones[0]?.e164 ?? null]);

test('who did what is a team in whatever paragraph it is told; the post ends what a sentence says before a name', () => {
  const facts = factsOf(
    title,
    p('IV. С кем работали'),
    p(
      'Проект вела Примерова Анна Петровна, координатор, её телефон 8-705-000-44-30. Занятия вёл тренер Мысалов Руслан Каирович, телефон 8-701-000-85-09. Отчёты собирала бухгалтер Образцова Гульмира Тлеубековна.',
    ),
  );
  expect(seen(facts)).toEqual([
    ['Примерова Анна Петровна', 'координатор', '+77050004430'],
    ['Мысалов Руслан Каирович', 'тренер', '+77010008509'],
    ['Образцова Гульмира Тлеубековна', 'бухгалтер', null],
  ]);
  // who is only named gives no way to reach them
  expect(facts.contacts.map(({ name, role }) => [name, role])).toEqual([
    ['Примерова Анна Петровна', 'coordinator'],
    ['Мысалов Руслан Каирович', 'team'],
  ]);
});

test('people of a story are no team', () => {
  const facts = factsOf(
    title,
    p('Как это было'),
    p('Встречу открыл директор школы Мысалов Руслан Каирович, выступила учитель Примерова Анна Петровна. Пришли 40 человек.'),
  );
  expect(facts.team).toEqual([]);
});

test('under «Кто работал и кто помогал» the team is no partner, and under «Контакты» everybody has the role of the post', () => {
  const both = factsOf(
    title,
    p('Кто работал и кто помогал'),
    p('Директор фонда – Мысалов Ерлан Серикович, тел. 8 701 000 15 73. Координатор – Примерова Анна Петровна, тел. 8 747 000 68 31.'),
    p('Партнеры проекта:'),
    p('Колледж «Үміт» – дал аудитории'),
  );
  expect(both.contacts.map(({ name, role }) => [name, role])).toEqual([
    ['Мысалов Ерлан Серикович', 'head'],
    ['Примерова Анна Петровна', 'coordinator'],
  ]);
  const reached = factsOf(
    title,
    p('Контакты'),
    p('Мысалов Ерлан Серикович, директор, 8 701 000 15 73'),
    p('Образцова Гульмира Тлеубековна, бухгалтер, 8 747 000 68 31'),
    p('Примерова Анна Петровна, 8 705 000 44 30'),
  );
  expect(reached.contacts.map(({ role }) => role)).toEqual(['head', 'team', 'coordinator']);
});

test('a table «Кто работал» is the team', () => {
  const facts = factsOf(
    title,
    table('Кто работал | Должность | Телефон | Почта', 'Мысалов Ерлан Серикович | старший тренер | 8 701 000 15 73 | a@example.kz'),
  );
  expect(seen(facts)).toEqual([['Мысалов Ерлан Серикович', 'старший тренер', '+77010001573']]);
});
