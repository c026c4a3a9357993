import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { reviewApp } from '../../src/review/app.ts';
import { startPictures } from '../../src/review/pictures.ts';
import { form, GET, HOSTILE_TITLE, ingestFolder, type Opened, openReview } from './workspace.ts';

let opened: Opened;
beforeAll(async () => {
  opened = await openReview();
});
afterAll(() => opened.close());

async function page(path: string): Promise<string> {
  const response = await opened.app.request(path, GET);
  expect(response.status, path).toBe(200);
  return response.text();
}

async function send(id: string, fields: Readonly<Record<string, string>>) {
  return opened.app.request(`/findings/${id}/decisions`, form({ who: 'Айгүл', seen: '0', ...fields }));
}

function idOf(code: string): string {
  return opened.findings().find(({ finding }) => finding.code === code)?.finding.id ?? 'missing';
}

describe('the list', () => {
  test('shows every finding once, grouped by document, worst first, with counts', async () => {
    const html = await page('/findings?lang=en');
    const listed = opened.findings();
    expect(listed.length).toBeGreaterThan(3);
    for (const { finding } of listed) expect(html.split(`id="f-${finding.id}"`)).toHaveLength(2);
    expect(html).toContain(`1–${listed.length} of ${listed.length}`);
    expect(html).toContain('copy of report.pdf');
    const severities = listed.filter(({ paths }) => paths[0] === 'shifted.docx').map(({ finding }) => finding.severity);
    expect(severities).toEqual([...severities].sort((a, b) => 'hml'.indexOf(a.charAt(0)) - 'hml'.indexOf(b.charAt(0))));
  });

  test('is filtered by severity, certainty, code, document and words in any letter case', async () => {
    const { finding } = opened.findings()[0] ?? { finding: { id: '', code: '' } };
    const rows = async (query: string) => (await page(`/findings${query}`)).match(/data-row>/g)?.length ?? 0;
    expect(await rows('?code=rows-shifted')).toBe(1);
    expect(await rows('?document=SHIFTED')).toBe(opened.findings().filter(({ paths }) => paths.includes('shifted.docx')).length);
    expect(await rows(`?text=${encodeURIComponent('СУММА ЧАСТЕЙ')}`)).toBe(
      opened.findings().filter(({ finding: { message } }) => message.ru.includes('Сумма частей')).length,
    );
    const certain = opened.findings().filter((item) => item.finding.certainty === 'certain').length;
    expect(certain).toBeGreaterThan(0);
    expect(await rows('?certainty=certain')).toBe(certain);
    expect(await rows('?text=nowhere-to-be-found')).toBe(0);
    expect(await rows(`?text=${finding.code}`)).toBeGreaterThan(0);
  });

  test('of nonsense is refused, a page behind the last is empty', async () => {
    for (const query of [
      '?severity=worst',
      '?certainty=quite',
      '?code=nonsense',
      '?state=maybe',
      '?page=0',
      '?page=x',
      `?text=${'a'.repeat(301)}`,
    ]) {
      expect([query, (await opened.app.request(`/findings${query}`, GET)).status]).toEqual([query, 400]);
    }
    expect(await page('/findings?page=9')).not.toContain('data-row>');
  });

  test('speaks three languages and remembers the choice', async () => {
    const response = await opened.app.request('/findings?lang=kk', GET);
    expect(await response.text()).toContain('Қайшылықтар');
    const cookie = response.headers.get('set-cookie') ?? '';
    expect(cookie).toMatch(/HttpOnly.*SameSite=Strict/i);
    const again = await opened.app.request('/findings', { headers: { ...GET.headers, cookie: cookie.split(';')[0] ?? '' } });
    expect(await again.text()).toContain('<html lang="kk">');
  });
});

test('while an ingest is under way the list says that it is not complete', async () => {
  expect(await page('/findings?lang=en')).not.toContain('under way');
  const { database } = opened.store;
  database.exec('UPDATE runs SET ended = NULL');
  expect(await page('/findings?lang=en')).toContain('under way');
  database.exec("UPDATE runs SET ended = '2026-01-01T00:00:00Z'");
});

