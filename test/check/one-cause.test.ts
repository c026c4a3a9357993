import { expect, test } from 'vitest';
import { planNotMet } from '../../src/check/rules/plan-not-met.ts';
import { ratioWrong } from '../../src/check/rules/ratio-wrong.ts';
import { runChecks } from '../../src/check/run.ts';
import { cite } from '../../src/model/passage.ts';
import { p, table } from '../structure/source.ts';
import { indicator, quantity, report } from './builder.ts';
import { shown } from './shown.ts';
import { codesOf, findingsOf } from './whole.ts';

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

const REPORT = [p('Итоговый отчет о реализации социального проекта'), p('Получатель гранта: ОФ «Көмек»')];
const AGES = ['Возраст|Мужчины|Женщины|Всего', '14–18|35|31|66', '19–28|61|53|114', '29–45|40|46|86', '46+|33|62|95'];

test('one stated total that is neither the sum of its row nor of its column is one finding with both equations', () => {
  expect(codesOf(...REPORT, table(...AGES, 'Итого|169|192|361'))).toEqual([]);
  const findings = findingsOf(...REPORT, table(...AGES, 'Итого|169|192|369'));
  expect(findings.map(({ code }) => code)).toEqual(['parts-do-not-sum']);
  expect(findings[0]?.equation?.split('; ')).toHaveLength(2);
});

test('a misprint of an estimate is no wrong remainder, a misprint of the remainder is', () => {
  const lines = (plan: string, left: string) =>
    table(
      'Статья|Смета, тенге|Израсходовано|Остаток',
      `Аренда|${plan}|133 500|${left}`,
      'Печать|417 000|413 500|3 500',
      'Связь|576 000|573 500|2 500',
      'Итого|1 128 000|1 120 500|7 500',
    );
  expect(codesOf(...REPORT, lines('135 000', '1 500'))).toEqual([]);
  expect(codesOf(...REPORT, lines('185 000', '1 500'))).toEqual(['budget-does-not-sum']);
  expect(codesOf(...REPORT, lines('135 000', '1 800'))).toEqual(['balance-wrong']);
});
