import { execFileSync } from 'node:child_process';
import { expect, test } from 'vitest';
import { commands } from '../../src/cli/index.ts';
import { esep } from './esep.ts';

/** What bash offers for the last of these words. */
function offered(script: string, ...words: readonly string[]): string[] {
  const call = `COMP_WORDS=("$@"); COMP_CWORD=$(($# - 1)); _esep; printf '%s\\n' "\${COMPREPLY[@]}"`;
  return execFileSync('bash', ['-c', `${script}\n${call}`, 'bash', ...words], { encoding: 'utf8' })
    .trim()
    .split('\n');
}

test('bash completes commands, the options of each, and paths', { timeout: 60_000 }, async () => {
  const { stdout } = await esep('completion', 'bash');
  expect(offered(stdout, 'esep', 're')).toEqual(['read', 'review', 'retry']);
  expect(offered(stdout, 'esep', 'ingest', '--work')).toEqual(['--workspace']);
  expect(offered(stdout, 'esep', 'read', 'package')).toEqual(expect.arrayContaining(['package.json', 'package-lock.json']));
});

test.each(['zsh', 'fish'])('what is printed for %s names every command', { timeout: 60_000 }, async (shell) => {
  const { stdout } = await esep('completion', shell);
  for (const name of commands.keys()) expect(stdout).toContain(` ${name}`);
});

test('another shell is wrong usage', async () => {
  expect(await esep('completion', 'tcsh')).toMatchObject({ code: 64, stdout: '' });
});