describe('a finding', () => {
  test('is shown with its equation and the cited cells marked', async () => {
    const html = await page(`/findings/${idOf('parts-do-not-sum')}?lang=en`);
    expect(html).toContain('45 + 68 = 113 ≠ 103');
    expect(html).toMatch(/<mark><sup>1<\/sup>103<\/mark>/);
    expect(html).toMatch(/<mark><sup>3<\/sup>68<\/mark>/);
  });

  test('leads to the findings before and after it in the list it came from', async () => {
    const list = opened.findings().filter(({ finding }) => finding.severity === 'high');
    const [first, second] = list.map(({ finding }) => finding.id);
    const html = await page(`/findings/${second}?severity=high&lang=en`);
    expect(html).toContain(`2 of ${list.length}`);
    expect(html).toContain(`href="/findings/${first}?severity=high" data-key="k"`);
  });

  test('that does not exist is not found', async () => {
    for (const id of ['0123456789abcdef', '%27%20OR%201=1', '..%2F..%2Fetc', '<b>']) {
      expect((await opened.app.request(`/findings/${id}`, GET)).status).toBe(404);
      expect((await send(id, { verdict: 'confirmed' })).status).toBe(404);
    }
  });

  test('never lets the document speak in markup', async () => {
    for (const { finding } of opened.findings()) {
      const html = await page(`/findings/${finding.id}`);
      expect(html).not.toContain(HOSTILE_TITLE);
      expect(html).not.toMatch(/<script(?! src="\/assets\/review\.js" defer>)|<img src=x|<[^>]*\s(?:style|on\w+)=/i);
    }
    expect(await page('/findings')).not.toContain('<img src=x');
    expect(await page(`/findings/${idOf('narrative-total-disagrees')}`)).toContain('123 человека</mark> &lt;script&gt;alert(1)');
  });
});

