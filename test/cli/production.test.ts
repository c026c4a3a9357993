import { execFile, spawn } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { commands } from '../../src/cli/index.ts';
import { type PrivateRedis, startRedis } from '../workers/redis-server.ts';
import { folderWith, reportText } from './esep.ts';

const run = promisify(execFile);

/** What the program consists of. */
const PARTS = ['bin', 'src', 'extractors', 'workers', 'package.json', 'package-lock.json'];

let checkout: string;
let data: string;
let redis: PrivateRedis;

beforeAll(async () => {
  checkout = mkdtempSync(join(tmpdir(), 'esep-production-'));
  for (const part of PARTS) cpSync(part, join(checkout, part), { recursive: true });
  // What npm tells its scripts would lead it back to this checkout.
  const env = Object.fromEntries(Object.entries(process.env).filter(([name]) => !/^npm_/i.test(name)));
  await run('npm', ['ci', '--omit=dev', '--ignore-scripts', '--prefer-offline', '--no-audit', '--no-fund'], { cwd: checkout, env });
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
  decisions: { argv: () => ['export', join(data, 'decisions.json'), ...workspace()] },
  backup: { argv: () => [join(data, 'backup.db'), ...workspace()] },
  retry: { argv: () => [...workspace(), '--jobs', '1'] },
  roots: { argv: workspace },
  verify: { argv: () => [join(data, 'in'), ...workspace()] },
  watch: { argv: () => [join(data, 'in'), ...out(), ...workspace(), '--settle', '1', '--jobs', '1'], serves: /Results in/ },
  worker: { argv: () => ['--redis', redis.url], serves: /waiting for documents/ },
  tables: { argv: () => [join(data, 'in/plan-ru.docx')] },
  evaluate: { argv: () => [join(data, 'corpus'), '--jobs', '1'] },
  forget: { argv: () => [join(data, 'in/a.txt'), ...workspace(), '--why', 'проба', '--by', 'Айгүл'] },
};

interface Ended {
  readonly code: number | null;
  readonly printed: string;
}

function call(name: string, argv: readonly string[], serves: RegExp | undefined): Promise<Ended> {
  const child = spawn(process.execPath, [join(checkout, 'bin/esep.js'), name, ...argv], { cwd: data, stdio: ['ignore', 'pipe', 'pipe'] });
  let printed = '';
  let told = false;
  const hear = (piece: Buffer) => {
    printed += piece;
    if (told || !serves?.test(printed)) return;
    told = true;
    child.kill('SIGTERM');
  };
  child.stdout.on('data', hear);
  child.stderr.on('data', hear);
  return new Promise((resolve) => child.once('close', (code) => resolve({ code, printed })));
}

test('no development package was installed', () => {
  expect(existsSync(join(checkout, 'node_modules/mammoth'))).toBe(true);
  expect(existsSync(join(checkout, 'node_modules/typescript'))).toBe(false);
});

test('a call of every command is tried', () => {
  expect(Object.keys(CALLS).sort()).toEqual([...commands.keys()].sort());
});

test.each(Object.keys(CALLS))('esep %s runs without development packages', { timeout: 300_000 }, async (name) => {
  const { argv, code = 0, serves } = CALLS[name] ?? { argv: () => [] };
  expect(await call(name, argv(), serves)).toMatchObject({ code, printed: expect.not.stringContaining('ERR_MODULE_NOT_FOUND') });
});
