import { expect, test } from 'vitest';
import { cardOf } from '../../src/archive/project-card.ts';
import { standingsOf } from '../../src/archive/standing.ts';
import type { ReportFile } from '../../src/model/report-file.ts';
import { evidence, reportFile } from '../export/sample.ts';

interface Told {
  readonly kind?: ReportFile['document']['kind'];
  readonly submitted?: string;
  readonly people?: number;
  readonly region?: string;
  readonly bin?: string;
  readonly contract?: string;
}

const said = <T>(value: T) => ({ value, evidence: evidence(String(value)) });

function card(path: string, { kind = 'final-report', submitted, people, region, bin, contract = '7' }: Told = {}) {
  const bare = reportFile(path);
  const { project, participants } = bare;
  return cardOf({
    ...bare,
    document: { ...bare.document, id: path, kind },
    project: {
      ...project,
      title: said('Ауыл жастары'),
      grantee: { ...project.grantee, name: said('ОФ «Кең дала»'), bin: bin === undefined ? null : said(bin) },
      contract: { ...project.contract, number: said(contract) },
      submittedOn: submitted === undefined ? null : said(submitted),
      region: region === undefined ? null : said(region),
    },
    participants: { ...participants, total: people === undefined ? null : said(people) },
  });
}

const countsOf = (cards: readonly ReturnType<typeof card>[]) =>
  Object.fromEntries([...standingsOf(cards).standings].map(([path, { counts }]) => [path, counts]));

test('of plan, interim report, final report and its copy one counts, and the project has its total', () => {
  const cards = [
    card('plan.docx', { kind: 'project-description', people: 300 }),
    card('interim.docx', { kind: 'interim-report', people: 263, submitted: '2023-06-30' }),
    card('final.docx', { people: 282, submitted: '2023-12-20', region: 'Костанайская область' }),
    card('final (copy).pdf', { people: 282, submitted: '2023-12-20' }),
  ];
  expect(countsOf(cards)).toEqual({ 'plan.docx': false, 'interim.docx': false, 'final.docx': false, 'final (copy).pdf': true });
  const { projects, standings } = standingsOf(cards);
  expect(projects).toMatchObject([{ participants: 282, participantsState: 'agreed', documents: 4, year: 2023, regionCode: '39' }]);
  expect([...standings.values()].map(({ regionCode, year }) => [regionCode, year])).toEqual(Array(4).fill(['39', 2023]));
});

test('the later of two final reports counts, and a financial report beside it', () => {
  const cards = [
    card('a.docx', { submitted: '2023-12-01' }),
    card('b.docx', { submitted: '2023-12-20' }),
    card('money.docx', { kind: 'financial-report' }),
  ];
  expect(countsOf(cards)).toEqual({ 'a.docx': false, 'b.docx': true, 'money.docx': true });
});

test('an interim report counts where it is all there is; a plan alone counts nowhere but is a project', () => {
  expect(countsOf([card('interim.docx', { kind: 'interim-report' })])).toEqual({ 'interim.docx': true });
  const plan = standingsOf([card('plan.docx', { kind: 'project-description' })]);
  expect(plan.projects).toMatchObject([{ reportId: null, participants: null, participantsState: 'missing' }]);
});

test('a letter is no project', () => {
  const { projects, standings } = standingsOf([card('letter.txt', { kind: 'other' })]);
  expect(projects).toEqual([]);
  expect(standings.get('letter.txt')).toMatchObject({ projectId: null, counts: false });
});

test('other contracts are other projects of one grantee, known by the BIN that one of them states', () => {
  const { projects, grantees } = standingsOf([card('a.docx', { bin: '961141000023' }), card('b.docx', { contract: '8' })]);
  expect(new Set(projects.map(({ projectId }) => projectId)).size).toBe(2);
  expect(grantees).toMatchObject([{ bin: '961141000023', projects: 2 }]);
  expect(new Set(projects.map(({ granteeId }) => granteeId))).toEqual(new Set([grantees[0]?.granteeId]));
});

test('two projects under one number and name have two ids', () => {
  const [one, other] = [card('a.docx', { contract: '7' }), card('b.docx', { contract: '7' })];
  const dated = { ...other, contract: { number: '7', date: '2024-03-01' }, title: 'Шахматы в каждом дворе' };
  const { projects } = standingsOf([{ ...one, contract: { number: '7', date: '2023-03-01' } }, dated]);
  expect(new Set(projects.map(({ projectId }) => projectId)).size).toBe(2);
});
