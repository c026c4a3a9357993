import { expect, test } from 'vitest';
import { archiveFindings, crossFindings, findingsAt } from '../../src/archive/archive.ts';
import { digest } from '../../src/archive/digest.ts';
import { report, structured, text } from '../check/builder.ts';
import { paper, wording } from './builder.ts';

const codes = (...papers: Parameters<typeof archiveFindings>[0]) => archiveFindings(papers).map((finding) => finding.code);

const own = (path: string, contract: string, ...prose: string[]) => paper(path, { contract, grantee: `ОФ «Название ${contract}»`, prose });

test('fires on sixty words in reports of different projects, over paragraphs, and cites each place', () => {
  const passage = wording('общее', 60);
  const left = own('a.docx', '1', `${wording('начало', 12)} ${passage} ${wording('конец', 9)}`);
  const right = own(
    'b.docx',
    '2',
    wording('другое', 40),
    passage.split(' ').slice(0, 25).join(' '),
    passage.split(' ').slice(25).join(' '),
  );
  const all = crossFindings([left, right]);
  expect(all.map((item) => item.finding)).toMatchObject([{ code: 'text-reused', actual: 60, documents: ['a.docx', 'b.docx'] }]);
  const [finding] = findingsAt('b.docx', all);
  expect(finding?.evidence[0]?.continued).toHaveLength(1);
  expect(finding?.id).toBe(all[0]?.finding.id);
});

test('stays silent on fifty-nine words, within one project, and on what everybody’s form says', () => {
  const passage = wording('общее', 59);
  expect(codes(own('a.docx', '1', passage), own('b.docx', '2', passage))).toEqual([]);
  const long = wording('общее', 90);
  expect(
    codes(own('a.docx', '1', long), paper('b.docx', { kind: 'interim-report', contract: '1', grantee: 'ОФ «Название 1»', prose: [long] })),
  ).toEqual([]);
  expect(codes(...['1', '2', '3', '4', '5', '6'].map((contract) => own(`${contract}.docx`, contract, long)))).toEqual([]);
});

test('stays silent where it is not sure that the projects are different', () => {
  const long = wording('общее', 90);
  const told = (path: string, known: Parameters<typeof paper>[1]) => ({ ...paper(path, { prose: [long], ...known }) });
  const unknown = (path: string) => ({
    ...told(path, {}),
    contract: { number: null, date: null, evidence: null },
    grantee: null,
    title: null,
  });
  const unnumbered = (path: string, grantee: string, title: string) => ({
    ...told(path, { grantee, title }),
    contract: { number: null, date: null, evidence: null },
  });
  expect(codes(unknown('a.docx'), unknown('b.docx'))).toEqual([]);
  expect(codes(unknown('a.docx'), own('b.docx', '2', long))).toEqual([]);
  expect(codes(unnumbered('a.docx', 'ОФ «Кен дала»', 'Тема'), unnumbered('b.docx', 'ОФ «Шырақ»', 'Тема'))).toEqual([]);
  expect(codes(told('a.docx', { kind: 'other', contract: '1' }), told('b.docx', { kind: 'other', contract: '2' }))).toEqual([]);
});

test('fires where grantees and titles differ though no contract is named, and where one grantee has two contracts', () => {
  const long = wording('общее', 90);
  const of = (path: string, grantee: string, title: string) => ({
    ...paper(path, { grantee, title, prose: [long] }),
    contract: { number: null, date: null, evidence: null },
  });
  expect(codes(of('a.docx', 'ОФ «Кен дала»', 'Сад у дома'), of('b.docx', 'ОФ «Шырақ»', 'Школа кино'))).toEqual(['text-reused']);
  expect(codes(paper('a.docx', { contract: '1', prose: [long] }), paper('b.docx', { contract: '2', prose: [long] }))).toEqual([
    'text-reused',
  ]);
});

test('finds a run wherever it begins', () => {
  for (let shift = 0; shift < 40; shift += 3) {
    const left = own('a.docx', '1', `${wording('начало', shift)} ${wording('общее', 60)} ${wording('а', 50)}`);
    const right = own('b.docx', '2', `${wording('иное', 70)} ${wording('общее', 60)}`);
    expect(codes(left, right)).toEqual(['text-reused']);
  }
});

test('prose may be kept apart from the digests', () => {
  const papers = [own('a.docx', '1', wording('общее', 80)), own('b.docx', '2', wording('общее', 80))];
  const bare = papers.map((paper) => ({ ...paper, prose: [] }));
  const proseOf = (path: string) => papers.find((paper) => paper.path === path)?.prose ?? [];
  expect(archiveFindings(bare, { proseOf })).toEqual(archiveFindings(papers));
});

test('lines that state who reports are not reused text; a goal of the same words is', () => {
  const lines = ['наименование организации', 'руководитель', 'юридический адрес'].map((label) => `${label} ${wording(label, 25)}`);
  const [name = '', head = '', address = ''] = lines;
  const under = (contract: string, stated: boolean) => {
    const document = structured([{ kind: 'activities', heading: '1. Мероприятия', body: lines }]);
    const at = (line: string) => {
      const block = document.passages.findIndex((passage) => passage.text === line);
      return { value: line, evidence: { ...text(line).evidence, place: { ...text(line).evidence.place, block } } };
    };
    const grantee = { name: at(name), legalForm: null, bin: null, head: at(head), address: at(address) };
    const number = { ...text(contract), evidence: text(`договор ${contract}`).evidence };
    const facts = { contract: { number, date: null }, ...(stated ? { grantee } : { goal: at(name) }) };
    return digest({ report: report({ document: { path: `${contract}.docx`, id: contract }, project: facts }), document });
  };
  expect(codes(under('1', true), under('2', true))).toEqual([]);
  expect(codes(under('1', false), under('2', false))).toEqual(['text-reused']);
});
