import { readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { writeOut } from '../../src/export/atomic.ts';
import { writeOutput } from '../../src/ingest/output.ts';
import { ReportFile } from '../../src/model/report-file.ts';
import { accounts } from '../../src/store/accounts.ts';
import { correctionsOf } from '../../src/store/corrections.ts';
import { reportOf } from '../../src/store/outcomes.ts';
import { lastRun } from '../../src/store/runs.ts';
import { form, GET, HOSTILE_NAME, HOSTILE_TITLE, type Opened, openReview } from './workspace.ts';

let opened: Opened;
beforeAll(async () => {
  opened = await openReview();
});
afterAll(() => opened.close());

async function page(path: string, status = 200): Promise<string> {
  const response = await opened.app.request(path, GET);
  expect(response.status, path).toBe(status);
  return response.text();
}

function run() {
  const last = lastRun(opened.store);
  if (!last) throw new Error('nothing was ingested');
  return last;
}

function hashOf(name: string): string {
  const account = [...accounts(opened.store, run().id)].find(({ path }) => path === name);
  return account?.hash ?? 'missing';
}

const PDF = '2023/report.pdf';
const TITLE = '/project/title/value';

describe('the overview', () => {
  test('accounts for every input, says what to do and where copies belong', async () => {
    const html = await page('/documents?lang=en');
    expect(html).toContain('5 inputs');
    expect(html).toContain('copy of 2023/copy of report.pdf');
    expect(html).toContain('1 × <code>empty</code>: Ask the sender for the file again.');
    expect(html).toContain('&lt;img src=x onerror=alert(1)&gt;');
    expect(await page('/documents?state=failed')).not.toContain('shifted.docx');
    expect(await page('/documents?path=SHIFTED')).toContain('shifted.docx');
    await page('/documents?state=nonsense', 400);
    await page('/documents?page=-1', 400);
  });

  test('a document without a report says why', async () => {
    expect(await page(`/documents/${hashOf('empty.docx')}?lang=ru`)).toContain('Попросите отправителя');
  });
});

describe('the search', () => {
  test('finds words in any inflection and leads to their place', async () => {
    const html = await page('/search?q=участников&lang=en');
    expect(html).toMatch(/<mark>[Уу]частник/);
    const [, place = ''] = /href="(\/documents\/[0-9a-f]{64}\/place\?[^"]+)"/.exec(html) ?? [];
    expect(await page(place.replaceAll('&amp;', '&'))).toContain('<mark>');
    expect(await page(`/search?q=${encodeURIComponent('"<script> OR *')}`)).not.toContain('"<script> OR');
    await page(`/documents/${hashOf(PDF)}/place?block=x`, 400);
    await page(`/documents/${hashOf(PDF)}/place?block=99999`, 404);
  });
});

describe('a report', () => {
  test('shows every value with a link to its place, its findings, warnings and what was not checked', async () => {
    const html = await page(`/documents/${hashOf(PDF)}?lang=en`);
    expect(html).toContain('2023/copy of report.pdf</div><div>2023/report.pdf');
    expect(html).toContain(`/value?at=${encodeURIComponent(TITLE)}`);
    expect(html).toContain(`/value?at=${encodeURIComponent('/participants/breakdowns/0/parts/1/value')}`);
    expect(html).toMatch(/Not checked<\/h2>/);
    await page('/documents/0000', 404);
  });

  test('never speaks in markup', async () => {
    const html = await page(`/documents/${hashOf(HOSTILE_NAME)}`);
    expect(html).not.toContain(HOSTILE_TITLE);
    expect(html).not.toMatch(/<script(?! src="\/assets\/review\.js" defer>)|<img src=x|<[^>]*\s(?:style|on\w+)=/i);
  });
});

describe('a value', () => {
  const at = (pointer: string) => `/documents/${hashOf(PDF)}/value?at=${encodeURIComponent(pointer)}`;
  const send = (fields: Readonly<Record<string, string>>) =>
    opened.app.request(`/documents/${hashOf(PDF)}/corrections`, form({ who: 'Айгүл', why: 'опечатка', seen: '0', ...fields }));

  test('stands beside its place on the page', async () => {
    const html = await page(at(TITLE));
    expect(html).toMatch(/<svg class="page" viewBox="[\d. ]+"/);
    expect(html).toContain('<rect class="cited"');
    await page(at('/project/nothing'), 404);
    await page(at('/document/path'), 404);
  });

  test('is corrected by appending; extracted and corrected stand together and exports can give either', async () => {
    const before = reportOf(opened.store, hashOf(PDF), run().key);
    expect((await send({ at: TITLE, value: 'Новое <имя>' })).status).toBe(303);
    const html = await page(at(TITLE));
    expect(html).toMatch(/<del>[^<]+<\/del> <ins[^>]+>Новое &lt;имя&gt;<\/ins>/);
    expect(await page(`/documents/${hashOf(PDF)}`)).toContain('Новое &lt;имя&gt;');
    expect(reportOf(opened.store, hashOf(PDF), run().key)).toEqual(before);
    const titles = [true, false].map((corrected) => {
      const out = join(opened.folder, `corrected-${corrected}`);
      writeOut(out, (output) => writeOutput(opened.store, run(), output, { bom: false, corrected }));
      return JSON.parse(readFileSync(join(out, 'reports', `${PDF}.json`), 'utf8')).project.title.value;
    });
    expect(titles).toEqual(['Новое <имя>', before?.project.title?.value]);
    const [, ...rows] = readFileSync(join(opened.folder, 'corrected-true/datasets/corrections.csv'), 'utf8').trim().split('\n');
    expect(rows).toHaveLength(2);
    expect(rows[0]).toMatch(/^2023\/copy of report\.pdf,\/project\/title\/value,.+,Новое <имя>,Айгүл,[^,]+Z,опечатка,true$/);
    expect(readdirSync(join(opened.folder, 'corrected-false/datasets'))).not.toContain('corrections.csv');
  });

  test('must be one that can stand there, with a name and a reason', async () => {
    const number = '/participants/breakdowns/0/parts/1/value';
    for (const fields of [
      { at: number, value: 'шестьдесят' },
      { at: TITLE, value: '' },
      { at: '/project/period/start/value', value: '31.12.2023' },
      { at: number, value: '58', who: ' ' },
      { at: number, value: '58', why: '' },
      { at: number, value: '68' },
      { at: number },
    ])
      expect([fields, (await send(fields)).status]).toEqual([fields, 400]);
    expect((await send({ at: '/document/id', value: 'x' })).status).toBe(404);
    expect((await send({ at: number, value: '1 058' })).status).toBe(303);
    expect(correctionsOf(opened.store, hashOf(PDF)).at(-1)).toMatchObject({ pointer: number, value: 1058, was: 68, who: 'Айгүл' });
    expect((await send({ at: number, value: '59' })).status).toBe(409);
    expect((await send({ at: number, value: '59', seen: '1' })).status).toBe(303);
  });
});

