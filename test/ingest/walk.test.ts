import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { walk } from '../../src/ingest/walk.ts';
import { folderWith } from '../cli/esep.ts';

test('a file that is taken away while its folder is looked through is passed over', () => {
  const folder = folderWith({ 'a.txt': 'a', 'b.txt': 'b', 'c.txt': 'c' });
  const met: string[] = [];
  for (const { path } of walk(folder, { maxBytes: 10, except: [] })) {
    met.push(path);
    rmSync(join(folder, 'b.txt'), { force: true });
  }
  expect(met).toEqual(['a.txt', 'c.txt']);
});
