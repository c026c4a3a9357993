import { expect, test } from 'vitest';
import { factsOf } from '../../extractors/report-of.ts';
import { p, table } from '../source.ts';

/** A form with one heading over all its parts, whose rows are numbered through. */
const form = table(
  '№ | Вопрос | План | Факт',
  'А. ОБЩИЕ СВЕДЕНИЯ | < | < | <',
  '1 | Грантополучатель | ОФ «Жаңа жол» | <',
  '2 | Наименование проекта | «Двор без мусора» | <',
  '3 | Сумма гранта | 2 400 000 тенге | <',
  'Б. ПОКАЗАТЕЛИ | < | < | <',
  '4 | Субботники, ед. | 10 | 8',
  '5 | Волонтёры, чел. | не менее 90 | 97',
  '6 | Отклонения от плана | Два субботника отменены из-за снега. | <',
  'В. СОЦИАЛЬНО-ЭКОНОМИЧЕСКИЙ ЭФФЕКТ | < | < | <',
  '7 | Прямые бенефициары, чел. | 90 | 97',
  '8 | Штатные работники, чел. | 2 | 2',
  '9 | Фонд оплаты труда, тенге | 1 200 000 | 1 200 000',
);

test('the heading of a form holds for its parts; numbers that go on from part to part are no values', () => {
  const facts = factsOf(p('ИТОГОВЫЙ ОТЧЕТ'), form);
  expect(facts.indicators.map(({ name, plan, fact }) => [name, plan?.value, fact?.value])).toEqual([
    ['Субботники, ед.', 10, 8],
    ['Волонтёры', 90, 97],
  ]);
  expect(facts.effects.map(({ code, plan, fact }) => [code, plan?.value, fact?.value])).toEqual([
    ['direct-beneficiaries', 90, 97],
    ['staff', 2, 2],
    ['payroll', 1_200_000, 1_200_000],
  ]);
  expect(facts.project.amount?.value).toBe(2_400_000);
});
