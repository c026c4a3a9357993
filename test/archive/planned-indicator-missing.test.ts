import { expect, test } from 'vitest';
import { archiveFindings } from '../../src/archive/archive.ts';
import { line, paper } from './builder.ts';

const codes = (...papers: Parameters<typeof archiveFindings>[0]) => archiveFindings(papers).map((finding) => finding.code);

const names = ['Семинары', 'Участники', 'Брошюры', 'Посты'];
const plan = paper('plan.docx', { kind: 'project-description', indicators: names.map((name) => line(name, 4, null)) });
const final = (kind: 'final-report' | 'interim-report', ...reported: string[]) =>
  paper('final.docx', { kind, indicators: reported.map((name) => line(name, 4, 4)) });

test('fires when an indicator of the annex is not in the final report', () => {
  const found = archiveFindings([plan, final('final-report', 'Семинары', 'Участники', 'Посты')]);
  expect(found).toMatchObject([{ code: 'planned-indicator-missing', expected: 4, documents: ['final.docx', 'plan.docx'] }]);
  expect(found[0]?.message.en).toContain('Брошюры');
});

test('stays silent on a complete report, an interim one, and one that was hardly read', () => {
  expect(codes(plan, final('final-report', ...names))).toEqual([]);
  expect(codes(plan, final('interim-report', 'Семинары', 'Участники', 'Посты'))).toEqual([]);
  expect(codes(plan, final('final-report', 'Семинары'))).toEqual([]);
});
