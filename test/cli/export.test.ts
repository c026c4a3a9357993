import { existsSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { beforeAll, describe, expect, test } from 'vitest';
import { contradictions } from '../../fixtures/make/contradictions/index.ts';
import { toText } from '../../fixtures/make/text.ts';
import { checkPackage } from '../../scripts/validate/check-package.ts';
import { exportCommand } from '../../src/cli/export.ts';
import type { FormatName } from '../../src/export/formats/index.ts';
import { decide } from '../../src/store/decisions.ts';
import { findingsOf } from '../../src/store/findings.ts';
import { lastRun } from '../../src/store/runs.ts';
import { ingestInto, withStore } from '../ingest/archive.ts';
import { esepInShell, folderWith } from './esep.ts';

const LIMIT = { timeout: 240_000 };

const report = (title: string, number: number, year: number, region: string) =>
  [
    'Итоговый отчет',
    `Название проекта: ${title}`,
    'Грантополучатель: ОФ «Бірлік көпірі»',
    `Договор № ${number} от 10.02.${year} г.`,
    `Регион реализации: ${region}`,
    'Сумма гранта: 1 500 000,50 тенге',
    `Период реализации: 10.02.${year} – 30.11.${year}`,
    `Общее количество участников: ${100 + number} человек`,
  ].join('\n\n');

let folder: string;
beforeAll(async () => {
  folder = folderWith({
    'in/a.txt': report('Школа', 11, 2022, 'Костанайская область'),
    'in/b.txt': report('Сад', 12, 2023, 'Костанайская область'),
    'in/c.txt': report('Музей', 13, 2023, 'Павлодарская область'),
    'in/x.txt': toText(contradictions['parts-do-not-sum']?.fires ?? []),
    'in/y.txt': toText(contradictions['totals-disagree']?.fires ?? []),
  });
  await ingestInto(folder, ['in']);
});

/** The tables of an export to SQLite. */
async function exported(...argv: readonly string[]): Promise<DatabaseSync> {
  const out = mkdtempSync(join(tmpdir(), 'esep-export-'));
  expect(await exportCommand.run(['--workspace', join(folder, 'w'), '--out', out, '--format', 'sqlite', ...argv])).toBe(0);
  return new DatabaseSync(join(out, 'esep.sqlite'), { readOnly: true });
}

const column = (database: DatabaseSync, sql: string): unknown[] =>
  database
    .prepare(sql)
    .all()
    .flatMap((row) => Object.values(row));

describe('esep export', () => {
  test('gives a database whose keys hold, and the projects asked for with what belongs to them', LIMIT, async () => {
    const all = await exported();
    expect(column(all, 'PRAGMA foreign_key_check')).toEqual([]);
    expect(column(all, "SELECT contractNumber FROM projects WHERE path IN ('a.txt', 'b.txt', 'c.txt') ORDER BY 1")).toEqual([
      '11',
      '12',
      '13',
    ]);
    const some = await exported('--where', 'year=2023', '--where', 'region_code=39', '--where', 'contractNumber!=41');
    expect(column(some, 'PRAGMA foreign_key_check')).toEqual([]);
    expect(column(some, 'SELECT contractNumber FROM projects')).toEqual(['12']);
    for (const table of ['reports', 'fields']) expect(column(some, `SELECT DISTINCT path FROM ${table}`)).toEqual(['b.txt']);
    const later = await exported(
      '--where',
      'year>=2023',
      '--where',
      'counts=true',
      '--where',
      'title!=Школа',
      '--where',
      'contractNumber>=12',
      '--where',
      'contractNumber<=13',
    );
    expect(column(later, 'SELECT path FROM reports ORDER BY 1')).toEqual(['b.txt', 'c.txt']);
  });

  test('gives decided findings alone when they are asked for', LIMIT, async () => {
    expect(column(await exported('--decided'), 'SELECT id FROM findings')).toEqual([]);
    const id = withStore(folder, (store) => {
      const [first] = findingsOf(store, lastRun(store)?.id ?? 0);
      decide(store, { finding: first?.finding.id ?? '', verdict: 'confirmed', who: 'Айгүл', why: 'так и есть' });
      return first?.finding.id;
    });
    const decided = await exported('--decided');
    expect(column(decided, 'SELECT id FROM findings')).toEqual([id]);
    expect(column(decided, 'SELECT DISTINCT finding FROM finding_places')).toEqual([id]);
    const all = await exported();
    expect(column(all, 'SELECT count(*) > 1 FROM findings')).toEqual([1]);
    const states = 'SELECT participants_state FROM projects ORDER BY project_id';
    expect(column(decided, states)).toEqual(column(all, states));
    expect(column(decided, states)).toContain('contradicted');
  });

  test('describes what it gives, and that holds; what an earlier export left there goes', LIMIT, async () => {
    const out = join(folder, 'described');
    const argv = ['--workspace', join(folder, 'w'), '--out', out, '--corrected', '--format'];
    for (const format of ['jsonl', 'excel', 'csv'] satisfies FormatName[]) {
      await exportCommand.run([...argv, format]);
      expect(checkPackage(out), format).toEqual([]);
      expect([...new Set(readdirSync(out).map((name) => extname(name)))].sort()).toEqual(
        ['.html', '.json', format === 'jsonl' ? '.jsonl' : '.csv'].sort(),
      );
    }
    expect(checkPackage(join(folder, 'out/datasets'))).toEqual([]);
    await exportCommand.run([...argv, 'csv', '--without-contacts']);
    expect([checkPackage(out), existsSync(join(out, 'contacts.csv'))]).toEqual([[], false]);
    await exportCommand.run([...argv, 'csv', '--pseudonyms']);
    expect([checkPackage(out), existsSync(join(out, 'contacts.csv'))]).toEqual([[], true]);
    const csv = readFileSync(join(out, 'reports.csv'), 'utf8');
    writeFileSync(join(out, 'reports.csv'), csv.replace('final-report', 'letter').replace(/^a\.txt,\w+/m, 'a.txt,other'));
    expect(checkPackage(out)).toEqual(
      expect.arrayContaining([expect.stringMatching(/^reports, row 1: kind/), expect.stringMatching(/^fields: report_id leads to no row/)]),
    );
  });

  test('refuses what it does not know', async () => {
    const argv = ['--workspace', join(folder, 'w'), '--out', folder, '--format'];
    for (const wrong of [['pdf'], ['csv', '--where', 'colour=red'], ['csv', '--where', 'year'], ['csv', '--corrected', '--extracted']])
      await expect(exportCommand.run([...argv, ...wrong])).rejects.toThrow(/--/);
    await expect(exportCommand.run([...argv.slice(0, 4), '--decided'])).rejects.toThrow('--format');
  });

  test.each(['sqlite', 'xlsx', 'parquet'])(
    'to %s leaves the one before as it was where there is too little space',
    LIMIT,
    async (format) => {
      const out = join(folder, format);
      const argv = ['export', '--workspace', join(folder, 'w'), '--out', out, '--format', format];
      await exportCommand.run(argv.slice(1));
      const contents = () => readdirSync(out).map((name) => [name, readFileSync(join(out, name), 'base64')]);
      const before = contents();
      const ended = await esepInShell('ulimit -f 3', argv);
      expect(ended).toMatchObject({ code: 74, stdout: '' });
      expect(contents()).toEqual(before);
    },
  );
});
