import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { build, fixtures } from '../../fixtures/make/fixtures.ts';
import { generated } from '../../scripts/generate.ts';

test.each(Object.entries(generated))('%s is what "npm run generate" makes', (file, make) => {
  expect(readFileSync(file, 'utf8')).toBe(make());
});

test.each(fixtures.map((fixture) => [fixture.name, fixture] as const))(
  'fixture %s is what "npm run fixtures" makes',
  async (_, fixture) => {
    const { file, bytes } = await build(fixture);
    expect(Buffer.compare(readFileSync(`fixtures/reports/${file}`), bytes)).toBe(0);
  },
);

test('no stray files stand among the fixtures', async () => {
  const made = await Promise.all(fixtures.map(async (fixture) => (await build(fixture)).file));
  expect(readdirSync('fixtures/reports').sort()).toEqual(made.sort());
});
