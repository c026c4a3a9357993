import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { appendFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startChromium } from './chromium.ts';
import { archive, ingestFolder } from './workspace.ts';

const BIN = join(import.meta.dirname, '../../bin/esep.js');

let folder: string;
let browser: Browser;
let server: ChildProcess;
let address: string;

/** Starts `esep review` and gives the address it prints. */
async function startReview(): Promise<string> {
  server = spawn(process.execPath, [BIN, 'review', '--workspace', join(folder, 'w'), '--port', '0'], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let printed = '';
  for await (const chunk of server.stdout?.iterator({ destroyOnReturn: false }) ?? []) {
    printed += chunk;
    const [url] = /http:\S+/.exec(printed) ?? [];
    if (url !== undefined) return url;
  }
  throw new Error(`esep review printed no address: ${printed}`);
}

beforeAll(async () => {
  folder = await archive();
  await ingestFolder(folder);
  [browser, address] = await Promise.all([startChromium(), startReview()]);
}, 600_000);

afterAll(async () => {
  await browser?.close();
  server?.kill('SIGKILL');
});

/** A page whose console says nothing: an error there may be markup that the policy stopped. */
async function open(javaScriptEnabled = true): Promise<{ page: Page; complaints: string[] }> {
  const context = await browser.newContext({ javaScriptEnabled, locale: 'ru-RU', viewport: { width: 1366, height: 768 } });
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on('console', (message) => complaints.push(message.text()));
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('dialog', (dialog) => {
    complaints.push('a script of a document ran');
    void dialog.dismiss();
  });
  return { page, complaints };
}

test('an auditor goes from the list to the highlighted place, confirms, and the decision survives a re-reading', async () => {
  const { page, complaints } = await open();
  await page.goto(address);
  await page.getByText('Сумма частей').first().click();
  await page.waitForURL(/\/findings\/[0-9a-f]{16}/);

  const frame = page.locator('svg.page rect.cited').first();
  await frame.waitFor();
  const box = await frame.boundingBox();
  expect(box && box.width > 5 && box.y > 0 && box.y < 768, 'the cited cell is on the screen').toBe(true);
  const drawn = await page.locator('svg.page image').first().getAttribute('href');
  expect((await page.request.get(new URL(drawn ?? '', address).href, { headers: { 'sec-fetch-site': 'same-origin' } })).status()).toBe(200);

  const finding = page.url();
  await page.getByLabel('Ваше имя').fill('Айгүл');
  await page.getByRole('checkbox').uncheck();
  await page.getByRole('button', { name: 'Подтвердить' }).click();
  await page.getByRole('status').waitFor();
  expect(await page.locator('.history').textContent()).toContain('Айгүл');
  await page.goto(`${address}findings?state=confirmed`);
  expect(await page.locator('[data-row]').count()).toBe(1);

  await ingestFolder(folder, true);
  await page.reload();
  expect(await page.locator('[data-row]').textContent()).toContain('Айгүл');
  await page.goto(finding);
  expect(await page.locator('.facts .verdict').first().textContent()).toBe('подтверждено');
  expect(complaints).toEqual([]);
});

test('a byte more in the file: the old address leads on, and the decision stands there as one on an earlier version', async () => {
  const { page, complaints } = await open();
  await page.goto(`${address}findings?code=parts-do-not-sum&lang=ru`);
  await page.locator('[data-open]').first().click();
  await page.waitForURL(/\/findings\/[0-9a-f]{16}/);
  const old = page.url();
  await page.getByLabel('Ваше имя').fill('Ерлан');
  await page.getByLabel('Причина').fill('так в форме');
  await page.getByRole('button', { name: 'Отклонить' }).click();
  await page.getByText('так в форме').waitFor();

  for (const name of ['report.pdf', 'copy of report.pdf']) appendFileSync(join(folder, 'in/2023', name), '\n');
  await ingestFolder(folder);
  await page.goto(old);
  expect(new URL(page.url()).pathname).not.toBe(new URL(old).pathname);
  expect(await page.locator('.facts .notice').first().textContent()).toContain('решено на прежней версии: Ерлан');
  await page.getByRole('link', { name: 'Что нового' }).click();
  expect(await page.locator('main').textContent()).toMatch(/Измененные документы 2/);
  expect(complaints).toEqual([]);
});

test('what a hostile document says is only ever text', async () => {
  const { page, complaints } = await open();
  await page.goto(`${address}documents?path=onerror`);
  await page.locator('[data-open]').click();
  expect(await page.locator('body').textContent()).toContain('<img src=x onerror=alert(1)>');
  await page.getByText('123').first().click();
  expect(await page.locator('blockquote').first().textContent()).toContain('<script>alert(1)</script>');
  expect(complaints).toEqual([]);
});

test('works by keyboard, with any layout', async () => {
  const { page, complaints } = await open();
  await page.goto(`${address}findings?lang=en`);
  const rows = await page.locator('[data-row]').count();
  expect(rows).toBeGreaterThan(2);
  await page.keyboard.press('j');
  await page.keyboard.press('j');
  await page.keyboard.press('k');
  await page.keyboard.press('j');
  expect(await page.locator('[data-row]').nth(1).getAttribute('class')).toContain('chosen');
  await page.keyboard.press('Enter');
  await page.waitForURL(/\/findings\/[0-9a-f]{16}/);
  await page.getByLabel('Your name').fill('Ерлан');
  await page.getByLabel('Your name').press('Escape');
  await page.keyboard.press('KeyD');
  expect(await page.locator('#why').evaluate((field) => field === field.ownerDocument.activeElement)).toBe(true);
  await page.keyboard.type('two different things');
  await page.keyboard.press('Escape');
  await page.dispatchEvent('body', 'keydown', { key: 'в', code: 'KeyD', bubbles: true });
  await page.getByRole('status').waitFor();
  expect(await page.getByRole('status').textContent()).toContain('dismissed');
  expect(complaints).toEqual([]);
});

test('many flags are cleared with a few keys, the keys are shown, and it is undone with one', async () => {
  const { page, complaints } = await open();
  await page.goto(`${address}findings?state=open&lang=ru`);
  const rows = await page.locator('[data-row]').count();
  expect(rows).toBeGreaterThan(1);
  await page.keyboard.press('Shift+Slash');
  expect(await page.getByRole('dialog').textContent()).toContain('эти клавиши');
  await page.keyboard.press('Escape');
  await page.locator('#who').fill('Айгүл');
  await page.locator('#who').press('Escape');
  for (const key of ['KeyA', 'Digit3', 'KeyD']) await page.keyboard.press(key);
  await page.getByRole('status').waitFor();
  expect(await page.locator('[data-row]').count()).toBe(0);
  expect(await page.getByRole('status').textContent()).toContain(String(rows));
  await page.keyboard.press('KeyU');
  await page.getByText('Отменено:').waitFor();
  expect(await page.locator('[data-row]').count()).toBe(rows);
  expect(complaints).toEqual([]);
});

test('every page of the bar fits on a phone, in every language', async () => {
  const { page } = await open();
  await page.setViewportSize({ width: 390, height: 800 });
  for (const language of ['ru', 'kk', 'en'])
    for (const path of ['findings', 'grantees', 'wordings', 'changes', 'documents', 'search', 'keys']) {
      await page.goto(`${address}${path}?lang=${language}`);
      const width = await page.evaluate('document.documentElement.scrollWidth');
      expect([path, language, width]).toEqual([path, language, 390]);
    }
});

test('a finding fits on a phone, and pages are dark where the reviewer wants it', async () => {
  const context = await browser.newContext({ locale: 'ru-RU', viewport: { width: 390, height: 844 }, colorScheme: 'dark' });
  const page = await context.newPage();
  await page.goto(`${address}findings`);
  const finding = (await page.locator('[data-open]').first().getAttribute('href')) ?? '';
  await page.goto(address + finding.slice(1));
  expect(await page.locator('html').evaluate((root) => root.scrollWidth)).toBe(390);
  const [ink, paper] = await page.locator('body').evaluate((body) => {
    const style = body.ownerDocument.defaultView?.getComputedStyle(body);
    return [style?.color, style?.backgroundColor].map((one) => Number(/\d+/.exec(one ?? '')?.[0]));
  });
  expect(ink).toBeGreaterThan(200);
  expect(paper).toBeLessThan(50);
});

test('works without script', async () => {
  const { page } = await open(false);
  await page.goto(`${address}findings?code=rows-shifted&lang=en`);
  await page.locator('[data-open]').first().click();
  expect(await page.locator('td.cited').count()).toBeGreaterThan(5);
  await page.getByLabel('Your name').fill('Айгүл');
  await page.getByRole('button', { name: 'Confirm' }).click();
  expect(await page.locator('.history').textContent()).toContain('confirmed');
});

test('ends cleanly when told to', async () => {
  server.kill('SIGTERM');
  expect(await once(server, 'exit')).toEqual([0, null]);
});