describe('a value that was not found', () => {
  const BIN = '/project/grantee/bin';
  const at = () => `/documents/${hashOf(PDF)}/value?at=${encodeURIComponent(BIN)}`;
  const send = (value: string, seen: number) =>
    opened.app.request(
      `/documents/${hashOf(PDF)}/corrections`,
      form({ at: BIN, value, who: 'Айгүл', why: 'стоит на печати', seen: String(seen) }),
    );
  const exported = () => {
    const out = join(opened.folder, 'entered');
    writeOut(out, (output) => writeOutput(opened.store, run(), output, { bom: false, corrected: true }));
    const { project, entered } = JSON.parse(readFileSync(join(out, 'reports', `${PDF}.json`), 'utf8'));
    return { bin: project.grantee.bin, entered };
  };

  test('is entered by a person, marked as such and without a place', async () => {
    expect(reportOf(opened.store, hashOf(PDF), run().key)?.project.grantee.bin).toBe(null);
    expect(await page(`${at()}&lang=en`)).toContain('it will be marked as entered by a person');
    expect((await send('', 0)).status).toBe(400);
    expect((await send('961141000023', 0)).status).toBe(303);
    expect(await page(`${at()}&lang=en`)).toContain('<ins title="entered by a person: Айгүл">961141000023</ins>');
    expect(exported()).toMatchObject({
      bin: null,
      entered: [{ pointer: BIN, value: '961141000023', who: 'Айгүл', why: 'стоит на печати' }],
    });
    expect(readFileSync(join(opened.folder, 'entered/datasets/fields.csv'), 'utf8')).toMatch(/,granteeBin,961141000023,,,,,,Айгүл\n/);
  });

  test('and all that is written is what the schema says', () => {
    const out = join(opened.folder, 'entered/reports');
    const written = [PDF, '2023/copy of report.pdf', 'shifted.docx'].map((name) =>
      JSON.parse(readFileSync(join(out, `${name}.json`), 'utf8')),
    );
    for (const report of written) expect(ReportFile.parse(report)).toEqual(report);
    expect(written.map(({ duplicateOf }) => duplicateOf === undefined)).toContain(false);
  });

  test('and is taken back by leaving it empty', async () => {
    expect((await send('', 1)).status).toBe(303);
    expect(exported()).toEqual({ bin: null });
  });
});

describe('pages of the original', () => {
  test('are drawn with what is cited framed', async () => {
    const finding = opened.findings().find(({ finding: { code } }) => code === 'parts-do-not-sum')?.finding;
    const place = finding?.evidence[0]?.place;
    const html = await page(`/findings/${finding?.id}`);
    expect(html.match(/<rect class="cited"/g)).toHaveLength(3);
    const whole = await page(`/documents/${hashOf(PDF)}/pages/${place?.page}?finding=${finding?.id}`);
    expect(whole.match(/<rect class="cited"/g)).toHaveLength(3);
    const image = await opened.app.request(`/documents/${hashOf(PDF)}/pages/${place?.page}/image`, GET);
    expect([image.status, image.headers.get('content-type')]).toEqual([200, 'image/webp']);
    expect((await image.arrayBuffer()).byteLength).toBeGreaterThan(5000);
  });

  test('that do not exist are not found, formats without pages say so', async () => {
    for (const number of ['0', '99', 'x', '1.5']) await page(`/documents/${hashOf(PDF)}/pages/${number}/image`, 404);
    await page(`/documents/${'0'.repeat(64)}/pages/1`, 404);
    expect(await page(`/documents/${hashOf('shifted.docx')}/pages/1?lang=en`)).toContain('This format has no pages to show.');
  });

  test('of an original that is gone or another one now are not shown, and the text is', async () => {
    const hash = hashOf(PDF);
    for (const name of [PDF, '2023/copy of report.pdf'])
      renameSync(join(opened.folder, 'in', name), join(opened.folder, 'in', `${name}.away`));
    const second = `/documents/${hash}/pages/2`;
    expect(await page(`${second}?lang=en`)).toContain('The original is not at its place');
    writeFileSync(join(opened.folder, 'in', PDF), '%PDF-1.7 something else');
    expect(await page(`${second}?lang=en`)).toContain('has changed since');
    expect((await opened.app.request(`${second}/image`, GET)).status).toBe(404);
  });
});
