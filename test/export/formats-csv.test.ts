import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { writeOut } from '../../src/export/atomic.ts';
import { csvFormat } from '../../src/export/formats/csv.ts';
import { datasets } from '../../src/export/index.ts';
import { evidence, placed, reportFile } from './sample.ts';

test('a document with very many rows is written like any other', () => {
  const out = mkdtempSync(join(tmpdir(), 'esep-datasets-'));
  const links = Array.from({ length: 200_000 }, (_, index) => ({
    url: `https://example.kz/${index}`,
    kind: 'site' as const,
    evidence: evidence('a'),
  }));
  writeOut(out, (output) => {
    const writer = csvFormat('guarded', { bom: false }).begin(output, datasets, { folder: 'datasets/', language: 'en', review: '' });
    for (const table of datasets) writer.add(table.name, table.rows({ ...reportFile('list.txt'), links }, placed()));
    writer.finish();
  });
  const lines = readFileSync(join(out, 'datasets/links.csv'), 'utf8').trimEnd().split('\n');
  expect(lines).toHaveLength(links.length + 1);
  expect(lines.at(-1)).toContain('https://example.kz/199999');
});
