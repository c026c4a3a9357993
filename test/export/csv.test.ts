import { describe, expect, test } from 'vitest';
import { SCALARS } from '../../src/domain/facts.ts';
import { csv } from '../../src/export/csv.ts';
import { KEYS } from '../../src/export/dataset.ts';
import { datasets } from '../../src/export/index.ts';
import { headersOf } from '../../src/export/table.ts';
import type { Finding } from '../../src/model/finding.ts';
import { evidence, placed, quantity, reportFile } from './sample.ts';

describe('csv', () => {
  test('takes the sting out of formulas and leaves numbers alone', () => {
    expect(csv([['=1+1', '+7 701', '@x', -5, '\tx']])).toBe("'=1+1,'+7 701,'@x,-5,'\tx\n");
  });

  test('leaves phones and lone signs as they are', () => {
    expect(csv([['+77010001122', '+77010001122; +77020003344', '-', '-5', '+']])).toBe('+77010001122,+77010001122; +77020003344,-,-5,+\n');
  });

  test('guards what could be computed from numbers', () => {
    expect(csv([['+7-701-000', '-1+1', '+7 (701)', '-5; =1', '- 5 тренингов']])).toBe(
      "'+7-701-000,'-1+1,'+7 (701),'-5; =1,'- 5 тренингов\n",
    );
  });

  test('quotes commas, quotation marks and line ends', () => {
    expect(csv([['а,б', 'сказал "да"', 'две\nстроки', null, true]])).toBe('"а,б","сказал ""да""","две\nстроки",,true\n');
  });
});

describe('datasets', () => {
  test.each(datasets.map((dataset) => [dataset.name, dataset] as const))('%s has columns of their own names', (_, dataset) => {
    expect(new Set(headersOf(dataset)).size).toBe(dataset.columns.length);
    expect(headersOf(dataset).slice(0, KEYS.length)).toEqual(KEYS);
  });

  test('an indicator says where its plan and its fact stand', () => {
    const report = reportFile('a/b.docx', {
      indicators: [
        {
          task: '1',
          activity: null,
          name: 'Участники',
          unit: 'человек',
          plan: quantity('60', 60),
          fact: quantity('-', null),
          attainment: null,
          status: 'unknown',
          evidence: evidence('Участники', 1),
        },
      ],
    });
    const table = datasets.find((dataset) => dataset.name === 'indicators');
    const [row = []] = table?.rows(report, placed()) ?? [];
    const cells = Object.fromEntries(table?.columns.map(({ name }, index) => [name, row[index]]) ?? []);
    expect(cells).toMatchObject({ path: 'a/b.docx', plan: 60, planRow: 1, planQuote: '60', fact: null, factRaw: '-', quote: 'Участники' });
  });

  test('values stand before how they were read, and citations behind both', () => {
    for (const table of datasets) {
      const columns = headersOf(table);
      const tiers = columns
        .slice(KEYS.length)
        .map((name) =>
          /(?:^|[a-z])(?:page|block|row|column|quotes?|enteredBy)$/i.test(name)
            ? 2
            : /(?:raw|doubtful|max|perValue|perOf)$/i.test(name)
              ? 1
              : 0,
        );
      if (!columns.includes('phonesRaw') && !columns.includes('datesRaw')) expect(tiers).toEqual([...tiers].sort());
    }
    const indicators = datasets.find(({ name }) => name === 'indicators');
    expect(indicators && headersOf(indicators).slice(KEYS.length, KEYS.length + 7)).toEqual([
      'task',
      'activity',
      'name',
      'plan',
      'planComparator',
      'planUnit',
      'fact',
    ]);
  });

  test('a scalar that a reviewer entered stands in the tables without a place, and says whose it is', () => {
    const entered = [
      { pointer: '/project/grantee/bin', value: '961141000023', who: 'Айгүл', at: '2025-01-01T00:00:00.000Z', why: 'печать' },
    ];
    const report = reportFile('r.txt', { entered });
    const cells = (name: string) => {
      const table = datasets.find((one) => one.name === name);
      return table
        ?.rows(report, placed())
        .map((row) => Object.fromEntries(table.columns.map(({ name: header }, index) => [header, row[index]])));
    };
    expect(cells('reports')).toMatchObject([{ granteeBin: '961141000023', granteeHead: null }]);
    expect(cells('fields')).toMatchObject([{ field: 'granteeBin', value: '961141000023', quote: null, block: null, enteredBy: 'Айгүл' }]);
  });

  test('a finding across documents is one row, and one place of each document that it cites', () => {
    const shared: Finding = {
      id: 'a1',
      code: 'versions-disagree',
      severity: 'high',
      certainty: 'certain',
      found: 'named',
      reading: 'native',
      message: { ru: 'р', kk: 'қ', en: 'e' },
      actual: null,
      expected: null,
      equation: '1 ≠ 2',
      evidence: [evidence('1')],
      documents: ['a.txt', 'b.txt'],
    };
    const rows = (name: string, path: string, told: readonly string[]) =>
      datasets.find((one) => one.name === name)?.rows(reportFile(path, { findings: [shared] }), placed({}, told)) ?? [];
    expect([rows('findings', 'a.txt', []).length, rows('findings', 'b.txt', ['a1']).length]).toEqual([1, 0]);
    expect([...rows('finding_places', 'a.txt', []), ...rows('finding_places', 'b.txt', ['a1'])].map(([path]) => path)).toEqual([
      'a.txt',
      'b.txt',
    ]);
  });

  test('every scalar has a column of its name', () => {
    const columns = datasets.find(({ name }) => name === 'reports')?.columns.map(({ name }) => name);
    for (const { field } of SCALARS) expect(columns).toContain(field);
  });

  test('every row is as long as the header', () => {
    const report = reportFile('r.txt', {
      participants: {
        total: { value: 20, evidence: evidence('20') },
        breakdowns: [
          {
            dimension: 'gender',
            total: { value: 20, raw: '20', doubtful: false, evidence: evidence('20') },
            parts: [{ code: 'male', label: 'Мужчины', from: null, to: null, value: 8, raw: '8', doubtful: false, evidence: evidence('8') }],
          },
        ],
      },
    });
    const rows = datasets.flatMap((dataset) =>
      dataset.rows(report, placed()).map((row) => [dataset.name, row.length, dataset.columns.length]),
    );
    expect(rows.map(([name]) => name)).toEqual(['reports', 'fields', 'participants', 'participants', 'participants']);
    for (const [, cells, columns] of rows) expect(cells).toBe(columns);
  });
});
