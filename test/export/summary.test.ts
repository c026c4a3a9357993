import { expect, test } from 'vitest';
import { checks } from '../../src/check/index.ts';
import { runChecks } from '../../src/check/run.ts';
import { summary } from '../../src/export/summary.ts';
import { amount, breakdown, effect, report, structured, text } from '../check/builder.ts';

function run(languages: ('ru' | 'kk')[], title = 'Тема') {
  const facts = report({
    document: { languages },
    project: { title: text(title), amount: amount(4_000_000) },
    breakdowns: [breakdown('social', 100, { youth: 45, other: 54 })],
    effects: [effect('direct-beneficiaries', 90, 120)],
  });
  const { findings, results } = runChecks(checks, { report: facts, document: structured([]), statements: [] });
  return { report: facts, findings, checks: results };
}

test('counts, worst first, questions and what was not checked, in Russian', () => {
  const made = summary(run(['ru']));
  expect(made).toContain('Противоречий: **3** (высокая: 2, средняя: 0, низкая: 1).');
  expect(made.indexOf('`parts-do-not-sum`')).toBeLessThan(made.indexOf('`other-dominates`'));
  expect(made).toContain('45 + 54 = 99 ≠ 100');
  expect(made).toContain('## Вопросы грантополучателю');
  expect(made).toContain('- год, фонд оплаты труда или налоги неизвестны: `tax-implausible`');
});

test('a Kazakh report gets a Kazakh summary', () => {
  const made = summary(run(['kk']));
  expect(made).toContain('# Есепті тексеру қорытындысы');
  expect(made).toContain('## Грант алушыға сұрақтар');
});

test('text of the report cannot become markup', () => {
  expect(summary(run(['ru'], 'Тема | <script> **жирно**\n# Заголовок'))).toContain(
    '| Проект | Тема \\| \\<script\\> \\*\\*жирно\\*\\* \\# Заголовок |',
  );
});

test('a consistent report says so', () => {
  const facts = report({ breakdowns: [breakdown('gender', 3, { male: 1, female: 2 })] });
  const { findings, results } = runChecks(checks, { report: facts, document: structured([]), statements: [] });
  expect(summary({ report: facts, findings, checks: results, language: 'en' })).toContain('Nothing that was checked contradicts itself.');
});

test('what could not be read is said in the language of the summary', () => {
  const message = 'No text could be made out on the scanned page.';
  const warnings = [{ code: 'page-unreadable', message, page: 4, partial: true }];
  const facts = report({ document: { languages: ['kk'], status: 'partial', warnings } });
  expect(summary({ report: facts, findings: [], checks: [] })).toContain(
    '## Оқу кезіндегі ескертулер\n\n- бет 4: Сканерленген беттен мәтінді ажырату мүмкін болмады.',
  );
});
