import { expect, test } from 'vitest';
import { archiveFacts } from '../../src/export/archive-page/facts.ts';
import { archiveHtml } from '../../src/export/archive-page/html.ts';
import { archiveMarkdown } from '../../src/export/archive-page/markdown.ts';
import type { Finding, Severity } from '../../src/model/finding.ts';
import type { ProjectSummary } from '../../src/model/standing.ts';
import { evidence, placed, quantity, reportFile } from './sample.ts';

function project(projectId: string, rest: Partial<ProjectSummary>): ProjectSummary {
  const none = { granteeId: null, grantee: null, granteeBin: null, grantor: null, contractNumber: null, contractDate: null, title: null };
  const nothing = { periodStart: null, periodEnd: null, reportId: null, reportKind: null, path: null };
  return {
    projectId,
    ...none,
    ...nothing,
    year: 2023,
    regionCode: '39',
    amount: 1_000_000,
    currency: 'KZT',
    participants: 100,
    participantsState: 'agreed',
    documents: 1,
    findings: 0,
    ...rest,
  };
}

const projects = [
  project('p1', { grantor: 'Фонд <А>' }),
  project('p2', { grantor: 'Фонд <А>', year: 2022, participants: 20, participantsState: 'contradicted' }),
  project('p3', { year: null, regionCode: null, amount: 500, currency: 'USD', participants: null, participantsState: 'missing' }),
];

function finding(id: string, severity: Severity, rest: Partial<Finding> = {}): Finding {
  const message = { ru: 'р', kk: 'қ', en: 'e' };
  const read = { certainty: 'certain', found: 'named', reading: 'native' } as const;
  return { id, code: 'totals-disagree', severity, message, actual: 1, expected: 2, equation: null, evidence: [], ...read, ...rest };
}

const indicator = (status: 'met' | 'missed') => ({
  task: null,
  activity: null,
  name: 'Тренинги',
  unit: null,
  plan: quantity('5', 5),
  fact: quantity('4', 4),
  attainment: 1,
  status,
  evidence: evidence('Тренинги'),
});

function facts() {
  const collected = archiveFacts({ projects, grantees: [] }, { inputs: 4, unread: 1 });
  const shared = finding('s', 'high', { documents: ['a|b.txt', 'c.txt'] });
  const dismissed = finding('d', 'high', { decision: { verdict: 'dismissed', who: 'Айгүл', at: '2025-01-01T00:00:00.000Z', why: 'так' } });
  collected.add(
    reportFile('a|b.txt', { findings: [shared, finding('f', 'low'), dismissed], indicators: [indicator('met')] }),
    placed().standing,
  );
  collected.add(reportFile('c.txt', { findings: [shared], indicators: [indicator('missed')] }), placed({ projectId: 'p2' }).standing);
  collected.add(reportFile('interim.txt', { indicators: [indicator('missed')] }), placed({ counts: false }).standing);
  return collected.facts('ru');
}

test('people and money are of one report a project, and what cannot be added is told', () => {
  expect(facts()).toMatchObject({ projects: 3, people: 120, peopleDoubted: 20, peopleMissing: 1, money: 2_000_000, otherMoney: 1 });
  expect(facts().byYear.map(({ name, people }) => [name, people])).toEqual([
    ['2022', 20],
    ['2023', 100],
    [null, 0],
  ]);
  expect(facts().byRegion.map(({ name, projects: count }) => [name, count])).toEqual([
    ['Костанайская область', 2],
    [null, 1],
  ]);
  expect(facts().byGrantor[0]).toMatchObject({ name: 'Фонд <А>', met: 1, missed: 1 });
});

test('a finding of two documents is one, and a dismissed one is none', () => {
  expect(facts().findings).toEqual({ high: 1, medium: 0, low: 1 });
  expect(facts().worst.map(({ path, findings }) => [path, findings])).toEqual([['a|b.txt', 2]]);
});

test('the page says the same as Markdown and as HTML, and nothing of a document is markup there', () => {
  const markdown = archiveMarkdown(facts(), 'http://127.0.0.1:7478', 'ru');
  expect(markdown).toContain('Участников: 120, из них в отчетах с противоречиями 20');
  expect(markdown).toContain('| Фонд \\<А\\> | 2 000 000 | 2 | 120 | 1 | 1 |'.replace(/(\d) (?=000)/g, '$1\u00a0'));
  expect(markdown).toContain('[a\\|b.txt](<http://127.0.0.1:7478/documents/');
  const html = archiveHtml(facts(), 'http://127.0.0.1:7478', 'kk');
  expect(html).toContain('Фонд &lt;А&gt;');
  expect(html.match(/<svg /g)?.length).toBeGreaterThan(5);
  expect(html).not.toContain('<script');
});
