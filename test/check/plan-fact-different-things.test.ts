import { expect, test } from 'vitest';
import { planFactDifferentThings } from '../../src/check/plan-fact-different-things.ts';
import { drafts, indicator, input, quantity, report } from './builder.ts';

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
