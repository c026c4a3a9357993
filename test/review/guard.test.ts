import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { reviewApp } from '../../src/review/app.ts';
import { startPictures } from '../../src/review/pictures.ts';
import { openStore, type Store } from '../../src/store/open.ts';
import { form } from './workspace.ts';

const pictures = startPictures();
let store: Store;
beforeAll(() => {
  store = openStore(mkdtempSync(join(tmpdir(), 'esep-guard-')));
});
afterAll(() => store.close());

async function status(headers: Readonly<Record<string, string>>, path = '/findings', init: RequestInit = {}): Promise<number> {
  const app = reviewApp({ store, pictures, report: () => {} }, { host: 'audit.example.kz', password: null });
  return (await app.request(path, { ...init, headers })).status;
}

test.each(['localhost:7478', '127.0.0.1:7478', '[::1]:7478', '192.168.0.7', 'audit.example.kz:80'])(
  'answers under the name %s',
  async (host) => {
    expect(await status({ host }, '/assets/style.css')).toBe(200);
  },
);

test.each(['evil.example:7478', 'localhost.evil.example', '', '127.0.0.1.evil.example'])('refuses the name %j', async (host) => {
  expect(await status({ host }, '/assets/style.css')).toBe(403);
});

test('a change is only taken from a page of ours', async () => {
  const post = async (headers: Readonly<Record<string, string>>) => {
    const app = reviewApp({ store, pictures, report: () => {} });
    return (await app.request('/findings/x/decisions', { method: 'POST', body: new URLSearchParams({}), headers })).status;
  };
  const host = 'localhost:7478';
  expect(await post({ host, 'sec-fetch-site': 'same-origin' })).toBe(404);
  expect(await post({ host, origin: 'http://localhost:7478' })).toBe(404);
  for (const headers of [
    {},
    { origin: 'http://evil.example' },
    { origin: 'null' },
    { origin: 'http://localhost:9999' },
    { 'sec-fetch-site': 'cross-site' },
    { 'sec-fetch-site': 'same-site' },
    { 'sec-fetch-site': 'none' },
  ])
    expect([headers, await post({ host, ...headers })]).toEqual([headers, 403]);
});

test('our pages are not built into those of others', async () => {
  const host = 'localhost';
  expect(await status({ host, 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'no-cors' }, '/assets/style.css')).toBe(403);
  expect(await status({ host, 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'navigate' }, '/assets/style.css')).toBe(200);
});

test('every answer carries the rules for the browser', async () => {
  const app = reviewApp({ store, pictures, report: () => {} });
  for (const [path, host] of [
    ['/findings', 'localhost'],
    ['/nowhere', 'localhost'],
    ['/assets/review.js', 'localhost'],
    ['/', 'evil.example'],
  ] as const) {
    const { headers } = await app.request(path, { headers: { host } });
    expect(headers.get('content-security-policy')).toMatch(/^default-src 'self'(?!.*unsafe)/);
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('referrer-policy')).toBe('same-origin');
  }
});

test('a form larger than any of ours is refused', async () => {
  const app = reviewApp({ store, pictures, report: () => {} });
  const response = await app.request('/findings/x/decisions', form({ why: 'я'.repeat(100_000) }));
  expect(response.status).toBe(413);
});

test('an empty workspace says so', async () => {
  const app = reviewApp({ store, pictures, report: () => {} });
  const response = await app.request('/findings', { headers: { host: 'localhost', 'accept-language': 'de,en;q=0.8' } });
  expect([response.status, await response.text()]).toEqual([404, expect.stringContaining('Nothing was ingested')]);
});

test('a defect is reported where the program runs, and hidden from the page', async () => {
  const reported: unknown[] = [];
  const broken = { ...store, database: Object.create(null) };
  const app = reviewApp({ store: broken, pictures, report: (error) => reported.push(error) });
  const response = await app.request('/findings', { headers: { host: 'localhost' } });
  expect([response.status, reported.length]).toEqual([500, 1]);
  expect(await response.text()).not.toContain('prepare');
});
