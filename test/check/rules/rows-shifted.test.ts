import { expect, test } from 'vitest';
import { budgetDoesNotSum } from '../../../src/check/rules/budget-does-not-sum.ts';
import { planNotMet } from '../../../src/check/rules/plan-not-met.ts';
import { rowsShifted } from '../../../src/check/rules/rows-shifted.ts';
import { runChecks } from '../../../src/check/run.ts';
import type { EffectCode } from '../../../src/model/report.ts';
import { amount, effect, evidence, report, structured, table } from '../builder.ts';

/** The form's table, every row with the values of the row above it from staff on. */
function shifted() {
  const rows: [EffectCode, string, string, number | null][] = [
    ['direct-beneficiaries', 'человек', '180', 222],
    ['indirect-beneficiaries', 'человек', '5000', 9968],
    ['staff', 'человек', '-', null],
    ['specialists', 'человек', '5', 5],
    ['ngos', 'человек', '-', null],
    ['payroll', 'организация', '4', 4],
    ['taxes', 'тенге', '4153000', 4_153_000],
    ['purchases', 'тенге', '471781', 471_781],
    ['partners', 'тенге', '9220429', 9_220_429],
  ];
  const cells = [...rows.map(([code, unit, plan, fact]) => [code, unit, plan, String(fact ?? '-')]), ['', 'организация/человек', '3', '3']];
  const effects = rows.map(([code, unit, , fact], row) => ({
    ...effect(code, fact, fact, unit),
    evidence: { ...evidence(code), place: { ...evidence(code).place, block: 0, row, column: 0 } },
  }));
  const facts = report({ effects, project: { amount: amount(13_845_210) } });
  const document = structured([], { tables: [table('effects', ['label', 'unit', 'plan', 'fact'], cells)] });
  return { report: facts, document, statements: [] };
}

test('fires on shifted units and values and shows the repaired ones', () => {
  const { findings } = runChecks([rowsShifted], shifted());
  expect(findings).toHaveLength(1);
  expect(findings[0]?.code).toBe('rows-shifted');
  expect(findings[0]?.message.en).toContain('payroll: 4 → 4,153,000');
  expect(findings[0]?.message.en).toContain('partners: 9,220,429 → 3');
});

test('later rules see the repaired values', () => {
  const { findings, results } = runChecks([budgetDoesNotSum, planNotMet], shifted());
  expect(findings).toEqual([]);
  expect(results.map((result) => result.outcome)).toEqual(['passed', 'passed']);
});

test('a finding on a repaired value says so', () => {
  const input = shifted();
  const other = { ...input, report: { ...input.report, project: { ...input.report.project, amount: amount(13_845_211) } } };
  const [finding] = runChecks([budgetDoesNotSum], other).findings;
  expect(finding?.message.ru).toContain('после исправления сдвига строк');
});

test('stays silent when every unit fits its label, and on a single odd unit', () => {
  const effects = [
    effect('direct-beneficiaries', 1, 1, 'человек'),
    effect('staff', null, null, 'человек'),
    effect('ngos', 3, 3, 'человек'),
    effect('payroll', 3, 3, 'тенге'),
    effect('taxes', 3, 3, 'тенге'),
    effect('purchases', 3, 3, 'тенге'),
  ];
  expect(runChecks([rowsShifted], { report: report({ effects }), document: structured([]), statements: [] }).findings).toEqual([]);
});
