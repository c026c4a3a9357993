import { expect, test } from 'vitest';
import { dateOutsidePeriod } from '../../../src/check/rules/date-outside-period.ts';
import { drafts, event, evidence, input, report, structured } from '../builder.ts';

const date = (value: string) => ({ value, evidence: evidence(value) });
const period = { start: date('2023-04-18'), end: date('2023-10-24') };

test('fires on an event after the period', () => {
  const facts = report({ project: { period }, events: [event({ on: '2023-11-20', people: 12 }), event({ on: '2023-05-20' })] });
  expect(drafts(dateOutsidePeriod.check(input(facts)))).toMatchObject([{ actual: '2023-11-20', equation: '2023-11-20 > 2023-10-24' }]);
});

test('fires when the period runs backwards', () => {
  const facts = report({ project: { period: { start: period.end, end: period.start } } });
  expect(drafts(dateOutsidePeriod.check(input(facts)))).toMatchObject([{ about: 'period' }]);
});

test('uses the dates of contract and report when no period is stated', () => {
  const project = { contract: { number: null, date: date('2023-04-18') }, filledOn: date('2023-11-30') };
  const facts = report({ project, events: [event({ on: '2023-04-01' })] });
  expect(drafts(dateOutsidePeriod.check(input(facts)))).toHaveLength(1);
});

test('stays silent on the edges and on a month that overlaps', () => {
  const april = { raw: 'апрель 2023', start: '2023-04-01', end: '2023-04-30', evidence: evidence('апрель 2023') };
  const facts = report({
    project: { period },
    events: [event({ on: '2023-10-24' }), event({ on: '2023-04-18' }), event({ dates: april })],
  });
  expect(drafts(dateOutsidePeriod.check(input(facts)))).toEqual([]);
});

test('is not checked when the period is unknown', () => {
  expect(dateOutsidePeriod.check(input(report({ events: [event({ on: '2023-10-24' })] })))).toHaveProperty('notChecked');
});

test('rows of one table in a wrong year are one finding, a single day is another', () => {
  const inRow = (on: string, row: number) => {
    const at = evidence(on, 4);
    return event({ dates: { raw: on, start: on, end: on, evidence: { ...at, place: { ...at.place, row, column: 1 } } } });
  };
  const events = [inRow('2022-05-11', 1), inRow('2022-06-14', 2), inRow('2022-09-02', 3), inRow('2023-01-30', 4)];
  const found = drafts(dateOutsidePeriod.check(input(report({ project: { period }, events }))));
  expect(found.map(({ evidence: cited }) => cited.length)).toEqual([5, 3]);
});

test('preparation, refunds and an end that an agreement moved are left alone', () => {
  const events = [
    event({ on: '2023-05-12' }),
    event({ on: '2023-04-03', title: 'Подготовка зала' }),
    event({ on: '2023-11-05', title: 'Возврат остатка средств' }),
  ];
  expect(drafts(dateOutsidePeriod.check(input(report({ project: { period }, events }))))).toEqual([]);
  const document = structured([
    { kind: 'activities', heading: 'Ход', body: ['Дополнительным соглашением № 2 срок проекта продлен до 15 декабря.'] },
  ]);
  const late = report({ project: { period }, events: [event({ on: '2023-12-01', title: 'Форум' })] });
  expect(drafts(dateOutsidePeriod.check(input(late, { document })))).toEqual([]);
});

test('a date whose sentence tells of preparation or of the time before the contract is no event of the project', () => {
  const told = (sentence: string) => {
    const document = structured([{ kind: 'activities', heading: 'Ход', body: [`Консультации шли все лето. ${sentence}`] }]);
    const on = '3 апреля 2023 года';
    const [passage] = document.passages.slice(-1);
    const start = passage?.clean.indexOf(on) ?? 0;
    const at = evidence(on, passage?.block);
    const dates = {
      raw: on,
      start: '2023-04-03',
      end: '2023-04-03',
      evidence: { ...at, place: { ...at.place, start, end: start + on.length } },
    };
    const facts = report({ project: { period }, events: [event({ title: 'Консультации', dates })] });
    return drafts(dateOutsidePeriod.check(input(facts, { document })));
  };
  expect(told('Подготовка (график, анкеты) прошла 3 апреля 2023 года.')).toEqual([]);
  expect(told('Опрос проведен 3 апреля 2023 года, до заключения договора.')).toEqual([]);
  expect(told('Первая консультация состоялась 3 апреля 2023 года.')).toHaveLength(1);
});

test('an event with head count after the report’s own date is one, a plan for later is none', () => {
  const project = { period, submittedOn: date('2023-08-05') };
  const of = (people: number | null) =>
    drafts(dateOutsidePeriod.check(input(report({ project, events: [event({ on: '2023-08-15', people })] }))));
  expect(of(44)).toMatchObject([{ equation: '2023-08-15 > 2023-08-05' }]);
  expect(of(null)).toEqual([]);
});
