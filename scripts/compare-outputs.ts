import { execFileSync } from 'node:child_process';
import { globSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

/**
 * `node scripts/compare-outputs.ts OTHER-CHECKOUT PATH…`: ingests the same files with this checkout and with another one and
 * names every report, dataset and finding across documents that is not the same byte for byte. Run reports, which hold times, are
 * left out. Ends with 1 when something differs.
 */
const OWN = join(import.meta.dirname, '..');
const LEFT_OUT = /^(?:run-report\.|changes\.json)/;

function outputs(checkout: string, paths: readonly string[], folder: string): Map<string, string> {
  const out = join(folder, 'out');
  const args = [join(checkout, 'bin/esep.js'), 'ingest', ...paths, '--out', out, '--workspace', join(folder, 'workspace')];
  try {
    execFileSync(process.execPath, args, { cwd: checkout, stdio: ['ignore', 'ignore', 'inherit'] });
  } catch (error) {
    // 2: some inputs failed, as they may
    if (!(error instanceof Error && 'status' in error && error.status === 2)) throw error;
  }
  const files = globSync('**/*.*', { cwd: out }).filter((file) => !LEFT_OUT.test(file));
  return new Map(files.sort().map((file) => [file, readFileSync(join(out, file), 'utf8')]));
}

function firstDifference(before: string, after: string): string {
  const [old, now] = [before.split('\n'), after.split('\n')];
  const at = old.findIndex((line, index) => line !== now[index]);
  return `line ${at + 1}: ${(old[at] ?? '').trim().slice(0, 100)} → ${(now[at] ?? '').trim().slice(0, 100)}`;
}

const [other, ...given] = process.argv.slice(2);
if (other === undefined || given.length === 0) throw new Error('usage: node scripts/compare-outputs.ts OTHER-CHECKOUT PATH…');
const paths = given.map((path) => resolve(path));
const folder = mkdtempSync(join(tmpdir(), 'esep-compare-'));
try {
  const before = outputs(resolve(other), paths, join(folder, 'other'));
  const after = outputs(OWN, paths, join(folder, 'own'));
  const names = [...new Set([...before.keys(), ...after.keys()])].sort();
  const different = names.filter((name) => before.get(name) !== after.get(name));
  for (const name of different) {
    const [old, now] = [before.get(name), after.get(name)];
    const what = old === undefined ? 'only here' : now === undefined ? 'only there' : firstDifference(old, now);
    process.stdout.write(`${name}: ${what}\n`);
  }
  process.stdout.write(`${names.length} files compared, ${different.length} differ\n`);
  if (different.length > 0) process.exitCode = 1;
} finally {
  rmSync(folder, { recursive: true, force: true });
}
