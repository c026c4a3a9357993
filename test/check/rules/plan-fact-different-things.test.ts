import { expect, test } from 'vitest';
import { planFactDifferentThings } from '../../../src/check/rules/plan-fact-different-things.ts';
import { passage } from '../../passage.ts';
import { drafts, evidence, indicator, input, quantity, report, structured } from '../builder.ts';

const pair = (plan: string, fact: string) => indicator('Посещение', quantity(10, { raw: plan }), quantity(44, { raw: fact }));

test('fires when the nouns differ', () => {
  const facts = report({ indicators: [pair('Ветераны 10', 'Ученики 44')] });
  expect(drafts(planFactDifferentThings.check(input(facts)))).toMatchObject([{ actual: 'Ученики 44', expected: 'Ветераны 10' }]);
});

test('stays silent on endings, generic units and a missing noun', () => {
  const indicators = [
    pair('10 семинаров', '44 семинара'),
    pair('10 человек', '44 ветерана'),
    pair('10', '44 ученика'),
    pair('кемінде 10 тренинг', '44 тренинг'),
  ];
  const outcome = planFactDifferentThings.check(input(report({ indicators })));
  expect(drafts(outcome)).toEqual([]);
});

test('fires on nouns that stand before the numbers of a cell', () => {
  const cell = (value: string, column: number) => passage(value, 1, { row: 5, column });
  const at = (raw: string, column: number, start: number) =>
    quantity(Number(raw), {
      raw,
      evidence: { ...evidence(raw), place: { ...evidence(raw).place, block: 1, row: 5, column, start, end: start + 2 } },
    });
  const document = structured([], { passages: [cell('кемінде 5\nАрдагерлер 12\n3', 1), cell('5\nОқушылар 31\n3', 2)] });
  const facts = report({ indicators: [indicator('Нысаналы топты қамту', at('12', 1, 21), at('31', 2, 11))] });
  expect(drafts(planFactDifferentThings.check(input(facts, { document })))).toMatchObject([
    { actual: 'Оқушылар 31', expected: 'Ардагерлер 12' },
  ]);
});

test('fires when one thing is planned and another is done in its place', () => {
  const own = { activity: 'Посещение' };
  const indicators = [indicator('Ветераны', quantity(10), null, own), indicator('Ученики', null, quantity(44), own)];
  expect(drafts(planFactDifferentThings.check(input(report({ indicators }))))).toMatchObject([
    { actual: 'Ученики 44', expected: 'Ветераны 10' },
  ]);
});