describe('a decision', () => {
  test('is kept with who, when and why, and the name is remembered', async () => {
    const id = idOf('parts-do-not-sum');
    const response = await send(id, { verdict: 'confirmed', why: 'Проверено <b>по списку</b>' });
    expect(response.status).toBe(303);
    expect(response.headers.get('location')).toContain(`/findings/${id}?decided=${id}&decision=`);
    expect(response.headers.get('set-cookie')).toContain(`esep-who=${encodeURIComponent('Айгүл')}`);
    const html = await page(`/findings/${id}?lang=en`);
    expect(html).toMatch(/confirmed<\/b> Айгүл, <time datetime="\d{4}-/);
    expect(html).toContain('Проверено &lt;b&gt;по списку&lt;/b&gt;');
    expect(await page('/findings?state=confirmed')).toContain(`id="f-${id}"`);
    expect(await page('/findings?state=open')).not.toContain(`id="f-${id}"`);
  });

  test('goes on to the next finding of the list, also when the decided one leaves it', async () => {
    const open = opened.findings().filter(({ decision }) => decision === null);
    const [first, second] = open.map(({ finding }) => finding.id);
    const response = await send(first ?? '', { verdict: 'confirmed', list: '?state=open', after: 'next' });
    expect(response.headers.get('location')).toContain(`/findings/${second}?state=open&decided=${first}&decision=`);
    expect(await page(response.headers.get('location') ?? '')).toContain('role="status"');
  });

  test('from the list leads back to its page and never elsewhere', async () => {
    const id = idOf('rows-shifted');
    const seen = String(opened.findings().find(({ finding }) => finding.id === id)?.decisions ?? 0);
    const response = await send(id, { verdict: 'confirmed', seen, after: 'list', list: '?state=open&page=3&next=//evil.example' });
    expect(response.headers.get('location')).toBe('/findings?state=open&page=3');
  });

  test('needs a name, a known verdict, and a reason to dismiss; what was typed stays', async () => {
    const id = idOf('totals-disagree') === 'missing' ? idOf('parts-do-not-sum') : idOf('totals-disagree');
    for (const fields of [{ verdict: 'confirmed', who: '  ' }, { verdict: 'maybe' }, { verdict: 'dismissed', why: ' ' }, {}]) {
      const response = await send(id, { list: '', ...fields });
      expect([fields, response.status]).toEqual([fields, 400]);
    }
    const response = await send(id, { verdict: 'nonsense', why: 'набрано', who: 'Ерлан' });
    expect(await response.text()).toMatch(/role="alert"[\s\S]*набрано[\s\S]*value="Ерлан"/);
  });

  test('in a body that is no form, or under an address that is none, is nothing to stumble over', async () => {
    const id = idOf('parts-do-not-sum');
    for (const type of [
      'multipart/form-data',
      'multipart/form-data; boundary=x',
      'application/json',
      'application/x-www-form-urlencoded',
    ]) {
      const init = { method: 'POST', body: '%E0%A4%A&verdict=\u0000', headers: { ...form({}).headers, 'content-type': type } };
      expect([type, (await opened.app.request(`/findings/${id}/decisions`, init)).status]).toEqual([type, 400]);
    }
    for (const path of ['/findings/%E0%A4%A', '/documents/%00/pages/1', '/documents/%E0/value?at=%E0%A4%A', '/findings/x?lang=%E0%A4%A'])
      expect([path, (await opened.app.request(path, GET)).status]).toEqual([path, 404]);
  });

  test('of somebody who has not seen the last one is refused', async () => {
    const id = idOf('parts-do-not-sum');
    const before = opened.findings().find(({ finding }) => finding.id === id)?.decisions ?? 0;
    const answers = await Promise.all(
      ['Айгүл', 'Ерлан'].map((who) => send(id, { who, verdict: 'dismissed', why: 'опечатка', seen: String(before) })),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([303, 409]);
    expect(opened.findings().find(({ finding }) => finding.id === id)).toMatchObject({
      decisions: before + 1,
      decision: { verdict: 'dismissed', why: 'опечатка' },
    });
  });

  test('survives a re-reading of everything', async () => {
    const before = opened.findings().map(({ finding, decision }) => [finding.id, decision]);
    await ingestFolder(opened.folder, true);
    expect(opened.findings().map(({ finding, decision }) => [finding.id, decision])).toEqual(before);
  });

  test('stands in what the next run writes, and a dismissed finding asks the grantee nothing', async () => {
    const id = idOf('rows-shifted');
    const out = (file: string) => readFileSync(join(opened.folder, 'out', file), 'utf8');
    const decide = async (verdict: string) => {
      const seen = String(opened.findings().find(({ finding }) => finding.id === id)?.decisions ?? 0);
      expect((await send(id, { verdict, why: 'так в форме', seen })).status).toBe(303);
      await ingestFolder(opened.folder);
    };
    await decide('dismissed');
    const written = JSON.parse(out('reports/shifted.docx.json')).findings.find((finding: { id: string }) => finding.id === id);
    expect(written.decision).toMatchObject({ verdict: 'dismissed', who: 'Айгүл', why: 'так в форме' });
    const row = out('datasets/findings.csv')
      .split('\n')
      .find((line) => line.includes(id));
    expect(row).toMatch(/,dismissed,Айгүл,\d{4}-[^,]+Z,так в форме,/);
    expect(out('summaries/shifted.docx.md')).toContain('так в форме (Айгүл)');
    await decide('open');
    expect(out('reports/shifted.docx.json')).not.toContain('"decision"');
    expect(out('summaries/shifted.docx.md')).not.toContain('так в форме');
  });
});

test('a decision that cannot be written is answered in words, and can be made later', async () => {
  const id = idOf('rows-shifted');
  const told: unknown[] = [];
  const pictures = startPictures();
  const app = reviewApp({ store: opened.store, pictures, report: (error) => told.push(error) });
  const seen = opened.findings().find(({ finding }) => finding.id === id)?.decisions ?? 0;
  const decide = () =>
    app.request(`/findings/${id}/decisions`, form({ who: 'Айгүл', verdict: 'confirmed', why: 'проверено', seen: String(seen) }));
  opened.store.database.exec('PRAGMA query_only = ON');
  const refused = await decide();
  opened.store.database.exec('PRAGMA query_only = OFF');
  expect([refused.status, await refused.text()]).toEqual([503, expect.stringContaining('Ничего не записано')]);
  expect(told).toMatchObject([{ name: 'ResourceError', message: expect.stringContaining('cannot be written') }]);
  expect((await decide()).status).toBe(303);
  pictures.close();
});
