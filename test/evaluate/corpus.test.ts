import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { loadCorpus } from '../../src/evaluate/corpus.ts';
import { evaluate } from '../../src/evaluate/evaluation.ts';
import { table } from '../../src/evaluate/print.ts';

function corpus() {
  const folder = mkdtempSync(join(tmpdir(), 'esep-corpus-'));
  mkdirSync(join(folder, 'archive-1'));
  writeFileSync(join(folder, 'INDEX.tsv'), 'file\tform\tformat\nr1.txt\tfinal\ttxt\narchive-1/r2.txt\tfinal\ttxt\n');
  writeFileSync(join(folder, 'r1.txt'), 'x');
  writeFileSync(join(folder, 'r1.gold.json'), JSON.stringify({ document: { kind: 'final-report' } }));
  writeFileSync(join(folder, 'archive-1', 'r2.gold.json'), JSON.stringify({ document: { kind: 'other' } }));
  writeFileSync(join(folder, 'archive-1', 'archive.gold.json'), JSON.stringify({ findings: [{ code: 'plan-changed' }] }));
  return loadCorpus(folder);
}

test('gold, documents, labels and archives are found by place and name', () => {
  const loaded = corpus();
  expect(loaded.cases.map((item) => [item.name, item.path !== null, item.labels.form])).toEqual([
    ['r2', false, 'final'],
    ['r1', true, 'final'],
  ]);
  expect(loaded.archives.size).toBe(1);
});

test('findings across documents count once per id, and outside an archive are false alarms', () => {
  const across = { findings: [{ code: 'plan-changed', id: 'a' }] };
  const result = evaluate(
    corpus(),
    new Map([
      ['r1', { ...across }],
      ['r2', across],
    ]),
    ['format'],
  );
  expect(result.across.get('plan-changed')).toEqual({ right: 1, extra: 1, missing: 0 });
  expect(table(result)).toContain('plan-changed (archive)');
});
