import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { commands } from '../../src/cli/index.ts';

const readme = readFileSync('README.md', 'utf8');

test.each(commands.map((command) => command.name))('the README lists the command %s', (name) => {
  expect(readme).toContain(`\`esep ${name}`);
});

test('every command says what it does and how it is called', () => {
  for (const { name, summary, help } of commands) {
    expect(summary.length).toBeGreaterThan(10);
    expect(help).toContain(`esep ${name}`);
  }
});
