import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { strToU8, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { compareFolder } from '../../src/ingest/compare-folder.ts';
import { ArchiveShrankError } from '../../src/model/errors.ts';
import { countStates } from '../../src/store/accounts.ts';
import { findingsOf } from '../../src/store/findings.ts';
import { openStore } from '../../src/store/open.ts';
import { lastRun } from '../../src/store/runs.ts';
import { folderWith, reportText } from '../cli/esep.ts';
import { ingestInto, inputsOf, output, withStore } from './archive.ts';

const paths = (folder: string) => inputsOf(folder).map(({ path }) => path);
const zip = (title: string) => zipSync({ 'inner.txt': strToU8(reportText(title)) });

/** Two folders with files of the same names, copies of each other and an archive. */
function twoFolders(): string {
  return folderWith({
    'a/report.txt': reportText('Раз', 7),
    'a/sub/b.txt': reportText('Два'),
    'b/report.txt': reportText('Три'),
    'b/copy.txt': reportText('Раз', 7),
    'b/packed.zip': zip('Четыре'),
  });
}

describe('several folders', () => {
  test('live side by side under their names, one alone without', async () => {
    const folder = twoFolders();
    await ingestInto(folder, ['a']);
    expect(paths(folder)).toEqual(['report.txt', 'sub/b.txt']);
    const { counts } = await ingestInto(folder, ['b']);
    expect(counts).toMatchObject({ inputs: 5, complete: 4, duplicate: 1 });
    expect(paths(folder)).toEqual(['a/report.txt', 'a/sub/b.txt', 'b/copy.txt', 'b/packed.zip/inner.txt', 'b/report.txt']);
    expect(existsSync(join(folder, 'out/reports/a/sub/b.txt.json'))).toBe(true);
    expect(existsSync(join(folder, 'out/reports/report.txt.json'))).toBe(false);
    expect(readFileSync(join(folder, 'out/datasets/reports.csv'), 'utf8').match(/^[ab]\//gm)).toHaveLength(4);
    const findings = withStore(folder, (store) => [...findingsOf(store, lastRun(store)?.id ?? 0)].flatMap((found) => found.paths));
    expect(new Set(findings.map((path) => path.split('/')[0]))).toEqual(new Set(['a', 'b']));
  });

  test('give the same bytes in whatever order they come', { timeout: 240_000 }, async () => {
    const orders = [[['a'], ['b']], [['b'], ['a']], [['b', 'a']], [['a/sub'], ['b/report.txt'], ['b'], ['a']]];
    const outputs: Record<string, string>[] = [];
    for (const order of orders) {
      const folder = twoFolders();
      for (const roots of order) await ingestInto(folder, roots);
      outputs.push(output(folder));
    }
    expect(Object.keys(outputs[0] ?? {})).toContain('reports/b/packed.zip/inner.txt.json');
    for (const other of outputs.slice(1)) expect(other).toEqual(outputs[0]);
  });

  test('give the same bytes where the name of a copy tells its format', async () => {
    const list = 'Показатель;План;Факт\nУчастники;100;120\nСеминары;4;4\n';
    const outputs: Record<string, string>[] = [];
    for (const order of [
      [['a'], ['b']],
      [['b'], ['a']],
    ]) {
      const folder = folderWith({ 'a/list.csv': list, 'b/list.txt': list });
      for (const roots of order) await ingestInto(folder, roots);
      outputs.push(output(folder));
    }
    expect(JSON.parse(outputs[0]?.['reports/b/list.txt.json'] ?? '{}').document.mediaType).toBe('text/csv');
    expect(outputs[1]).toEqual(outputs[0]);
  });

  test('of one name are told apart by the folders above', async () => {
    const folder = folderWith({ '2023/in/a.txt': reportText('Раз'), '2024/in/a.txt': reportText('Два') });
    await ingestInto(folder, ['2023/in']);
    await ingestInto(folder, ['2024/in']);
    expect(paths(folder)).toEqual(['2023-in/a.txt', '2024-in/a.txt']);
  });

  test('a folder within a known one is a part of it, one around it takes it in', async () => {
    const folder = twoFolders();
    await ingestInto(folder, ['a/sub']);
    expect(paths(folder)).toEqual(['b.txt']);
    await ingestInto(folder, ['a']);
    expect(paths(folder)).toEqual(['report.txt', 'sub/b.txt']);
    writeFileSync(join(folder, 'a/sub/c.txt'), reportText('Еще'));
    writeFileSync(join(folder, 'a/d.txt'), reportText('Не туда'));
    await ingestInto(folder, ['a/sub']);
    expect(paths(folder)).toEqual(['report.txt', 'sub/b.txt', 'sub/c.txt']);
  });

  test('without paths all folders are looked at again', async () => {
    const folder = twoFolders();
    await ingestInto(folder, ['a', 'b/copy.txt']);
    writeFileSync(join(folder, 'a/new.txt'), reportText('Новый'));
    await ingestInto(folder, []);
    expect(paths(folder)).toEqual(['a/new.txt', 'a/report.txt', 'a/sub/b.txt', 'b/copy.txt']);
  });
});

test('when one of several folders is empty, nothing of the others is taken in', async () => {
  const folder = twoFolders();
  await ingestInto(folder, ['a', 'b']);
  const before = output(folder);
  writeFileSync(join(folder, 'a/new.txt'), reportText('Новый'));
  rmSync(join(folder, 'b'), { recursive: true });
  mkdirSync(join(folder, 'b'));
  await expect(ingestInto(folder, ['a', 'b'])).rejects.toThrow(ArchiveShrankError);
  expect(output(folder)).toEqual(before);
  expect(withStore(folder, (store) => countStates(store, lastRun(store)?.id ?? 0).inputs)).toBe(5);
});

describe('a file that is gone', () => {
  const many = () =>
    folderWith(Object.fromEntries(Array.from({ length: 12 }, (_, index) => [`in/${index}.txt`, reportText(`${index}`, index)])));

  test('is kept and named until --prune', async () => {
    const folder = many();
    await ingestInto(folder, ['in']);
    const before = output(folder);
    rmSync(join(folder, 'in/3.txt'));
    const { gone, counts } = await ingestInto(folder, ['in']);
    expect([gone, counts.complete]).toEqual([{ count: 1, paths: ['3.txt'] }, 12]);
    expect(
      inputsOf(folder)
        .filter((row) => row.gone)
        .map(({ path, state }) => [path, state]),
    ).toEqual([['3.txt', 'complete']]);
    expect(output(folder)['datasets/reports.csv']).toBe(before['datasets/reports.csv']);
    const pruned = await ingestInto(folder, ['in'], { prune: true });
    expect([pruned.gone.count, pruned.counts.inputs, existsSync(join(folder, 'out/reports/3.txt.json'))]).toEqual([0, 11, false]);
  });

  test('is no copy of where it was moved to', async () => {
    const folder = many();
    await ingestInto(folder, ['in']);
    const codes = () => JSON.parse(output(folder)['archive.json'] ?? '{}').findings.map(({ code }: { code: string }) => code);
    renameSync(join(folder, 'in/3.txt'), join(folder, 'in/moved.txt'));
    const { counts, gone } = await ingestInto(folder, ['in']);
    expect([counts, gone.paths, codes()]).toMatchObject([{ complete: 12, duplicate: 1 }, ['3.txt'], []]);
    expect(inputsOf(folder).find(({ path }) => path === 'moved.txt')?.state).toBe('complete');
    writeFileSync(join(folder, 'in/3.txt'), readFileSync(join(folder, 'in/moved.txt')));
    await ingestInto(folder, ['in']);
    expect(codes()).toEqual(['duplicate-report']);
  });

  test('is told with each of its copies where it was moved to', async () => {
    const folder = folderWith({ 'in/x/1.txt': reportText('Раз'), 'in/x/2.txt': reportText('Раз'), 'in/y.txt': reportText('Два') });
    await ingestInto(folder, ['in']);
    renameSync(join(folder, 'in/x'), join(folder, 'in/z'));
    const { changes } = await ingestInto(folder, ['in'], { allowShrink: true });
    expect(changes.documents).toEqual({ new: 0, changed: 0, gone: 0, moved: 2 });
  });

  test('comes back when it is back', async () => {
    const folder = many();
    await ingestInto(folder, ['in']);
    const before = output(folder);
    renameSync(join(folder, 'in/3.txt'), join(folder, 'aside.txt'));
    expect((await ingestInto(folder, ['in'])).gone.count).toBe(1);
    renameSync(join(folder, 'aside.txt'), join(folder, 'in/3.txt'));
    await ingestInto(folder, ['in']);
    expect(output(folder)).toEqual(before);
  });

  test('keeps its report when all is read anew', async () => {
    const folder = many();
    await ingestInto(folder, ['in']);
    rmSync(join(folder, 'in/3.txt'));
    for (const asked of [{ maxPages: '1999' }, { maxPages: '1999', again: true }, {}]) {
      const { counts } = await ingestInto(folder, ['in'], asked);
      expect(counts).toMatchObject({ inputs: 12, complete: 12, failed: 0, 'set-aside': 0 });
    }
  });

  test('of another folder that is not there keeps its report too', async () => {
    const folder = twoFolders();
    await ingestInto(folder, ['a', 'b']);
    renameSync(join(folder, 'b'), join(folder, 'elsewhere'));
    const { counts, gone } = await ingestInto(folder, ['a'], { maxPages: '1999' });
    expect([counts, gone.count]).toMatchObject([{ inputs: 5, complete: 4, duplicate: 1 }, 0]);
    renameSync(join(folder, 'elsewhere'), join(folder, 'b'));
    expect((await ingestInto(folder, ['a', 'b'], { maxPages: '1999' })).counts).toMatchObject({ complete: 4, failed: 0 });
  });

  test('of another folder that was changed meanwhile keeps its report until its folder is looked at', async () => {
    const folder = twoFolders();
    await ingestInto(folder, ['a', 'b']);
    const before = output(folder)['reports/b/report.txt.json'];
    writeFileSync(join(folder, 'b/report.txt'), reportText('Другой'));
    expect((await ingestInto(folder, ['a'], { maxPages: '1999' })).counts).toMatchObject({ complete: 4, 'set-aside': 0 });
    expect(output(folder)['reports/b/report.txt.json']).toBe(before);
    await ingestInto(folder, ['b'], { maxPages: '1999' });
    expect(output(folder)['reports/b/report.txt.json']).toContain('Другой');
  });

  test('takes with it what was unpacked from it, when it is pruned', async () => {
    const folder = twoFolders();
    await ingestInto(folder, ['b']);
    rmSync(join(folder, 'b/packed.zip'));
    const { gone } = await ingestInto(folder, ['b'], { allowShrink: true });
    expect(gone).toEqual({ count: 1, paths: ['packed.zip/inner.txt'] });
    const unpacked = () => readdirSync(join(folder, 'w/unpacked')).length;
    const texts = () =>
      withStore(folder, (store) => store.database.prepare("SELECT 1 FROM passages WHERE text LIKE '%Четыре%'").all().length);
    expect([unpacked(), texts() > 0]).toEqual([1, true]);
    await ingestInto(folder, ['b'], { prune: true });
    expect([paths(folder), unpacked(), texts()]).toEqual([['copy.txt', 'report.txt'], 0, 0]);
  });

  test('and had no report leaves at once', async () => {
    const folder = folderWith({ 'in/a.txt': reportText('Раз'), 'in/empty.txt': '' });
    expect((await ingestInto(folder, ['in'])).counts.failed).toBe(1);
    rmSync(join(folder, 'in/empty.txt'));
    expect((await ingestInto(folder, ['in'], { allowShrink: true })).counts).toMatchObject({ inputs: 1, failed: 0 });
  });
});

test('texts of an earlier content of a file leave the store with --prune', async () => {
  const folder = folderWith({ 'in/a.txt': reportText('Прежний') });
  const texts = (word: string) =>
    withStore(folder, (store) => store.database.prepare('SELECT 1 FROM passages WHERE text LIKE ?').all(`%${word}%`).length > 0);
  await ingestInto(folder, ['in']);
  writeFileSync(join(folder, 'in/a.txt'), reportText('Новый'));
  await ingestInto(folder, ['in']);
  expect([texts('Прежний'), texts('Новый')]).toEqual([true, true]);
  await ingestInto(folder, ['in'], { prune: true });
  expect([texts('Прежний'), texts('Новый')]).toEqual([false, true]);
});

test('a workspace that is moved together with its files knows them all', async () => {
  const folder = twoFolders();
  await ingestInto(folder, ['a', 'b']);
  const before = output(folder);
  const moved = join(folderWith({}), 'moved');
  renameSync(folder, moved);
  const store = openStore(join(moved, 'w'));
  const run = lastRun(store);
  for (const root of ['a', 'b'])
    expect(run && (await compareFolder(store, run, join(moved, root)))).toMatchObject({ new: [], changed: [], gone: [] });
  store.close();
  expect((await ingestInto(moved, ['a'])).counts).toMatchObject({ inputs: 5, complete: 4, duplicate: 1 });
  expect(output(moved)).toEqual(before);
});
