import { expect, test } from 'vitest';
import { taskUnreported } from '../../../src/check/rules/task-unreported.ts';
import type { Activity, Quantity, Task } from '../../../src/model/report.ts';
import { activity, drafts, event, evidence, indicator, input, quantity, report, structured } from '../builder.ts';

const task = (title: string, activities: Activity[] = []) => ({ number: '1', title, activities, evidence: evidence(title) });
const TITLE = 'Оказание консультационной помощи';
const plan = (fact: Quantity | null) => indicator('Количество консультаций', quantity(65), fact, { activity: TITLE });

test('fires on an activity whose facts, results and prose are all blank', () => {
  const facts = report({ tasks: [task('Задача', [activity(TITLE)])], indicators: [plan(null)] });
  expect(drafts(taskUnreported.check(input(facts)))).toMatchObject([{ expected: TITLE }]);
});

test('stays silent when there is a fact, a result, prose or an event', () => {
  const base = { tasks: [task('Задача', [activity(TITLE)])], indicators: [plan(null)] };
  const prose = structured([{ kind: 'activity', heading: `Мероприятие 1. ${TITLE}`, body: ['Проведено 65 консультаций.'] }]);
  const told = {
    ...base,
    tasks: [task('Задача', [activity(TITLE, { results: { value: 'Проведены консультации', evidence: evidence('r') } })])],
  };
  expect(drafts(taskUnreported.check(input(report({ ...base, indicators: [plan(quantity(65))] }))))).toEqual([]);
  expect(drafts(taskUnreported.check(input(report(told))))).toEqual([]);
  expect(drafts(taskUnreported.check(input(report(base), { document: prose })))).toEqual([]);
  expect(drafts(taskUnreported.check(input(report({ ...base, events: [event({ activity: TITLE, people: 3 })] }))))).toEqual([]);
});

test('fires on a task of the short form without any word on such work', () => {
  const facts = report({
    document: { kind: 'short-report' },
    tasks: [task('Информационная работа о ходе реализации проекта'), task('Обучение жителей')],
  });
  const document = structured([{ kind: 'activities', heading: '4. Краткое описание', body: ['Проведены семинары для жителей.'] }]);
  expect(drafts(taskUnreported.check(input(facts, { document })))).toMatchObject([
    { expected: 'Информационная работа о ходе реализации проекта' },
  ]);
});

test('stays silent when the short form tells of posts', () => {
  const facts = report({ document: { kind: 'short-report' }, tasks: [task('Жобаның іске асырылу барысы туралы ақпараттық жұмыс')] });
  const document = structured([{ kind: 'activities', heading: '4.', body: ['Жоба парақшаларында 25 жарияланым орналастырылды.'] }]);
  expect(drafts(taskUnreported.check(input(facts, { document })))).toEqual([]);
});

test('is not checked on an interim report', () => {
  expect(taskUnreported.check(input(report({ document: { kind: 'interim-report' }, tasks: [task('Задача')] })))).toHaveProperty(
    'notChecked',
  );
});

test('a task in a row of its own that nothing speaks of, beside tasks with activities', () => {
  const inTable = (title: string, activities: Task['activities']): Task => {
    const { place, quote } = evidence(title);
    return { number: null, title, activities, evidence: { quote, place: { ...place, block: 3, row: 1 } } };
  };
  const tasks = [inTable('Обучение волонтеров', [activity('Школа')]), inTable('Публикации и освещение проекта в СМИ', [])];
  const check = (...body: string[]) =>
    drafts(
      taskUnreported.check(input(report({ tasks }), { document: structured([{ kind: 'activities', heading: 'Мероприятия', body }]) })),
    );
  expect(check('Провели школу для 30 волонтеров.')).toHaveLength(1);
  expect(check('О проекте написала районная газета.')).toEqual([]);
});
