import { type ChildProcess, spawn } from 'node:child_process';
import { cpSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { commands } from '../../src/cli/index.ts';
import { esep, folderWith, reportText } from '../cli/esep.ts';
import { type PrivateRedis, startRedis } from '../workers/redis-server.ts';
import { type Installed, installPackage, stampsOf } from './installed.ts';

let installed: Installed;
let data: string;
let redis: PrivateRedis;

beforeAll(async () => {
  installed = await installPackage();
  data = folderWith({ 'in/a.txt': reportText('Раз'), 'corpus/a.txt': reportText('Раз'), 'corpus/a.gold.json': '{}' });
  for (const name of ['final-ru-cover.pdf', 'plan-ru.docx']) cpSync(join('fixtures/reports', name), join(data, 'in', name));
  redis = await startRedis();
}, 600_000);
afterAll(() => redis.stop());

const out = () => ['--out', join(data, 'out')];
const workspace = () => ['--workspace', join(data, 'w')];

/** A call of every command, in an order that works; `serves`: it goes on until it is told to end, having printed this. */
const CALLS: Record<string, { readonly argv: () => readonly string[]; readonly code?: number; readonly serves?: RegExp }> = {
  ingest: { argv: () => [join(data, 'in'), ...out(), ...workspace(), '--jobs', '1'] },
  read: { argv: () => [join(data, 'in/final-ru-cover.pdf'), '--docx', join(data, 'summary.docx')] },
  status: { argv: () => [...workspace(), '--redis', redis.url] },
  findings: { argv: workspace },
  review: { argv: () => [...workspace(), '--port', '0'], serves: /Reviewing/ },
  export: { argv: () => [...out(), ...workspace(), '--corrected'] },
  summary: { argv: () => [...workspace(), '--out', join(data, 'page.html')] },
  diff: { argv: () => [join(data, 'out'), join(data, 'out')] },
  wordings: { argv: () => ['--unknown', ...workspace()] },
  decisions: { argv: () => ['export', join(data, 'decisions.json'), ...workspace()] },
  backup: { argv: () => [join(data, 'backup.db'), ...workspace()] },
  retry: { argv: () => [...workspace(), '--jobs', '1'] },
  roots: { argv: workspace },
  verify: { argv: () => [join(data, 'in'), ...workspace()] },
  watch: { argv: () => [join(data, 'in'), ...out(), ...workspace(), '--settle', '1', '--jobs', '1'], serves: /Results in/ },
  worker: { argv: () => ['--redis', redis.url], serves: /waiting for documents/ },
  tables: { argv: () => [join(data, 'in/plan-ru.docx')] },
  completion: { argv: () => ['bash'] },
  evaluate: { argv: () => [join(data, 'corpus'), '--jobs', '1'] },
  forget: { argv: () => [join(data, 'in/a.txt'), ...workspace(), '--why', 'проба', '--by', 'Айгүл'] },
};

interface Ended {
  readonly code: number | null;
  readonly printed: string;
}

/** How a program ended that was started with its output piped; told to end once it has printed what `serves` says. */
function ended(child: ChildProcess, serves?: RegExp): Promise<Ended> {
  let printed = '';
  let told = false;
  const hear = (piece: Buffer) => {
    printed += piece;
    if (told || !serves?.test(printed)) return;
    told = true;
    child.kill('SIGTERM');
  };
  child.stdout?.on('data', hear);
  child.stderr?.on('data', hear);
  return new Promise((done) => child.once('close', (code) => done({ code, printed })));
}

function call(name: string, argv: readonly string[], serves?: RegExp): Promise<Ended> {
  return ended(spawn(process.execPath, [installed.program, name, ...argv], { cwd: data, stdio: ['ignore', 'pipe', 'pipe'] }), serves);
}

test('the package holds the program, its types and documents, and nothing of its making', () => {
  expect(installed.files).toEqual(
    expect.arrayContaining(['bin/esep.js', 'dist/cli.js', 'dist/index.js', 'dist/types/src/library.d.ts', 'README.md']),
  );
  expect(installed.files.filter((path) => !/^(?:bin|dist|docs)\/|^[A-Z]+(?:\.md)?$|^package\.json$/.test(path))).toEqual([]);
  expect(installed.files.filter((path) => /(?<!\.d)\.ts$|\btest/.test(path))).toEqual([]);
});

test('no development package was installed', () => {
  expect(existsSync(join(installed.folder, 'node_modules/mammoth'))).toBe(true);
  expect(existsSync(join(installed.folder, 'node_modules/typescript'))).toBe(false);
});

test('a call of every command is tried', () => {
  expect(Object.keys(CALLS).sort()).toEqual([...commands.keys()].sort());
});

test('says its version', async () => {
  expect((await call('--version', [])).printed).toMatch(/^\d+\.\d+\.\d+\n$/);
});

describe('installed where it cannot write', () => {
  let before: string[];
  beforeAll(() => {
    before = stampsOf(installed);
  });
  afterAll(() => expect(stampsOf(installed)).toEqual(before));

  test.each(Object.keys(CALLS))('esep %s runs without development packages', { timeout: 300_000 }, async (name) => {
    const { argv, code = 0, serves } = CALLS[name] ?? { argv: () => [] };
    expect(await call(name, argv(), serves)).toMatchObject({ code, printed: expect.not.stringContaining('ERR_MODULE_NOT_FOUND') });
  });

  test('reads as the checkout does', async () => {
    const file = join(data, 'in/final-ru-cover.pdf');
    expect((await call('read', [file])).printed).toBe((await esep('read', file)).stdout);
  });

  const examples = [...readFileSync('docs/library.md', 'utf8').matchAll(/^```js\n(.+?)^```/gms)].map(([, code = '']) => code);

  test('has types for every example of the library', { timeout: 120_000 }, async () => {
    expect(examples.length).toBeGreaterThan(3);
    for (const [index, code] of examples.entries()) writeFileSync(join(installed.folder, `example-${index}.ts`), code);
    const options = ['--noEmit', '--strict', '--skipLibCheck', '--module', 'nodenext', '--target', 'es2024', '--types', 'node'];
    const roots = ['--typeRoots', resolve('node_modules/@types')];
    const files = examples.map((_, index) => `example-${index}.ts`);
    const { printed } = await ended(
      spawn(process.execPath, [resolve('node_modules/.bin/tsc'), ...options, ...roots, ...files], { cwd: installed.folder }),
    );
    expect(printed).toBe('');
  });

  test.each(examples.map((code, index) => [index, code] as const))(
    'runs example %i of the library',
    { timeout: 120_000 },
    async (index, code) => {
      const { folder } = installed;
      cpSync('fixtures/reports/plan-ru.docx', join(folder, 'report.docx'));
      cpSync('fixtures/reports/final-ru-cover.pdf', join(folder, 'report.pdf'));
      cpSync('fixtures/reports/short-ru.txt', join(folder, 'archive/short.txt'));
      writeFileSync(join(folder, `example-${index}.js`), code);
      const { code: exit, printed } = await ended(spawn(process.execPath, [`example-${index}.js`], { cwd: folder }));
      expect({ exit, printed }).toEqual({ exit: 0, printed: expect.stringMatching(/\S/) });
    },
  );
});
