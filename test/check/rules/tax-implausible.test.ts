import { expect, test } from 'vitest';
import { taxImplausible } from '../../../src/check/rules/tax-implausible.ts';
import { REASONS, reasonText } from '../../../src/wording/reasons.ts';
import { drafts, effect, evidence, input, quantity, report } from '../builder.ts';

const date = (value: string) => ({ value, evidence: evidence(value) });
const facts = (year: number, taxes: number, last = year) =>
  report({
    project: { period: { start: date(`${year}-04-01`), end: date(`${last}-11-20`) } },
    effects: [effect('payroll', 2_137_000, 2_137_000), effect('taxes', taxes, taxes)],
  });

test('fires once when taxes are far from any rate of the year', () => {
  const found = drafts(taxImplausible.check(input(facts(2023, 502_195))));
  expect(found).toHaveLength(1);
  expect(found[0]).toMatchObject({ actual: 502_195 });
  expect(found[0]?.equation).toContain('23,5 %');
});

test('stays silent on the exact rate of 2022 and on the pension part of 2024', () => {
  expect(drafts(taxImplausible.check(input(facts(2022, Math.round(2_137_000 * 0.1136)))))).toEqual([]);
  expect(drafts(taxImplausible.check(input(facts(2024, Math.round(2_137_000 * 0.1286)))))).toEqual([]);
});

test('holds 2026 against the social tax of the new Tax Code, which 2025 would not have allowed', () => {
  const share = (year: number, rate: number) => drafts(taxImplausible.check(input(facts(year, Math.round(2_137_000 * rate)))));
  expect(share(2026, 0.07)).toEqual([]);
  expect(share(2025, 0.07)).toHaveLength(1);
  expect(share(2026, 0.2)).toHaveLength(1);
});

test('is not checked when the year is unknown', () => {
  expect(taxImplausible.check(input(report({ effects: [effect('payroll', 1, 1), effect('taxes', 1, 1)] })))).toEqual({
    notChecked: REASONS['no-payroll'].en,
  });
});

test.each([
  [2027, 2027, '2027'],
  [2026, 2027, '2027'],
  [2027, 2028, '2027/2028'],
  [2009, 2010, '2009'],
])('says for which years of %i–%i there are no rates, in every language', (from, to, years) => {
  const outcome = taxImplausible.check(input(facts(from, 502_195, to)));
  expect(outcome).toEqual({ notChecked: `no tax rates for ${years}` });
  const reason = 'notChecked' in outcome ? outcome.notChecked : '';
  expect(reasonText(reason, 'ru')).toBe(`нет ставок налогов за ${years} год`);
  expect(reasonText(reason, 'kk')).toBe(`${years} жылғы салық мөлшерлемелері жоқ`);
});

test('reads pay and taxes from an estimate when both sides of it are out of any band', () => {
  const line = (label: string, value: number, spent = value) => ({
    number: null,
    label,
    budgeted: quantity(value),
    spent: quantity(spent),
    remaining: null,
    total: false,
    evidence: evidence(label),
  });
  const check = (pay: string, taxes: number, spent = taxes) =>
    taxImplausible.check(
      input(
        report({
          project: { period: { start: date('2024-04-01'), end: date('2024-11-20') } },
          budget: [line(pay, 1_800_000), line('Налоги и отчисления', taxes, spent)],
        }),
      ),
    );
  expect(drafts(check('Фонд оплаты труда', 23_200))).toHaveLength(1);
  expect(drafts(check('Фонд оплаты труда', 216_000, 23_200))).toEqual([]);
  expect(check('Оплата труда тренера по договору ГПХ', 23_200)).toHaveProperty('notChecked');
});
