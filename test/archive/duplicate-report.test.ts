import { expect, test } from 'vitest';
import { archiveFindings, crossFindings } from '../../src/archive/archive.ts';
import { line, paper, wording } from './builder.ts';

const codes = (...papers: Parameters<typeof archiveFindings>[0]) => archiveFindings(papers).map((finding) => finding.code);

const facts = Array.from({ length: 12 }, (_, index) => line(`Показатель ${index}`, index + 1, index + 2));
const prose = [wording('текст', 200)];

test('fires on the same bytes under two names', () => {
  const found = archiveFindings([paper('a.docx', { bytes: 'same' }), paper('b.docx', { bytes: 'same' })]);
  expect(found).toMatchObject([{ code: 'duplicate-report', documents: ['a.docx', 'b.docx'] }]);
});

test('fires on the same bytes of a paper that names no project', () => {
  const letter = (path: string) => ({ ...paper(path, { bytes: 'letter', kind: 'other', contract: '' }), grantee: null, title: null });
  expect(codes(letter('a.docx'), letter('b.docx'))).toEqual(['duplicate-report']);
});

test('fires on the same content in another format', () => {
  expect(codes(paper('a.docx', { indicators: facts, prose }), paper('b.pdf', { indicators: facts, prose }))).toEqual(['duplicate-report']);
});

test('stays silent on an interim and a final report, and on a corrected version', () => {
  expect(
    codes(paper('a.docx', { kind: 'interim-report', indicators: facts, prose }), paper('b.docx', { indicators: facts, prose })),
  ).toEqual([]);
  const corrected = facts.map((item, index) => (index % 3 ? item : line(item.name, index + 1, index + 9)));
  expect(codes(paper('a.docx', { indicators: facts, prose }), paper('b.docx', { indicators: corrected, prose }))).toEqual([]);
});

test('cites what each file says it is and the first facts they share', () => {
  const [found] = crossFindings([paper('a.docx', { indicators: facts, prose }), paper('b.pdf', { indicators: facts.toReversed(), prose })]);
  expect([...(found?.evidence ?? [])].map(([path, cited]) => [path, cited.map(({ quote }) => quote)])).toEqual([
    ['a.docx', ['Тема', 'ОФ «Кен дала»', '7', '2', '3', '4']],
    ['b.pdf', ['Тема', 'ОФ «Кен дала»', '7', '2', '3', '4']],
  ]);
});
