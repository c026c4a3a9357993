import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { read, utils, write } from '@e965/xlsx';
import { beforeAll, expect, test } from 'vitest';
import { exportCommand } from '../../src/cli/export.ts';
import { writeOut } from '../../src/export/atomic.ts';
import type { CellValue } from '../../src/export/column.ts';
import { projects } from '../../src/export/datasets/archive-tables.ts';
import { type FormatName, formatOf } from '../../src/export/formats/index.ts';
import { headersOf } from '../../src/export/table.ts';
import { ensureProgram } from '../debian-program.ts';
import { ingestInto } from '../ingest/archive.ts';
import { folderWith } from './esep.ts';
import { shownInRussia } from './libre-office.ts';

const LIMIT = { timeout: 240_000 };
const readme = readFileSync('README.md', 'utf8');

/** What stands in the README between fences of a kind. */
const blocks = (kind: string) => [...readme.matchAll(new RegExp(`\`\`\`${kind}\\n([^]*?)\`\`\``, 'g'))].map(([, block = '']) => block);

let folder: string;
beforeAll(async () => {
  folder = folderWith({});
  cpSync('fixtures/reports', join(folder, 'in'), { recursive: true });
  await ingestInto(folder, ['in']);
  for (const [out, ...format] of [
    ['tables', 'sqlite'],
    ['csv', 'csv'],
    ['book', 'xlsx', '--language', 'en'],
  ] as const)
    await exportCommand.run(['--workspace', join(folder, 'w'), '--out', join(folder, out), '--format', ...format]);
}, 240_000);

type Answer = readonly (readonly unknown[])[];

function answers(): Answer[] {
  const database = new DatabaseSync(join(folder, 'tables/esep.sqlite'), { readOnly: true });
  return blocks('sql').map((sql) =>
    database
      .prepare(sql)
      .all()
      .map((row) => Object.values(row)),
  );
}

/** What Python says a counter or a set holds: keys joined, then the number. */
function inPython(expressions: readonly string[]): Answer[] {
  ensureProgram('python3', 'python3');
  const [script = ''] = blocks('python');
  const asked = `import json\nprint(json.dumps([${expressions.join(', ')}]))\n`;
  return JSON.parse(
    execFileSync('python3', ['-c', `${script}\n${asked}`], { cwd: folder, encoding: 'utf8', env: { ...process.env, PYTHONUTF8: '1' } }),
  );
}

const sorted = (answer: Answer) => answer.map((row) => row.map((cell) => String(cell ?? ''))).sort();

test('the questions of the README have one answer in SQL and in Python', LIMIT, () => {
  const [people = [], reached = [], contacts = [], money = []] = answers();
  expect(people).toEqual([
    [null, 'Акмолинская область', 103],
    [null, 'Жамбылская область', 83],
    [2023, 'Акмолинская область', 515],
    [2024, 'Жамбылская область', 166],
  ]);
  expect(money).toEqual([
    [2023, 5, 15_000_000],
    [2024, 2, 4_800_000],
  ]);
  const both = '[[key, planned[key], reached[key]] for key in planned]';
  const [ofPeople = [], ofGrantors = [], ofMoney = [], phones = []] = inPython([
    '[[*key, value] for key, value in people.items()]',
    both,
    '[[key, value] for key, value in money.items()]',
    'sorted(phones)',
  ]);
  expect(sorted(ofPeople)).toEqual(sorted(people));
  expect(sorted(ofGrantors)).toEqual(sorted(reached));
  expect(sorted(ofMoney)).toEqual(sorted(money.map(([year, , tenge]) => [year, tenge])));
  expect(contacts.length).toBeGreaterThan(0);
  expect(sorted(phones)).toEqual(
    sorted([...new Set(contacts.map(([, name, , phone]) => JSON.stringify([name, phone])))].map((row) => JSON.parse(row))),
  );
});

/** The workbook of the demo with the formulas of the README on a sheet of their own. */
function withFormulas(): string {
  const book = read(readFileSync(join(folder, 'book/esep.xlsx')));
  const formulas = (blocks('text').find((block) => block.includes('=SUMIFS')) ?? '')
    .split('\n')
    .flatMap((line) => (line.includes('=') ? [line.slice(line.indexOf('=') + 1)] : []));
  const sheet = utils.aoa_to_sheet([['']]);
  for (const [index, formula] of formulas.entries()) sheet[`A${index + 1}`] = { t: 'n', f: formula };
  sheet['!ref'] = `A1:A${formulas.length}`;
  utils.book_append_sheet(book, sheet, 'Answers');
  const file = join(folder, 'answers.xlsx');
  writeFileSync(file, write(book, { type: 'buffer', bookType: 'xlsx' }));
  return file;
}

test(
  'LibreOffice set to Russia shows BINs, phones, dates and decimals as they are, and answers by the formulas of the README',
  LIMIT,
  async () => {
    const out = mkdtempSync(join(tmpdir(), 'esep-office-'));
    const known: Record<string, CellValue> = {
      project_id: '000000012345',
      granteeBin: '000140012345',
      grantor: '+77010001122',
      contractNumber: '2 мая',
      contractDate: '2024-05-31',
      title: '=1+1',
      year: 2024,
      region_code: '39',
      amount: 1500000.5,
      participants_state: 'agreed',
      documents: 1,
      findings: 0,
    };
    const row = headersOf(projects).map((name) => known[name] ?? null);
    for (const name of ['excel', 'xlsx'] satisfies FormatName[]) {
      const format = await formatOf(name);
      writeOut(out, (output) => {
        const writer = format.begin(output, [projects], { folder: '', language: 'kk', review: '' });
        writer.add('projects', [row]);
        writer.finish();
      });
    }
    const shown = shownInRussia([join(out, 'projects.csv'), join(out, 'esep.xlsx'), withFormulas()]);
    const expected = row.map((cell) => (cell === null ? '' : String(cell).replace('.5', ',5')));
    expect(shown.get('esep-Жобалар')?.[1]).toEqual(expected);
    expect(shown.get('projects-projects')?.[1]?.map((cell) => cell.trim())).toEqual(expected);
    const [, reached = []] = answers();
    const ofGrantor = reached.find(([grantor]) => grantor === 'НАО «Центр поддержки гражданских инициатив»')?.[2];
    expect(shown.get('answers-Answers')).toEqual([['515'], ['4800000'], [String(ofGrantor)]]);
  },
);
