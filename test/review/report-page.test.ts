import { expect, test } from 'vitest';
import { reportPage } from '../../src/review/pages/report-page.ts';
import { evidence, reportFile } from '../export/sample.ts';

test('of very many rows the first are shown, and how many are not', () => {
  const links = Array.from({ length: 700 }, (_, index) => ({
    url: `https://example.kz/${index}`,
    kind: 'site' as const,
    evidence: evidence('a'),
  }));
  const report = reportFile('list.txt', { links });
  const model = { hash: 'f'.repeat(64), paths: ['list.txt'], report, findings: [], corrections: new Map(), lost: [], vanished: [] };
  const page = String(reportPage({ language: 'en', who: '', here: '/' }, model));
  expect(page.match(/https:\/\/example\.kz\/\d+/g)).toHaveLength(500);
  expect(page).toContain('not shown: 200');
});
