import { existsSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const page = readFileSync('docs/architecture.md', 'utf8');
const named = [...page.matchAll(/`((?:src|extractors|workers|test|fixtures|docs)\/[^`\s]*)`/g)].map((match) => match[1] ?? '');

test('every file and folder that the page on architecture names exists', () => {
  expect(named.length).toBeGreaterThan(20);
  expect(named.filter((path) => !existsSync(path))).toEqual([]);
});
