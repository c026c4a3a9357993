import { expect, test } from 'vitest';
import { projectsOf } from '../../src/archive/projects.ts';
import { paper } from './builder.ts';

const groups = (...papers: ReturnType<typeof paper>[]) => projectsOf(papers).map((project) => project.digests.map((digest) => digest.path));

test('links documents by contract and grantee whatever the spelling, plan first', () => {
  const plan = paper('z.docx', { kind: 'project-description', grantee: 'Общественный фонд "Кен дала"' });
  expect(groups(paper('b.docx'), paper('a.pdf', { kind: 'interim-report', contract: '07' }), plan)).toEqual([
    ['z.docx', 'a.pdf', 'b.docx'],
  ]);
});

test('one number with two grantees is two projects, one grantee with two numbers as well', () => {
  expect(groups(paper('a.docx'), paper('b.docx', { grantee: 'ОО «Дауыс»' }))).toHaveLength(2);
  expect(groups(paper('a.docx'), paper('b.docx', { contract: '8' }))).toHaveLength(2);
});

test('a document without a number does not bring two contracts together', () => {
  expect(groups(paper('a.docx', { contract: '8' }), paper('b.docx', { contract: '' }), paper('c.docx', { contract: '9' }))).toEqual([
    ['a.docx', 'b.docx'],
    ['c.docx'],
  ]);
});

test('without contract numbers grantee and theme decide', () => {
  const bare = (path: string, title: string) => paper(path, { contract: '', title });
  expect(
    groups(bare('a.docx', 'Правовая грамотность женщин'), bare('b.docx', '«Правовая грамотность женщин»'), bare('c.docx', 'Экология')),
  ).toHaveLength(2);
});
