import { expect, test } from 'vitest';
import { archiveFindings } from '../../src/archive/archive.ts';
import { Digest } from '../../src/archive/digest.ts';
import { Finding } from '../../src/model/finding.ts';
import { line, paper, wording } from './builder.ts';

const papers = [
  paper('plan.docx', { kind: 'project-description', indicators: [line('Посты', 30, null)] }),
  paper('final.docx', { indicators: [line('Посты', 20, 30)], prose: [wording('общее', 70)] }),
  paper('other.docx', { contract: '9', grantee: 'ОО «Дауыс»', prose: [wording('общее', 70)] }),
];

test('the order of the documents does not matter', () => {
  expect(archiveFindings([...papers].reverse())).toEqual(archiveFindings(papers));
  expect(archiveFindings(papers).map((finding) => finding.code)).toEqual(['plan-changed', 'text-reused']);
});

test('digests and findings keep their schemas through JSON', () => {
  const stored = papers.map((item) => Digest.parse(JSON.parse(JSON.stringify(item))));
  expect(archiveFindings(stored)).toEqual(archiveFindings(papers));
  for (const finding of archiveFindings(stored)) expect(Finding.parse(finding)).toEqual(finding);
});

test('a report added to an archive changes nothing else', () => {
  const more = paper('new.docx', { contract: '11', grantee: 'ЧФ «Жаңа»', prose: [wording('новое', 70)] });
  expect(archiveFindings([...papers, more])).toEqual(archiveFindings(papers));
});
