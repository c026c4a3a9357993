import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { type Ended, esep, folderWith, reportText } from './esep.ts';

/** Everything below a folder, run report included. */
function contents(folder: string): Record<string, string> {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return Object.fromEntries(files.map(({ parentPath, name }) => [join(parentPath, name), readFileSync(join(parentPath, name), 'utf8')]));
}

describe('a folder that lost what is known of it', { timeout: 240_000 }, () => {
  let folder: string;
  let input: string;
  const ingest = (path: string, ...more: string[]): Promise<Ended> =>
    esep('ingest', path, '--out', join(folder, 'out'), '--workspace', join(folder, 'w'), '--jobs', '1', ...more);
  beforeEach(async () => {
    folder = folderWith(Object.fromEntries(Array.from({ length: 10 }, (_, index) => [`in/${index}.txt`, reportText(`Проект ${index}`)])));
    input = join(folder, 'in');
    await ingest(input);
  });

  test.each([
    ['is empty', () => rmSync(input, { recursive: true }), true],
    ['is absent', () => renameSync(input, join(folder, 'elsewhere')), false],
  ])('writes nothing and ends with 78 when it %s', async (_, lose, recreate) => {
    const before = contents(join(folder, 'out'));
    lose();
    if (recreate) mkdirSync(input);
    const ended = await ingest(input);
    expect([ended.code, ended.stderr.trim().split('\n').at(-1)]).toEqual([78, expect.stringMatching(/mounted\?; nothing was written/)]);
    expect(contents(join(folder, 'out'))).toEqual(before);
  });

  test('may lose a tenth of its files, not more, unless it is said to be meant', async () => {
    rmSync(join(input, '0.txt'));
    expect((await ingest(input)).code).toBe(0);
    const before = contents(join(folder, 'out'));
    for (const name of ['1.txt', '2.txt']) rmSync(join(input, name));
    const refused = await ingest(input);
    expect([refused.code, refused.stderr]).toEqual([
      78,
      expect.stringMatching(/of 9 files known below .*, 2 are gone; nothing was written/),
    ]);
    expect(contents(join(folder, 'out'))).toEqual(before);
    expect((await ingest(input, '--allow-shrink')).code).toBe(0);
  });

  test('a mistyped path is wrong usage and writes nothing', async () => {
    const before = contents(join(folder, 'out'));
    const ended = await ingest(join(folder, 'inn'));
    expect([ended.code, ended.stderr]).toEqual([64, expect.stringMatching(/there is no file or folder .*inn; check its name/)]);
    expect(contents(join(folder, 'out'))).toEqual(before);
  });
});
