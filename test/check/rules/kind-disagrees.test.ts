import { expect, test } from 'vitest';
import { kindDisagrees } from '../../../src/check/rules/kind-disagrees.ts';
import { drafts, input, report, structured } from '../builder.ts';

const said = (...body: string[]) => structured([{ kind: 'activities', heading: 'Мероприятия', body }]);

const check = (line: string) => drafts(kindDisagrees.check(input(report(), { document: said(line) })));

test.each([
  'Данный отчет является промежуточным.',
  'Осы аралық есеп жобаның бірінші жартысын қамтиды.',
  'Настоящий промежуточный отчет охватывает первую половину срока.',
])('fires when a final report says «%s»', (line) => {
  expect(check(line)).toMatchObject([{ actual: 'interim-report', expected: 'final-report' }]);
});

test('stays silent on the form’s own words and on its own kind', () => {
  expect(check('Статистическая информация (на момент предоставления программного промежуточного отчета):')).toEqual([]);
  expect(check('Настоящий заключительный отчет охватывает весь срок, в промежуточном отчете было 100.')).toEqual([]);
});

test('is not checked on a plan', () => {
  expect(kindDisagrees.check(input(report({ document: { kind: 'project-description' } })))).toHaveProperty('notChecked');
});
