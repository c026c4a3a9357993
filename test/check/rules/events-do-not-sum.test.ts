import { expect, test } from 'vitest';
import { eventsDoNotSum } from '../../../src/check/rules/events-do-not-sum.ts';
import { p, table } from '../../structure/source.ts';
import { drafts, event, evidence, input, report, statement, structured } from '../builder.ts';
import { shown } from '../shown.ts';
import { codesOf } from '../whole.ts';

const said = (...body: string[]) => structured([{ kind: 'activities', heading: 'Мероприятия', body }]);

const document = said('1. 3 мая – 20 человек', '2. 4 мая – 29 человек', 'Итого по данному мероприятию: 39 человек.');
const at = (block: number) => ({ ...evidence('x'), place: { ...evidence('x').place, block } });
const events = [event({ people: 20, evidence: at(1) }), event({ people: 29, evidence: at(2) })];
const total = (value: number) => statement(value, { scope: 'activity', total: true, evidence: at(3) });

test('fires when the listed numbers do not give the stated total', () => {
  const found = drafts(eventsDoNotSum.check(input(report({ events }), { document, statements: [total(39)] })));
  expect(found).toMatchObject([{ actual: 49, expected: 39, equation: '20 + 29 = 49 ≠ 39' }]);
});

test('stays silent when they do', () => {
  expect(drafts(eventsDoNotSum.check(input(report({ events }), { document, statements: [total(49)] })))).toEqual([]);
});

test('is not checked without a stated total or with an event that names no number', () => {
  const open = [...events, event({ on: '2023-05-05', evidence: at(2) })];
  expect(eventsDoNotSum.check(input(report({ events }), { document }))).toHaveProperty('notChecked');
  expect(eventsDoNotSum.check(input(report({ events: open }), { document, statements: [total(39)] }))).toHaveProperty('notChecked');
});

test('fires on a table of events whose total row is not their sum', () => {
  const lines = ['Дата | Место проведения | Количество участников', '03.05.2023 | Акжар | 20', '04.05.2023 | Бирлик | 19', 'Итого | | 49'];
  expect(drafts(eventsDoNotSum.check(shown(lines)))).toMatchObject([{ actual: 39, expected: 49 }]);
});

test('a total of so many occasions closes the last so many before it, and none behind it', () => {
  const body = ['3 мая – 5 человек', '4 мая – 20 человек', '5 мая – 29 человек'];
  const closing = 'В двух занятиях участвовало всего 49 человек. 9 мая пришли 80 человек.';
  const told = said(...body, closing);
  const occasions = [
    event({ people: 5, evidence: at(1) }),
    event({ people: 20, evidence: at(2) }),
    event({ people: 29, evidence: at(3) }),
    event({ people: 80, evidence: { ...at(4), place: { ...at(4).place, start: 46, end: 71 } } }),
  ];
  const sum = (value: number) =>
    statement(value, { scope: 'activity', total: true, evidence: { ...at(4), place: { ...at(4).place, start: 34, end: 44 } } });
  const check = (value: number) =>
    drafts(eventsDoNotSum.check(input(report({ events: occasions }), { document: told, statements: [sum(value)] })));
  expect(check(49)).toEqual([]);
  // «в двух занятиях и на празднике»: all of the list
  expect(check(54)).toEqual([]);
  expect(check(50)).toMatchObject([{ equation: '20 + 29 = 49 ≠ 50' }]);
});

test('stays silent when some of the occasions before it, one behind the other, give the total', () => {
  const list = [event({ people: 20, evidence: at(1) }), event({ people: 29, evidence: at(2) }), event({ people: 44, evidence: at(2) })];
  expect(drafts(eventsDoNotSum.check(input(report({ events: list }), { document, statements: [total(49)] })))).toEqual([]);
  expect(drafts(eventsDoNotSum.check(input(report({ events: list }), { document, statements: [total(50)] })))).toHaveLength(1);
});

test('men and women of one occasion that are not its number are groups of people, a total over occasions is not', () => {
  const codes = (first: number, total: number) =>
    codesOf(
      p('Итоговый отчет о реализации социального проекта'),
      p('Получатель гранта: ОФ «Көмек»'),
      table(
        'Дата|Мероприятие|Место|Мужчины|Женщины|Всего',
        `12.04.2025|Субботник|г. Костанай|22|19|${first}`,
        '25.04.2025|Встреча|г. Рудный|18|23|41',
        '16.05.2025|Форум|г. Лисаковск|15|21|36',
        `Итого|||55|63|${total}`,
      ),
    );
  expect(codes(41, 118)).toEqual([]);
  expect(codes(47, 118)).toEqual(['parts-do-not-sum']);
});
