import { expect, test } from 'vitest';
import { planNotMet } from '../../src/check/rules/plan-not-met.ts';
import { ratioWrong } from '../../src/check/rules/ratio-wrong.ts';
import { runChecks } from '../../src/check/run.ts';
import { cite } from '../../src/model/passage.ts';
import { indicator, quantity, report } from './builder.ts';
import { shown } from './shown.ts';

const TABLE = [
  'Показатель | План | Факт | Отклонение | % выполнения',
  'Семинары | 18 | 16 | -2 | 88,9',
  'Встречи | 24 | 27 | 3 | 112,5',
  'Статьи | 35 | 31 | -4 | 88,6',
  'Визиты | 52 | 19 | -3 | 94,2',
];

function codes(lines: readonly string[]): string[] {
  const { document } = shown(lines);
  const cell = (text: string) => document.passages.find((passage) => passage.text === text);
  const [plan, fact] = [cell('52'), cell('19') ?? cell('49')];
  const indicators =
    plan && fact
      ? [indicator('Визиты', quantity(52, { evidence: cite(plan) }), quantity(Number(fact.text), { evidence: cite(fact) }))]
      : [];
  return runChecks([ratioWrong, planNotMet], { report: report({ indicators }), document, statements: [] }).findings.map(({ code }) => code);
}

test('a figure that its table shows to be wrong is not held against the plan as well', () => {
  expect(codes(TABLE)).toEqual(['ratio-wrong']);
});

test('a shortfall whose figures agree stands', () => {
  expect(codes(TABLE.map((line) => line.replace('| 19 |', '| 49 |')))).toEqual(['plan-not-met']);
});

test('a document that is no report is asked nothing', () => {
  const { document } = shown(TABLE);
  const { findings, results } = runChecks([ratioWrong], { report: report({ document: { kind: 'other' } }), document, statements: [] });
  expect(findings).toEqual([]);
  expect(results).toMatchObject([{ outcome: 'not-checked', reason: 'the document is no report' }]);
});
