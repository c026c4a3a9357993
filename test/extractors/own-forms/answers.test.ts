import { expect, test } from 'vitest';
import { findDates } from '../../../src/text/dates.ts';
import { p, table } from '../../structure/source.ts';
import { factsOf } from '../report-of.ts';

const title = p('ИТОГОВЫЙ ОТЧЕТ');

test('answers of a form in two columns are read like sections: tasks, dated lines, contacts', () => {
  const facts = factsOf(
    title,
    table(
      '1 | Грантополучатель | ОФ «Жаңа жол»',
      '2 | Наименование проекта | «Двор без мусора»',
      '3 | Міндеттері / Задачи | 1. Убрать дворы/n2. Научить сортировать мусор',
      '4 | Что сделано? | 14.05.2024, г. Рудный – 48 чел./n28.05.2024, г. Лисаковск – 52 чел.',
      '5 | Координатор проекта | Сапарова Айгуль, +7 702 000 44 76',
    ),
  );
  expect(facts.tasks.map(({ number, title }) => [number, title])).toEqual([
    ['1', 'Убрать дворы'],
    ['2', 'Научить сортировать мусор'],
  ]);
  expect(facts.events.map(({ dates, place, participants }) => [dates?.start, place?.value, participants?.value])).toEqual([
    ['2024-05-14', 'г. Рудный', 48],
    ['2024-05-28', 'г. Лисаковск', 52],
  ]);
  expect(facts.contacts.map(({ name, role, phones }) => [name, role, phones[0]?.e164])).toEqual([
    ['Сапарова Айгуль', 'coordinator', '+77020004476'],
  ]);
});

test('months in Roman figures, of Latin or Cyrillic letters', () => {
  const days = (text: string) => findDates(text).map(({ value }) => [value.start, value.end]);
  expect(days('12.IV.2025')).toEqual([['2025-04-12', '2025-04-12']]);
  expect(days('23–24.V.2025 ж.')).toEqual([['2025-05-23', '2025-05-24']]);
  expect(days('7 ІІІ 2024')).toEqual([['2024-03-07', '2024-03-07']]);
  expect(findDates('31.VI.2025')[0]?.value.invalid).toBe('no-such-day');
  expect(days('глава 3.V.7')).toEqual([]);
  expect(days('пунктов 10 и 2025')).toEqual([]);
  expect(days('12.ИИ.2025')).toEqual([['2025-02-12', '2025-02-12']]);
});

test('of ages by sex with totals on both sides the totals are the parts', () => {
  const facts = factsOf(
    title,
    table('Пол | 3–6 лет | 7–11 лет | Всего', 'Мальчики | 13 | 15 | 28', 'Девочки | 8 | 11 | 19', 'Всего | 21 | 26 | 47'),
  );
  const of = (dimension: string) => facts.participants.breakdowns.find((one) => one.dimension === dimension);
  expect(of('age')?.parts.map(({ value }) => value)).toEqual([21, 26]);
  expect(of('gender')?.parts.map(({ value }) => value)).toEqual([28, 19]);
  expect(facts.participants.total?.value).toBe(47);
});
