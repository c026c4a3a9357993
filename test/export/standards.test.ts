import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { describe, expect, test } from 'vitest';
import { checkIati } from '../../scripts/validate/check-iati.ts';
import { writeOut } from '../../src/export/atomic.ts';
import { type STANDARDS, standardOf } from '../../src/export/standards/index.ts';
import type { Reported } from '../../src/export/standards/standard.ts';
import type { Indicator } from '../../src/model/report.ts';
import type { ProjectSummary } from '../../src/model/standing.ts';
import { evidence, quantity, reportFile } from './sample.ts';

const project: ProjectSummary = {
  projectId: 'p1',
  granteeId: 'g1',
  grantee: 'ОФ «Бірлік көпірі» & партнеры',
  granteeBin: '000140012345',
  grantor: 'Фонд <поддержки>',
  contractNumber: '12',
  contractDate: '2023-02-10',
  title: 'Сад',
  periodStart: '2023-02-10',
  periodEnd: '2023-11-30',
  year: 2023,
  regionCode: '39',
  amount: 1_500_000.5,
  currency: null,
  reportId: 'f'.repeat(64),
  reportKind: 'final-report',
  path: 'a.txt',
  participants: 20,
  participantsState: 'agreed',
  documents: 1,
  findings: 0,
};

const indicator = (name: string, rest: Partial<Indicator>): Indicator => ({
  task: null,
  activity: null,
  name,
  unit: 'человек',
  plan: null,
  fact: null,
  attainment: null,
  status: 'unknown',
  evidence: evidence(name),
  ...rest,
});

const report = reportFile('a.txt', {
  indicators: [
    indicator('Участники', { plan: { ...quantity('не менее 60', 60), comparator: '>=' }, fact: quantity('64', 64) }),
    indicator('Ничего в цифрах', { plan: quantity('-', null) }),
    indicator('Доля\u0001', { unit: '%', fact: quantity('80', 80) }),
  ],
  effects: [
    { code: 'staff', label: 'Персонал', unit: null, plan: quantity('3', 3), fact: quantity('4', 4), evidence: evidence('Персонал') },
  ],
  participants: {
    total: { value: 20, evidence: evidence('20') },
    breakdowns: [
      {
        dimension: 'gender',
        total: null,
        parts: [
          { code: 'female', label: 'Женщины', from: null, to: null, value: 12, raw: '12', doubtful: false, evidence: evidence('12') },
        ],
      },
    ],
  },
});

async function written(name: (typeof STANDARDS)[number], ...all: readonly Reported[]) {
  const out = mkdtempSync(join(tmpdir(), 'esep-standard-'));
  const standard = await standardOf(name);
  const added = writeOut(out, (output) => {
    const writer = standard.begin(output, { ref: 'XI-EXAMPLE-1', name: 'Пример' });
    const took = all.map((reported) => writer.add(reported));
    writer.finish();
    return took;
  });
  const file = join(out, name === 'iati' ? 'iati.xml' : '360giving.csv');
  return { file, added, text: readFileSync(file, 'utf8') };
}

describe('IATI', () => {
  test('has indicators with period, target and actual, and people by sex', async () => {
    const { file, text } = await written(
      'iati',
      { project, report },
      { project: { ...project, projectId: 'p2' }, report: reportFile('b.txt') },
    );
    expect(checkIati(file)).toEqual([]);
    expect(text).toContain(
      '<target value="60"><comment><narrative xml:lang="ru">не менее 60</narrative></comment></target><actual value="64"/>',
    );
    expect(text).toContain('<actual value="20"/><actual value="12"><dimension name="gender" value="female"/></actual>');
    expect(text).toMatch(/<indicator measure="2"[^>]*><title><narrative xml:lang="ru">Доля \(%\)/);
    expect(text).not.toContain('Ничего в цифрах');
    expect(text).toContain('Фонд &lt;поддержки&gt;');
    expect(text).toContain('<value currency="KZT" value-date="2023-02-10">1500000.5</value>');
  });

  test('leaves out a project of which no dates are known, and takes those of its year where there are no days', async () => {
    const undated = { ...project, periodStart: null, periodEnd: null };
    const { added, text } = await written('iati', { project: { ...undated, year: null }, report }, { project: undated, report });
    expect(added).toEqual([false, true]);
    expect(text).toContain('<period-start iso-date="2023-01-01"/><period-end iso-date="2023-12-31"/>');
  });

  test('is held against what the standard wants', async () => {
    const { file, text } = await written('iati', { project, report });
    const broken = text
      .replace(/<activity-status[^>]*>/, '')
      .replace('value="64"', 'value="много"')
      .replace(' measure="2"', '');
    writeFileSync(file, broken);
    expect(checkIati(file).map((fault) => fault.replace(/^.*does not hold that /, ''))).toEqual([
      'an indicator has a measure, a title and a period',
      'a target or an actual is a number',
      'an activity has activity-status',
    ]);
  });
});

test('360Giving has a row per project under the headings of the standard', async () => {
  const { text } = await written('360giving', { project, report });
  const [row]: Record<string, string>[] = parse(text, { columns: true });
  expect(row).toMatchObject({
    Identifier: '360G-XI-EXAMPLE-1-p1',
    Currency: 'KZT',
    'Amount Awarded': '1500000.5',
    'Award Date': '2023-02-10',
    'Recipient Org:Identifier': '360G-XI-EXAMPLE-1-ORG:g1',
    'Beneficiary Location:Geographic Code': 'KZ-39',
  });
});
