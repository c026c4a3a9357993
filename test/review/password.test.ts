import { afterAll, beforeAll, expect, test } from 'vitest';
import { reviewApp } from '../../src/review/app.ts';
import { startPictures } from '../../src/review/pictures.ts';
import { type Opened, openReview } from './workspace.ts';

let opened: Opened;
const pictures = startPictures();
beforeAll(async () => {
  opened = await openReview();
});
afterAll(() => {
  pictures.close();
  opened.close();
});

async function get(path: string, headers: Readonly<Record<string, string>>): Promise<Response> {
  const failed: unknown[] = [];
  const app = reviewApp(
    { store: opened.store, pictures, report: (error) => failed.push(error) },
    { host: '0.0.0.0', password: 'сырлы сөз' },
  );
  const response = await app.request(path, { headers: { host: 'audit.example.kz', ...headers } });
  expect(failed).toEqual([]);
  return response;
}

const login = (text: string) => ({ authorization: `Basic ${Buffer.from(text, 'utf8').toString('base64')}` });

test('nothing is shown without the password, not even that a page is there', async () => {
  for (const headers of [
    {},
    login('Айгүл:'),
    login('Айгүл:сырлы'),
    { authorization: 'Basic !' },
    { authorization: 'Bearer сырлы'.slice(0, 7) },
  ]) {
    for (const path of ['/findings', '/assets/style.css', '/nowhere']) {
      const response = await get(path, headers);
      expect([response.status, response.headers.get('www-authenticate')]).toEqual([401, 'Basic realm="esep review"']);
      expect(response.headers.get('x-content-type-options')).toBe('nosniff');
    }
  }
});

test('with it every page is, under any name of the server, and the name given stands in the forms', async () => {
  expect((await get('/findings', login('Айгүл:сырлы сөз'))).status).toBe(200);
  const [first] = opened.findings();
  expect(await (await get(`/findings/${first?.finding.id}`, login('Айгүл:сырлы сөз'))).text()).toContain('value="Айгүл"');
});
