import fc from 'fast-check';
import { expect, test } from 'vitest';
import { checks } from '../../src/check/index.ts';
import { runChecks } from '../../src/check/run.ts';
import { summary } from '../../src/export/summary.ts';
import { Finding, FindingCode } from '../../src/model/finding.ts';
import { EFFECT_CODES } from '../../src/model/report.ts';
import type { SectionKind } from '../../src/model/structure.ts';
import { print } from '../../src/wording/print.ts';
import {
  activity,
  amount,
  breakdown,
  effect,
  event,
  evidence,
  indicator,
  partner,
  quantity,
  report,
  statement,
  structured,
} from './builder.ts';

const figure = fc.oneof(fc.nat(2000), fc.double({ noNaN: true }), fc.constant(null));
const words = fc.oneof(
  fc.string(),
  fc.constantFrom(
    'Отклонений не было',
    'в 5 селах: А, Б',
    '1 + 2 = 3',
    '31.02.2022',
    '((((',
    'БИН 123456789012',
    '5400 000 тг',
    'ООО «Имя»',
  ),
);
const kinds: SectionKind[] = ['deviations', 'success-story', 'activities', 'statistics', 'results', 'signature'];
const cell = fc
  .record({ value: figure, comparator: fc.constantFrom('=', '>=', '<=', '~'), raw: words, doubtful: fc.boolean() })
  .map(({ value, ...rest }) => quantity(value, rest));

const inputs = fc
  .record({
    parts: fc.array(fc.tuple(fc.constantFrom('male', 'children', 'older', 'other', '13-16', '46-58', '59+'), figure)),
    total: figure,
    cells: fc.array(fc.tuple(cell, cell), { maxLength: 12 }),
    texts: fc.array(fc.tuple(fc.constantFrom(...kinds), words, words), { maxLength: 8 }),
    grant: fc.nat(),
    kind: fc.constantFrom('final-report', 'interim-report', 'short-report', 'project-description', 'financial-report', 'other'),
  })
  .map(({ parts, total, cells, texts, grant, kind }) => ({
    report: report({
      document: { kind },
      project: { amount: amount(grant, { wordsValue: grant + 1 }) },
      breakdowns: [breakdown('social', total, Object.fromEntries(parts)), breakdown('age', total, Object.fromEntries(parts))],
      effects: cells.flatMap(([plan, fact], index) => (EFFECT_CODES[index] ? [effect(EFFECT_CODES[index], plan, fact, plan.raw)] : [])),
      indicators: cells.map(([plan, fact]) => indicator(plan.raw, plan, fact, { activity: fact.raw })),
      tasks: [
        {
          number: null,
          title: 'Задача',
          activities: cells.map(([plan]) => activity(plan.raw, { cost: plan, participants: plan })),
          evidence: evidence('t'),
        },
      ],
      events: cells.map(([plan]) => event({ on: '2023-05-05', participants: plan, group: plan.raw })),
      partners: texts.map(([, name]) => partner(name)),
    }),
    document: structured(
      texts.map(([section, heading, line]) => ({ kind: section, heading, body: [line, line] })),
      { kind },
    ),
    statements: cells.flatMap(([plan]) =>
      plan.value === null ? [] : [statement(plan.value, { comparator: plan.comparator, total: plan.doubtful })],
    ),
  }));

test('whatever a report holds, every rule ends in an outcome and every finding keeps the contract', () => {
  fc.assert(
    fc.property(inputs, (input) => {
      const { findings, results } = runChecks(checks, input);
      expect(results.map((result) => result.code)).toEqual(checks.map((check) => check.code));
      for (const finding of findings) {
        expect(Finding.parse(JSON.parse(JSON.stringify(finding))).code).toBe(finding.code);
        expect(finding.evidence.length).toBeGreaterThan(0);
        expect(Object.values(finding.message).every((text) => text.length > 10 && !/undefined|NaN|\[object/.test(text))).toBe(true);
      }
      expect(new Set(findings.map((finding) => finding.id)).size).toBe(findings.length);
      expect(runChecks(checks, input)).toEqual({ findings, results });
      expect(summary({ report: input.report, findings, checks: results }).startsWith('# ')).toBe(true);
    }),
    { numRuns: 150, seed: 7 },
  );
});

test('numbers print in groups and come back', () => {
  fc.assert(
    fc.property(fc.integer({ min: -1e12, max: 1e12 }), (value) => {
      expect(Number(print(value, 'en').replaceAll(',', '').replace('−', '-'))).toBe(value);
      expect(print(value, 'ru').replaceAll('\u00a0', ' ')).toBe(print(value, 'en').replaceAll(',', ' '));
    }),
  );
});

test('every code is a finding code', () => {
  expect(checks.every((check) => FindingCode.safeParse(check.code).success)).toBe(true);
});
