import { expect, test } from 'vitest';
import { archiveFindings } from '../../src/archive/archive.ts';
import { effect } from '../check/builder.ts';
import { line, paper } from './builder.ts';

const codes = (...papers: Parameters<typeof archiveFindings>[0]) => archiveFindings(papers).map((finding) => finding.code);

const report = (kind: 'final-report' | 'interim-report', fact: number, direct: number) =>
  paper(`${kind}.docx`, { kind, indicators: [line('Видеоотчет', 2, fact)], effects: [effect('direct-beneficiaries', 300, direct)] });

test('fires when the final report states less than the interim one', () => {
  const found = archiveFindings([report('final-report', 2, 250), report('interim-report', 8, 200)]);
  expect(found).toMatchObject([{ code: 'versions-disagree', actual: 2, expected: 8, equation: '2 < 8' }]);
});

test('stays silent when facts grow, and between projects', () => {
  expect(codes(report('final-report', 8, 250), report('interim-report', 8, 200))).toEqual([]);
  expect(
    codes(
      paper('a.docx', { kind: 'interim-report', contract: '8', indicators: [line('Видеоотчет', 2, 8)] }),
      report('final-report', 2, 250),
    ),
  ).toEqual([]);
});
