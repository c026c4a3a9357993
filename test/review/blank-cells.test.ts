import { afterAll, beforeAll, expect, test } from 'vitest';
import { contradictions } from '../../fixtures/make/contradictions/index.ts';
import { toDocx } from '../../fixtures/make/docx.ts';
import { folderWith } from '../cli/esep.ts';
import { GET, type Opened, openReview } from './workspace.ts';

let opened: Opened;
beforeAll(async () => {
  opened = await openReview(folderWith({ 'in/dashes.docx': await toDocx(contradictions['blank-and-zero-mixed']?.fires ?? []) }));
});
afterAll(() => opened.close());

test('a cited dash is marked where it stands, and the document is not said to have been read anew', async () => {
  const listed = opened.findings().find(({ finding }) => finding.code === 'blank-and-zero-mixed');
  const dashes = listed?.finding.evidence.filter(({ quote }) => /^[-–—]$/.test(quote)) ?? [];
  expect(dashes.length).toBeGreaterThan(0);
  const html = await (await opened.app.request(`/findings/${listed?.finding.id}?lang=en`, GET)).text();
  expect(html.match(/<td class="cited"><mark><sup>\d+<\/sup>[-–—]<\/mark><\/td>/g)).toHaveLength(dashes.length);
  expect(html).not.toContain('was read anew');
});

test('a dash is found by its place, not by words', async () => {
  const dash = opened
    .findings()
    .flatMap(({ hash, finding }) => finding.evidence.map((evidence) => ({ hash, ...evidence })))
    .find(({ quote }) => /^[-–—]$/.test(quote));
  const { block, row, column } = dash?.place ?? {};
  expect((await opened.app.request(`/documents/${dash?.hash}/place?block=${block}&row=${row}&column=${column}`, GET)).status).toBe(200);
  expect(await (await opened.app.request('/search?q=–', GET)).text()).not.toContain('/place?');
});
