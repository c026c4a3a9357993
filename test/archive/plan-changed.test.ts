import { expect, test } from 'vitest';
import { archiveFindings } from '../../src/archive/archive.ts';
import { line, paper } from './builder.ts';

const codes = (...papers: Parameters<typeof archiveFindings>[0]) => archiveFindings(papers).map((finding) => finding.code);

const plan = paper('plan.docx', {
  kind: 'project-description',
  indicators: [line('Количество постов', 30, null), line('Семинары', 4, null)],
});

test('fires when the report’s plan differs from the annex, once for a report in two formats', () => {
  const reports = ['a.docx', 'b.pdf'].map((path) =>
    paper(path, { indicators: [line('Количество постов', 20, 30), line('Семинары', 4, 4)] }),
  );
  const found = archiveFindings([...reports, plan]).filter((finding) => finding.code === 'plan-changed');
  expect(found).toMatchObject([
    { actual: 20, expected: 30, equation: '20 ≠ 30', severity: 'high', documents: ['a.docx', 'b.pdf', 'plan.docx'] },
  ]);
});

test('stays silent when the plans agree, and on another project’s plan', () => {
  const same = paper('a.docx', { indicators: [line('Количество постов', 30, 31), line('Семинары', 4, 4)] });
  const other = paper('b.docx', { contract: '8', indicators: [line('Количество постов', 20, 31)] });
  expect(codes(plan, same, other)).toEqual([]);
});
