import { expect, test } from 'vitest';
import { tasks } from '../../../extractors/activities/tasks.ts';
import { extract } from '../../../extractors/index.ts';
import type { StructuredDocument } from '../../../src/model/structure.ts';
import { documentOf, falseEvidence, type TableSpec } from '../document.ts';

function read(document: StructuredDocument) {
  const found = tasks.extract(document, extract(documentOf())).tasks ?? [];
  expect(falseEvidence(document, found)).toEqual([]);
  return found;
}

const planFact: TableSpec = {
  kind: 'plan-fact',
  columns: ['task', 'activity', 'date', 'place', 'participants', 'results', 'indicator', 'plan', 'fact', 'effect'],
  rows: [
    [
      'Задача 1. Обучение',
      'Мероприятие 1. Семинары',
      'Май-июнь 2024 года',
      'село Новое\nсело Старое',
      '37',
      'Прошли',
      'Семинары',
      '2',
      '2',
      'Знания',
    ],
    [null, 'Мероприятие 2. Встречи', '12.07.2024', 'г. Речной', '-', 'Прошли', 'Встречи', '1', '1', 'Связи'],
    ['Задача 2. Связи', 'Мероприятие 1. Посты', 'Октябрь 2024 года', '', '-', '', 'Посты', '5', '6', ''],
  ],
};

test('rows of the plan/fact table', () => {
  const found = read(documentOf(planFact));
  expect(found.map(({ number, title, activities }) => [number, title, activities.map((activity) => activity.title)])).toEqual([
    ['1', 'Обучение', ['Семинары', 'Встречи']],
    ['2', 'Связи', ['Посты']],
  ]);
  expect(found[0]?.activities[0]).toMatchObject({
    number: '1',
    dates: { start: '2024-05-01', end: '2024-06-30' },
    place: { value: 'село Новое, село Старое' },
    participants: { value: 37 },
  });
  expect(found[0]?.activities[1]?.participants).toMatchObject({ value: null, raw: '-' });
});

test('a task without merged cells: empty cells below', () => {
  const rows = planFact.rows.map((row) => row.map((cell) => cell ?? ''));
  expect(read(documentOf({ ...planFact, rows })).map(({ activities }) => activities.length)).toEqual([2, 1]);
});

test('a monitoring plan: tasks as rows of their own, descriptions left out, costs kept', () => {
  const found = read(
    documentOf({
      kind: 'monitoring-plan',
      columns: ['activity', 'indicator', 'plan', 'date', 'cost'],
      rows: [
        ['1-міндет. Оқыту'],
        ['1. Семинарлар өткізу\nСеминарларда бюджет туралы айтылады.', 'Семинарлар саны', '3', '2024 жылғы мамыр', '6700000'],
        [null, 'Қатысушылар саны', '30', null, null],
        ['2. Клуб құру', 'Отырыстар саны', '4', '2024 жылғы 31 маусым', '424 мың теңге'],
      ],
    }),
  );
  expect(found[0]?.title).toBe('Оқыту');
  expect(found[0]?.activities.map(({ title, cost, dates }) => [title, cost?.value, dates?.start, dates?.end])).toEqual([
    ['Семинарлар өткізу', 6_700_000, '2024-05-01', '2024-05-31'],
    ['Клуб құру', 424_000, null, null],
  ]);
});

test('the narrative gives the dates the table has no column for, and an activity the table forgot', () => {
  const found = read(
    documentOf(
      { text: 'Задача 1. Обучение', section: 'task' },
      { text: 'Мероприятие 1. Семинары', section: 'activity' },
      { text: 'Сроки проведения: май 2024 года. Было интересно.' },
      { text: 'Мероприятие 2. Викторина для школьников', section: 'activity' },
      { text: 'Прошла в школе.' },
      {
        kind: 'plan-fact',
        columns: ['task', 'activity', 'plan', 'fact'],
        rows: [['Задача 1. Обучение', 'Мероприятие 1. Семинары', 'Семинары – 2', 'Семинары – 2']],
      },
    ),
  );
  expect(found).toHaveLength(1);
  expect(found[0]?.activities.map(({ title, dates }) => [title, dates?.start])).toEqual([
    ['Семинары', '2024-05-01'],
    ['Викторина для школьников', undefined],
  ]);
});

test('«Задачи проекта:» as bullets', () => {
  const found = read(
    documentOf(
      { text: 'Задачи проекта:', section: 'tasks' },
      { text: '- Обучение жителей;' },
      { text: '- Помощь семьям.' },
      { text: 'Итоги', section: 'results' },
    ),
  );
  expect(found.map(({ title }) => title)).toEqual(['Обучение жителей', 'Помощь семьям']);
});

test('«Задачи проекта:» on the line of the heading', () => {
  const text = 'Жобаның міндеттері: 1) тұрғындарды оқыту; 2) отбасыларға көмек';
  const found = read(documentOf({ text, section: 'tasks', body: text.indexOf(':') + 1 }));
  expect(found.map(({ number, title }) => [number, title])).toEqual([
    ['1', 'тұрғындарды оқыту'],
    ['2', 'отбасыларға көмек'],
  ]);
});
