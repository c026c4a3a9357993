import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { makeFolder } from '../../src/cli/files.ts';
import { UsageError } from '../../src/model/errors.ts';

const folder = mkdtempSync(join(tmpdir(), 'esep-files-'));

test('folders for results are made level by level, and a place that holds none is wrong usage', () => {
  makeFolder(join(folder, 'a', 'b'));
  writeFileSync(join(folder, 'file'), '');
  expect(() => makeFolder(join(folder, 'a', 'b'))).not.toThrow();
  expect(() => makeFolder(join(folder, 'file', 'c'))).toThrow(UsageError);
  expect(() => makeFolder('/proc/esep/c')).toThrow(UsageError);
});
