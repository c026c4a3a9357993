import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { expect, test } from 'vitest';
import { MIGRATIONS } from '../../src/store/migrations.ts';
import { openStore } from '../../src/store/open.ts';
import { filesWith } from '../../src/store/pending.ts';
import { rootsOf } from '../../src/store/roots.ts';
import { inputsUnderRoots } from '../../src/store/roots-migration.ts';

interface Former {
  readonly path: string;
  readonly file: string;
  readonly run: number;
  readonly container?: string;
  readonly hash?: string | null;
  readonly read?: boolean;
}

/** A workspace as an esep without roots left it: runs over paths, and inputs with absolute files. */
function formerWorkspace(runs: readonly (readonly string[])[], inputs: readonly Former[]): string {
  const directory = mkdtempSync(join(tmpdir(), 'esep-store-'));
  const database = new DatabaseSync(join(directory, 'esep.db'));
  const before = MIGRATIONS.slice(0, MIGRATIONS.indexOf(inputsUnderRoots));
  for (const sql of before) if (typeof sql === 'string') database.exec(sql);
  database.exec(`PRAGMA user_version = ${before.length}`);
  for (const roots of runs)
    database.prepare("INSERT INTO runs (started, key, version, options) VALUES ('', 'k', '0', ?)").run(JSON.stringify({ roots }));
  for (const { path, file, container = null, hash = path, run, read = true } of inputs) {
    database
      .prepare('INSERT INTO inputs (path, file, container, bytes, hash, run) VALUES (?, ?, ?, 1, ?, ?)')
      .run(path, file, container, hash, run);
    if (read && hash !== null)
      database.prepare("INSERT INTO reports (hash, key, body, digest, prose) VALUES (?, 'k', x'00', x'00', x'00')").run(hash);
  }
  database.close();
  return directory;
}

function migrated(directory: string) {
  const store = openStore(directory);
  const inputs = store.database.prepare('SELECT path, place, container, gone FROM inputs ORDER BY path').all();
  const roots = rootsOf(store).map(({ name, location, whole }) => [name, location, whole]);
  return { store, roots, inputs: inputs.map(({ path, place, container, gone }) => [path, place, container, gone]) };
}

test('inputs of a workspace without roots come under the folders that runs were given', () => {
  const directory = formerWorkspace(
    [['/data/in']],
    [
      { path: 'a.txt', file: '/data/in/a.txt', run: 1 },
      { path: 'b/c.zip', file: '/data/in/b/c.zip', run: 1 },
      { path: 'b/c.zip/x/y.txt', file: '/ws/unpacked/h', container: 'b/c.zip', run: 1 },
    ],
  );
  const { store, roots, inputs } = migrated(directory);
  expect(roots).toEqual([['in', '/data/in', true]]);
  expect(inputs).toEqual([
    ['a.txt', 'a.txt', null, 0],
    ['b/c.zip', 'b/c.zip', null, 0],
    ['b/c.zip/x/y.txt', 'b/c.zip/x/y.txt', 'b/c.zip', 0],
  ]);
  expect(filesWith(store, 'a.txt')).toEqual(['/data/in/a.txt']);
  expect(filesWith(store, 'b/c.zip/x/y.txt')).toEqual([join(store.directory, 'unpacked', 'b/c.zip/x/y.txt')]);
  store.close();
});

test('a folder that later runs were not given is in the archive again; what they did not find is gone', () => {
  const directory = formerWorkspace(
    [['/data/2023'], ['/data/2024'], ['/data/2024', '/else/one.docx']],
    [
      { path: 'a.txt', file: '/data/2023/a.txt', run: 1 },
      { path: 'b.txt', file: '/data/2024/b.txt', run: 2 },
      { path: 'failed.txt', file: '/data/2024/failed.txt', run: 2, read: false },
      { path: 'c.txt', file: '/data/2024/c.txt', run: 3 },
      { path: 'one.docx', file: '/else/one.docx', run: 3 },
      { path: 'typo', file: '/data/typo', run: 1, hash: null },
    ],
  );
  const { store, roots, inputs } = migrated(directory);
  expect(roots).toEqual([
    ['2023', '/data/2023', true],
    ['2024', '/data/2024', true],
    ['else', '/else', false],
  ]);
  expect(inputs).toEqual([
    ['2023/a.txt', 'a.txt', null, 0],
    ['2024/b.txt', 'b.txt', null, 1],
    ['2024/c.txt', 'c.txt', null, 0],
    ['else/one.docx', 'one.docx', null, 0],
  ]);
  store.close();
});

test('a folder within another that runs were given is a part of it', () => {
  const directory = formerWorkspace(
    [['/data/in/2024'], ['/data/in']],
    [
      { path: 'a.txt', file: '/data/in/2024/a.txt', run: 1 },
      { path: '2024/a.txt', file: '/data/in/2024/a.txt', run: 2 },
    ],
  );
  const { store, roots, inputs } = migrated(directory);
  expect(roots).toEqual([['in', '/data/in', true]]);
  expect(inputs).toEqual([['2024/a.txt', '2024/a.txt', null, 0]]);
  store.close();
});
