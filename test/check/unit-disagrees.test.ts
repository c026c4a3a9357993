import { expect, test } from 'vitest';
import { unitDisagrees } from '../../src/check/unit-disagrees.ts';
import { drafts, evidence, input, quantity, report } from './builder.ts';

const proposal = (raw: string, scale: number) => ({
  number: null,
  title: raw,
  direction: null,
  problem: null,
  goal: null,
  tasks: null,
  amount: quantity(865_000, { raw }),
  scale,
  kind: null,
  place: null,
  expected: null,
  evidence: evidence(raw),
});

test('fires once when cells say tenge under a column of thousands', () => {
  const facts = report({ proposals: [proposal('865 000 тенге', 1000), proposal('5400 000 тг', 1000), proposal('900', 1000)] });
  const found = drafts(unitDisagrees.check(input(facts)));
  expect(found).toMatchObject([{ actual: '865 000 тенге' }]);
  expect(found[0]?.evidence).toHaveLength(2);
});

test('stays silent when the cell says thousands too, or the column is in tenge', () => {
  const facts = report({ proposals: [proposal('865 тыс. тенге', 1000), proposal('865 мың теңге', 1000), proposal('865 000 тенге', 1)] });
  expect(drafts(unitDisagrees.check(input(facts)))).toEqual([]);
});
