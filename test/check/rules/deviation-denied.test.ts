import { expect, test } from 'vitest';
import { deviationDenied } from '../../../src/check/rules/deviation-denied.ts';
import { drafts, effect, indicator, input, quantity, report, structured } from '../builder.ts';

const field = (body: string[]) =>
  structured([{ kind: 'deviations', heading: 'Опишите обоснования отклонения по проекту от плана:', body }]);

const effects = [effect('direct-beneficiaries', 270, 334)];

test.each([
  'Отклонений от плана не было, все мероприятия проведены.',
  'Проект реализован без отклонений.',
  'Жоспардан ауытқулар болған жоқ.',
])('fires on «%s» when plan and fact differ', (denial) => {
  const found = drafts(deviationDenied.check(input(report({ effects }), { document: field([denial]) })));
  expect(found).toMatchObject([{ actual: 334, expected: 270, equation: '334 ≠ 270' }]);
});

test('what falls short is told before what was exceeded by far', () => {
  const exceeded = [10, 20, 30, 40].map((plan) => indicator(`Показатель ${plan}`, quantity(plan), quantity(plan * 3)));
  const indicators = [...exceeded, indicator('Тираж', quantity(640), quantity(610))];
  const document = field(['Отклонений не было.']);
  const [found] = drafts(deviationDenied.check(input(report({ indicators }), { document })));
  expect(found?.equation).toMatch(/^610 ≠ 640; /u);
});

test('stays silent when only «не менее» was exceeded', () => {
  const indicators = [indicator('Участники', quantity(40, { comparator: '>=' }), quantity(53))];
  const document = field(['Отклонений не было.']);
  expect(drafts(deviationDenied.check(input(report({ indicators }), { document })))).toEqual([]);
});

test('stays silent when the deviation is explained', () => {
  const document = field(['Количество прямых бенефициаров составило 334 человека при плане 270 из-за высокого интереса жителей.']);
  expect(drafts(deviationDenied.check(input(report({ effects }), { document })))).toEqual([]);
});

test.each([
  'Ауытқулар: жоспардан төмен көрсеткіш жоқ, екеуі артығымен орындалды.',
  'Отклонений в меньшую сторону не было.',
  'Отклонений нет, отдельные показатели перевыполнены.',
])('stays silent on «%s» when plans were only exceeded, fires when one was missed', (denial) => {
  expect(drafts(deviationDenied.check(input(report({ effects }), { document: field([denial]) })))).toEqual([]);
  const missed = [...effects, effect('indirect-beneficiaries', 500, 410)];
  const [found] = drafts(deviationDenied.check(input(report({ effects: missed }), { document: field([denial]) })));
  expect(found?.equation).toBe('410 ≠ 500');
});
