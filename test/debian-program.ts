import { execFileSync } from 'node:child_process';

/** Sees to it that a program is there: the Debian packages are installed when it is missing and we may. */
export function ensureProgram(program: string, ...packages: readonly string[]): void {
  try {
    execFileSync('which', [program], { stdio: 'ignore' });
  } catch {
    const command = `apt-get install ${packages.join(' ')}`;
    if (process.getuid?.() !== 0) throw new Error(`this test needs ${program}: run "${command}"`);
    execFileSync('apt-get', ['update', '-q'], { stdio: 'ignore' });
    execFileSync('apt-get', ['install', '-y', '-q', '--no-install-recommends', ...packages], { stdio: 'ignore' });
  }
}
