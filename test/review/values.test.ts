import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { fixtures } from '../../fixtures/make/fixtures.ts';
import { citations } from '../../src/model/citations.ts';
import { ContactRole } from '../../src/model/report.ts';
import { ReportFile } from '../../src/model/report-file.ts';
import { processDocument } from '../../src/pipeline.ts';
import { choicesOf, isCorrectable, typedValue } from '../../src/review/correct.ts';
import { valueIn, valuesOf } from '../../src/review/values.ts';
import { valueAt } from '../../src/store/corrections.ts';
import { codeName } from '../../src/wording/review/codes.ts';
import { KEYS } from '../../src/wording/review/keys.ts';
import { quantity, reportFile } from '../export/sample.ts';

async function reportOf(name: string): Promise<ReportFile> {
  const fixture = fixtures.find((one) => one.name === name);
  const file = `${name}.${fixture?.format.split('-')[0]}`;
  const { report, findings, checks } = await processDocument({ bytes: readFileSync(`fixtures/reports/${file}`), name: file, path: file });
  return ReportFile.parse({ ...report, findings, checks });
}

describe.each(['final-ru-passport', 'final-ru-cover', 'plan-ru', 'financial-ru', 'short-kk'])('every value of %s', (name) => {
  test('is what its pointer leads to, has a name, and is there once', async () => {
    const report = await reportOf(name);
    const values = valuesOf(report).flatMap(({ rows }) => rows.flatMap((row) => row.values));
    expect(values.length).toBeGreaterThan(20);
    expect(new Set(values.map(({ pointer }) => pointer)).size).toBe(values.length);
    for (const { pointer, value, keys } of values) {
      expect([pointer, valueAt(report, pointer)]).toEqual([pointer, value]);
      expect([keys, keys.every((key) => KEYS[key] !== undefined)]).toEqual([keys, true]);
    }
  });

  test('that is cited can be looked up', async () => {
    const report = await reportOf(name);
    const { sections: _, tables: __, findings: ___, ...facts } = report;
    const shown = new Set(
      valuesOf(report).flatMap(({ rows }) => rows.flatMap(({ values }) => values.map(({ evidence }) => JSON.stringify(evidence?.place)))),
    );
    const missing = citations(facts).filter(({ path, place }) => !path.includes('continued') && !shown.has(JSON.stringify(place)));
    expect(missing.map(({ path }) => path)).toEqual([]);
  });
});

describe('what is typed', () => {
  const report = reportFile('a.txt', {
    budget: [
      {
        number: null,
        label: 'Аренда',
        budgeted: quantity('1 000', 1000),
        spent: null,
        remaining: null,
        total: false,
        evidence: quantity('1 000', 1000).evidence,
      },
    ],
  });
  const typed = (pointer: string, text: string) => {
    const placed = valueIn(report, pointer);
    return placed && typedValue(report, placed.value, text);
  };

  test('is read as what may stand there', () => {
    expect(typed('/budget/0/budgeted/value', '1 234 567,50')).toBe(1_234_567.5);
    expect(typed('/budget/0/budgeted/value', '')).toBe(null);
    expect(typed('/budget/0/budgeted/value', 'много')).toBeUndefined();
    expect(typed('/budget/0/label', '2023')).toBe('2023');
    expect(typed('/budget/0/number', '1.1')).toBe('1.1');
    expect(typed('/budget/0/total', 'true')).toBe(true);
    expect(typed('/budget/0/total', 'да')).toBeUndefined();
    expect(typed('/budget/0/spent', '5')).toBeUndefined();
  });

  test('may be entered where a scalar was not found', () => {
    expect(typed('/project/grantee/bin', '961141000023')).toBe('961141000023');
    expect(typed('/project/contract/date', '2024-03-04')).toBe('2024-03-04');
    expect(typed('/project/contract/date', '04.03.2024')).toBeUndefined();
    expect(typed('/project/amount', '2 400 000')).toBe(2_400_000);
    expect(typed('/project/amount', 'два миллиона')).toBeUndefined();
    expect(typed('/participants/total', '83')).toBe(83);
    expect(typed('/project/goal', '')).toBe(null);
  });

  test('is chosen where only codes may stand', () => {
    const contact = { position: null, organization: null, phones: [], emails: [], evidence: quantity('А', 1).evidence };
    const people = reportFile('a.txt', { contacts: [{ ...contact, name: 'Сынақов Арман', role: 'head' }] });
    const choices = (pointer: string) => {
      const placed = valueIn(people, pointer);
      return placed && choicesOf(people, placed.value);
    };
    expect(choices('/contacts/0/role')).toEqual(ContactRole.options);
    expect(choices('/contacts/0/name')).toEqual([]);
    expect([codeName('role', 'head', 'kk'), codeName('role', 'глава', 'ru'), codeName('role', 'toString', 'ru')]).toEqual([
      'басшы',
      undefined,
      undefined,
    ]);
  });

  test('is only asked for where something may stand', () => {
    const correctable = (pointer: string) => {
      const placed = valueIn(report, pointer);
      return placed && isCorrectable(report, placed.value);
    };
    expect(['/budget/0/number', '/budget/0/spent', '/budget/0/total'].map(correctable)).toEqual([true, false, true]);
  });
});
