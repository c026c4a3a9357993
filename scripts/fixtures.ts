import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build, fixtures } from '../fixtures/make/fixtures.ts';

/** Writes `fixtures/reports/` and `fixtures/MANIFEST.md` anew. */
const folder = join(import.meta.dirname, '..', 'fixtures');
mkdirSync(join(folder, 'reports'), { recursive: true });
for (const file of readdirSync(join(folder, 'reports'))) rmSync(join(folder, 'reports', file));
const lines: string[] = [];
for (const fixture of fixtures) {
  const { file, bytes } = await build(fixture);
  writeFileSync(join(folder, 'reports', file), bytes);
  lines.push(`| \`${file}\` | ${fixture.shows} |`);
}
writeFileSync(
  join(folder, 'MANIFEST.md'),
  `# Fixtures\n\nInvented reports: no real person or organisation. Made by \`npm run fixtures\` from \`fixtures/make/\`; licence as the project.\nWhat the program makes of each stands in \`fixtures/expected/\`.\n\n| file | shows |\n|---|---|\n${lines.join('\n')}\n`,
);
