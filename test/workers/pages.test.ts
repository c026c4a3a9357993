import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { unpackJson } from '../../src/model/packed.ts';
import { ReportFile } from '../../src/model/report-file.ts';
import { DEFAULT_READ_OPTIONS } from '../../src/read/reader.ts';
import type { Job } from '../../workers/job.ts';
import { Slot } from '../../workers/slot.ts';
import { folderWith } from '../cli/esep.ts';
import { makePdf, write } from '../read/pdf/make-pdf.ts';
import { jobOf } from './job-of.ts';

const { ocrData: _folders, ...DEFAULT_OPTIONS } = DEFAULT_READ_OPTIONS;
const PAGES = 6;
const PATIENCE = 180_000;
const slots: Slot[] = [];

afterEach(() => {
  for (const slot of slots) slot.dispose();
});

/** Reads a PDF of six pages on a worker whose pages are troubled so. */
async function read(trouble: object, limits: Partial<Job>) {
  const bytes = makePdf(Array.from({ length: PAGES }, (_, index) => ({ content: write(`Страница ${index + 1}`, 50, 700) })));
  const file = join(folderWith({}), 'report.pdf');
  writeFileSync(file, bytes);
  const former = process.env.NODE_OPTIONS;
  process.env.NODE_OPTIONS = `--import ${new URL('troubled-pages.mjs', import.meta.url).href}`;
  process.env.TROUBLED_PAGES = JSON.stringify(trouble);
  const slot = new Slot();
  slots.push(slot);
  try {
    const options = { ...DEFAULT_OPTIONS, ocr: 'never' } as const;
    return await slot.run(jobOf(bytes, 'report.pdf', { options, maxMemory: 1500, ...limits }), file, []);
  } finally {
    delete process.env.TROUBLED_PAGES;
    if (former === undefined) delete process.env.NODE_OPTIONS;
    else process.env.NODE_OPTIONS = former;
  }
}

/** What of a result tells which pages were read. */
function pagesOf(result: Awaited<ReturnType<typeof read>>) {
  if (result.outcome === 'failed') return result.failure;
  const { document } = ReportFile.parse(unpackJson(Buffer.from(result.body, 'base64')));
  const read = [...new Set(result.passages.map(({ page }) => page))];
  return { status: document.status, pages: document.pages, read, warnings: document.warnings, cut: result.cut?.code ?? null };
}

test('the time a document may take grows with its pages', { timeout: PATIENCE }, async () => {
  const result = await read({ sleep: 1000 }, { timeout: 5, pageSeconds: { read: 8, recognize: 0 } });
  expect(pagesOf(result)).toEqual({ status: 'complete', pages: 6, read: [1, 2, 3, 4, 5, 6], warnings: [], cut: null });
});

test('when the time is over the pages that were read are kept, and the others are named', { timeout: PATIENCE }, async () => {
  const kept = pagesOf(await read({ sleep: 3000 }, { timeout: 16 }));
  expect(kept).toMatchObject({ status: 'partial', pages: 6, cut: 'limit-time', warnings: [{ code: 'limit-time', partial: true }] });
  const last = 'read' in kept ? kept.read.length : 0;
  expect(last).toBeGreaterThan(0);
  expect(last).toBeLessThan(PAGES);
  const rest = last === PAGES - 1 ? '6' : `${last + 1}–6`;
  expect(kept).toHaveProperty('warnings.0.message', `Pages left out because the time for the document was over: ${rest}.`);
});

test('a page that never ends is left out, and the others are read', { timeout: PATIENCE }, async () => {
  expect(pagesOf(await read({ endless: 3 }, { timeout: 20 }))).toMatchObject({
    status: 'partial',
    read: [1, 2, 4, 5, 6],
    cut: 'limit-time',
    warnings: [{ message: 'Pages left out because the time for the document was over: 3.' }],
  });
});

test('a page that takes all memory is left out with those behind it', { timeout: PATIENCE }, async () => {
  expect(pagesOf(await read({ greedy: 4 }, { maxMemory: 900 }))).toMatchObject({
    status: 'partial',
    read: [1, 2, 3],
    cut: 'limit-memory',
    warnings: [{ message: 'Pages left out because they take more memory than allowed: 4–6.' }],
  });
});

test('a document whose first page takes all memory fails', { timeout: PATIENCE }, async () => {
  expect(pagesOf(await read({ greedy: 1 }, { maxMemory: 900 }))).toMatchObject({ code: 'limit-memory' });
});

test('a mistake of ours in a page is a defect, not damage of the page', { timeout: PATIENCE }, async () => {
  expect(pagesOf(await read({ stumbling: 2 }, {}))).toMatchObject({ code: 'defect', stage: 'read' });
});
