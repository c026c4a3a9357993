import { readFileSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { ingestInto, inputsOf } from '../ingest/archive.ts';
import { esep, folderWith, reportText } from './esep.ts';

test('esep roots lists, renames and moves the folders of the archive', { timeout: 240_000 }, async () => {
  const folder = folderWith({ 'a/r.txt': reportText('Раз'), 'b/r.txt': reportText('Два') });
  const workspace = ['--workspace', join(folder, 'w')];
  const listed = async () =>
    (await esep('roots', '--json', ...workspace)).stdout
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
  await ingestInto(folder, ['a', 'b']);
  expect(await listed()).toMatchObject([
    { name: 'a', location: join(folder, 'a'), there: true, inputs: 1, gone: 0 },
    { name: 'b', location: join(folder, 'b'), there: true, inputs: 1 },
  ]);
  renameSync(join(folder, 'b'), join(folder, 'c'));
  expect((await esep('roots', 'move', 'b', join(folder, 'c'), ...workspace)).code).toBe(0);
  expect((await esep('roots', 'rename', 'c', '2024', ...workspace)).code).toBe(0);
  expect(await listed()).toMatchObject([{ name: '2024', location: join(folder, 'c'), there: true }, { name: 'a' }]);
  expect((await esep('verify', join(folder, 'c'), ...workspace)).code).toBe(0);
  await ingestInto(folder, ['c']);
  expect(inputsOf(folder).map(({ path }) => path)).toEqual(['2024/r.txt', 'a/r.txt']);
  expect(JSON.parse(readFileSync(join(folder, 'out/reports/2024/r.txt.json'), 'utf8')).document.path).toBe('2024/r.txt');
});

test('what cannot be renamed or moved is said in a sentence', { timeout: 240_000 }, async () => {
  const folder = folderWith({ 'a/r.txt': reportText('Раз'), 'b/r.txt': reportText('Два') });
  await ingestInto(folder, ['a', 'b']);
  for (const [argv, sentence] of [
    [['rename', 'x', 'y'], /there is no root "x"; there are: a, b/],
    [['rename', 'a', '../y'], /no slash/],
    [['move', 'a', join(folder, 'nowhere')], /there is no folder/],
    [['move', 'a', folder], /overlaps with the root "b"/],
    [['rename', 'a'], /give no argument/],
  ] as const) {
    const ended = await esep('roots', ...argv, '--workspace', join(folder, 'w'));
    expect([ended.code, ended.stderr]).toEqual([64, expect.stringMatching(sentence)]);
  }
});
