import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { processDocument } from '../../src/pipeline.ts';
import { esep, esepInShell, folderWith, reportText } from './esep.ts';
import { sharedStringBomb } from './shared-strings.ts';

describe('a document that would take too much', () => {
  const folder = folderWith({ 'bomb.xlsx': sharedStringBomb() });
  const bomb = join(folder, 'bomb.xlsx');
  const LITTLE = ['--max-memory', '350'];

  test.each(['read', 'tables'])('ends "esep %s" as a limit, with what can be done', { timeout: 240_000 }, async (command) => {
    expect(await esep(command, bomb, ...LITTLE)).toEqual({
      code: 2,
      stdout: '',
      stderr: expect.stringMatching(new RegExp(`^esep ${command}: limit-memory: .+ Raise --max-memory, or split the document\\.\n$`)),
    });
    expect(await esep(command, bomb, '--timeout', '0.2')).toMatchObject({ code: 2, stderr: expect.stringContaining(': limit-time: ') });
  });

  test('is left out of an evaluation that measures the others', { timeout: 240_000 }, async () => {
    const gold = JSON.stringify({ project: { title: 'Раз' } });
    const corpus = folderWith({ 'a.txt': reportText('Раз'), 'a.gold.json': gold, 'b.xlsx': sharedStringBomb(), 'b.gold.json': gold });
    const ended = await esep('evaluate', corpus, '--json', ...LITTLE);
    expect(ended).toMatchObject({ code: 0, stderr: expect.stringMatching(/^b: Reading took more .*memory/) });
    expect(JSON.parse(ended.stdout).citations.all).toBeGreaterThan(0);
  });

  test('in bytes is not opened', async () => {
    expect(await esep('read', bomb, '--max-bytes', '1000')).toMatchObject({ code: 2, stderr: expect.stringContaining('limit-bytes') });
  });
});

describe('one file', () => {
  test('is read as the pipeline reads it', { timeout: 120_000 }, async () => {
    const file = 'fixtures/reports/final-ru-cover.pdf';
    const { report, findings, checks } = await processDocument({ bytes: readFileSync(file), name: 'final-ru-cover.pdf', path: file });
    expect(JSON.parse((await esep('read', file)).stdout)).toEqual(JSON.parse(JSON.stringify({ ...report, findings, checks })));
  });

  test('may come through a pipe', { timeout: 120_000 }, async () => {
    const file = join(folderWith({ 'a.txt': reportText('По трубе') }), 'a.txt');
    const ended = await esepInShell(`exec < <(cat ${file})`, ['read', '/dev/stdin']);
    expect(JSON.parse(ended.stdout).project.title.value).toBe('По трубе');
    expect((await esepInShell(`exec < ${file}`, ['read', '-'])).stdout).toContain('По трубе');
    expect(await esepInShell('exec < <(true)', ['read', '/dev/stdin'])).toMatchObject({
      code: 2,
      stderr: expect.stringContaining(': empty: '),
    });
    const temporary = folderWith({});
    const tooLong = `exec < <(cat ${file})\nexport TMPDIR=${temporary}`;
    expect(await esepInShell(tooLong, ['read', '/dev/stdin', '--max-bytes', '9'])).toMatchObject({ code: 2 });
    expect(readdirSync(temporary).filter((name) => name.startsWith('esep-file-'))).toEqual([]);
  });

  test('that is a folder is wrong usage, one that is not there is said so', async () => {
    const folder = folderWith({});
    expect(await esep('read', folder)).toMatchObject({ code: 64, stderr: expect.stringContaining('this is a folder') });
    expect(await esep('tables', join(folder, 'absent.pdf'))).toMatchObject({ code: 2, stderr: expect.stringContaining('not-found') });
  });
});
