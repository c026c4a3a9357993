import { expect, test } from 'vitest';
import { deviationUnexplained } from '../../../src/check/rules/deviation-unexplained.ts';
import { drafts, effect, input, report, structured } from '../builder.ts';

const field = (body: string[]) =>
  structured([{ kind: 'deviations', heading: 'Опишите обоснования отклонения по проекту от плана:', body }]);

test('fires when the field is empty and plan and fact are far apart', () => {
  const facts = report({ effects: [effect('direct-beneficiaries', 450, 520)] });
  const found = drafts(deviationUnexplained.check(input(facts, { document: field([]) })));
  expect(found).toMatchObject([{ actual: 520, expected: 450, equation: '450 → 520' }]);
});

test('stays silent when something is said, or the difference is small', () => {
  const large = report({ effects: [effect('direct-beneficiaries', 450, 520)] });
  const small = report({ effects: [effect('direct-beneficiaries', 500, 520)] });
  expect(drafts(deviationUnexplained.check(input(large, { document: field(['Интерес жителей был выше.']) })))).toEqual([]);
  expect(drafts(deviationUnexplained.check(input(small, { document: field(['-']) })))).toEqual([]);
});

test('is not checked without the field', () => {
  expect(deviationUnexplained.check(input(report({ effects: [effect('ngos', 5, 9)] })))).toHaveProperty('notChecked');
});
