import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { beginOutput } from '../../src/export/atomic.ts';

const folder = (): string => mkdtempSync(join(tmpdir(), 'esep-output-'));
const aside = (out: string): string => join(out, '.esep-tmp');

test('a writing that begins leaves another one under way alone', () => {
  const out = folder();
  const first = beginOutput(out);
  first.write('a.txt', 'first');
  const second = beginOutput(out);
  second.write('b.txt', 'second');
  first.commit();
  second.commit();
  expect(['a.txt', 'b.txt'].map((name) => readFileSync(join(out, name), 'utf8'))).toEqual(['first', 'second']);
  expect(existsSync(aside(out))).toBe(false);
});

test('what a process left that is gone is taken away, what one left that lives stays', () => {
  const out = folder();
  const gone = spawnSync(process.execPath, ['-e', '']).pid;
  const names = [`${hostname()}.${gone}.1`, `${hostname()}.${process.ppid}.1`, 'elsewhere.example.7.1', '3'];
  for (const name of names.slice(0, 3)) mkdirSync(join(aside(out), name), { recursive: true });
  writeFileSync(join(aside(out), '3'), 'left by an esep that had no folder of its own');
  const output = beginOutput(out);
  expect(readdirSync(aside(out))).toEqual(expect.arrayContaining(names.slice(1, 3)));
  expect(readdirSync(aside(out))).not.toContain(names[0]);
  expect(readdirSync(aside(out))).not.toContain(names[3]);
  output.discard();
  expect(readdirSync(aside(out)).sort()).toEqual(names.slice(1, 3).sort());
});
