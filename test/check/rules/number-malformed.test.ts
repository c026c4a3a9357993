import { expect, test } from 'vitest';
import { numberMalformed } from '../../../src/check/rules/number-malformed.ts';
import { amount, drafts, evidence, input, report, structured } from '../builder.ts';

const said = (line: string) => structured([{ kind: 'passport', heading: 'Паспорт', body: [line] }]);

test('fires on digits grouped wrongly', () => {
  const found = drafts(numberMalformed.check(input(report(), { document: said('Сумма гранта: 9563 000 тенге') })));
  expect(found).toMatchObject([{ actual: '9563 000', expected: 9_563_000 }]);
  expect(found[0]?.evidence[0]?.quote).toContain('9563 000');
});

test('fires when the grant amount names no currency', () => {
  const line = 'Сумма гранта: 4 000 000 (Четыре миллиона).';
  const found = drafts(
    numberMalformed.check(
      input(report({ project: { amount: amount(4_000_000, { currency: null, evidence: evidence('4 000 000', 1) }) } }), {
        document: said(line),
      }),
    ),
  );
  expect(found).toMatchObject([{ about: 'currency' }]);
});

test('stays silent on well formed numbers', () => {
  const document = said('Сумма гранта: 9 563 000 тенге, 2922880 тенге, 17.248.080 тенге, тел. 8700 123 45 00');
  expect(drafts(numberMalformed.check(input(report(), { document })))).toEqual([]);
});
