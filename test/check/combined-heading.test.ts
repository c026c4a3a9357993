import { expect, test } from 'vitest';
import { namedTogether } from '../../src/check/combined-heading.ts';

test.each([
  ['8. Результаты, долговременное влияние и устойчивость', ['concrete-results', 'long-term-impact', 'sustainability']],
  ['Жобаның нәтижелері, ұзақ мерзімді әсері және тұрақтылығы', ['concrete-results', 'long-term-impact', 'sustainability']],
  ['Достижение цели и социальные изменения', ['goal-achievement', 'changes']],
])('«%s» stands for several sections', (heading, kinds) => {
  expect([...namedTogether(heading)]).toEqual(kinds);
});

test.each(['Устойчивость результатов', 'устойчивость социального проекта/социальной программы:', 'Результаты проекта'])(
  '«%s» is one section',
  (heading) => {
    expect(namedTogether(heading).size).toBe(0);
  },
);
