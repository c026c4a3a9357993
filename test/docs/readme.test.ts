import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { commands } from '../../src/cli/index.ts';

const readme = readFileSync('README.md', 'utf8');

const all = await Promise.all([...commands].map(async ([called, { summary, load }]) => ({ called, summary, ...(await load()) })));

test.each([...commands.keys()])('the README lists the command %s', (name) => {
  expect(readme).toContain(`\`esep ${name}`);
});

test('every command says what it does and how it is called', () => {
  for (const { called, name, summary, help } of all) {
    expect(name).toBe(called);
    expect(summary.length).toBeGreaterThan(10);
    expect(help).toContain(`esep ${name}`);
  }
});
