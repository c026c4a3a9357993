import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { validate } from 'dockerfile-utils';
import { expect, test } from 'vitest';

test('the Dockerfile is valid', () => {
  expect(validate(readFileSync('Dockerfile', 'utf8'))).toEqual([]);
});

test('the compose file is valid and has two workers', () => {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['node_modules/.bin/dclint', '--max-warnings', '0', 'compose.yaml']);
  expect({ status, said: `${stdout}${stderr}`.trim() }).toEqual({ status: 0, said: '' });
  expect(readFileSync('compose.yaml', 'utf8')).toMatch(/^ {2}worker:\n(?: {4}.*\n)*? {6}replicas: 2$/m);
});
