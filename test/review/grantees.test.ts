import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { finalReport } from '../../fixtures/make/form/final.ts';
import { projectPlan } from '../../fixtures/make/form/plan.ts';
import { sampleRu } from '../../fixtures/make/sample-ru.ts';
import { toText } from '../../fixtures/make/text.ts';
import { exchangeOf } from '../../src/store/exchange.ts';
import { granteeNames } from '../../src/store/standings.ts';
import { folderWith } from '../cli/esep.ts';
import { form, GET, ingestFolder, type Opened, openReview } from './workspace.ts';

/** A report with a wrong total, of another grantee whose name no document joins with the first one's. */
const renamed = {
  ...sampleRu,
  grantee: 'Общественное объединение «Пример и дети»',
  granteeShort: 'ОО «Пример и дети»',
  bin: '',
  title: 'Шахматы в каждом дворе',
  contract: { number: '77', date: '5 марта 2024 года' },
  gender: ['98', '5', '104'],
};

let opened: Opened;
beforeAll(async () => {
  opened = await openReview(
    folderWith({
      'in/план.txt': toText(projectPlan(sampleRu)),
      'in/итог.txt': toText(finalReport(sampleRu, 'cover')),
      'in/другой.txt': toText(finalReport(renamed, 'cover')),
    }),
  );
});
afterAll(() => opened.close());

async function page(path: string, status = 200): Promise<string> {
  const response = await opened.app.request(path, GET);
  expect(response.status, path).toBe(status);
  return response.text();
}

const idOf = (part: string) => [...granteeNames(opened.store)].find(([, name]) => name.includes(part))?.[0] ?? 'missing';

function say(id: string, fields: Readonly<Record<string, string>>) {
  return opened.app.request(`/grantees/${id}/joins`, form({ who: 'Айгүл', ...fields }));
}

/** The comparison letters of the first spelling on a grantee's page. */
const coreOn = (html: string) => /name="core" value="([^"]+)"/.exec(html)?.[1] ?? 'missing';

describe('grantees', () => {
  test('are listed with projects, years and sums, and found by name or BIN', async () => {
    const html = await page('/grantees?lang=en');
    expect(html).toMatch(/Образец Плюс[\s\S]*?<td>940140000385<\/td><td>1<\/td><td>2023<\/td><td>3,000,000<\/td>/);
    expect(html).toContain('Пример и дети');
    expect(await page('/grantees?text=940140000385&sort=findings')).not.toContain('Пример и дети');
    await page('/grantees?sort=worst', 400);
    await page('/grantees/nobody', 404);
    await page('/projects/nothing', 404);
  });

  test('have a page with projects, documents, contacts and findings, a list that is filtered to them', async () => {
    const html = await page(`/grantees/${idOf('Образец')}?lang=en`);
    expect(html).toContain('Родительская школа в сельских библиотеках');
    expect(html).toMatch(/Моделев Арман Тестович[\s\S]*?\(coordinator\)/);
    for (const path of ['план.txt', 'итог.txt']) expect(html).toContain(path);
    const own = await page(`/findings?grantee=${idOf('Пример')}&region=11&kind=final-report&lang=en`);
    const other = opened.findings().filter(({ paths }) => paths[0] === 'другой.txt');
    expect(other.length).toBeGreaterThan(0);
    expect(own.match(/data-row>/g)).toHaveLength(other.length);
    expect(own).toMatch(/<option value="11" selected>Акмолинская область/);
    expect((await page('/findings?sort=grantee')).match(/data-row>/g)).toHaveLength(opened.findings().length);
  });

  test('are joined and parted by a person, at once, and it stands in what is written next', async () => {
    const [first, second] = [idOf('Образец'), idOf('Пример')];
    const core = coreOn(await page(`/grantees/${second}`));
    const refused = await say(second, { core, act: 'join', other: 'Никто' });
    expect([refused.status, (await refused.text()).includes('role="alert"')]).toEqual([400, true]);
    const joined = await say(second, { core, act: 'join', other: `http://localhost/grantees/${first}`, why: 'переименован' });
    expect(joined.headers.get('location')).toBe(`/grantees/${first}`);
    const html = await page(`/grantees/${first}?lang=en`);
    expect(html).toMatch(/Шахматы в каждом дворе[\s\S]*joined with[\s\S]*Айгүл[\s\S]*переименован/);
    expect(exchangeOf(opened.store).joins).toMatchObject([{ core, who: 'Айгүл', why: 'переименован' }]);
    await ingestFolder(opened.folder, true);
    expect(granteeNames(opened.store).size).toBe(1);
    expect(readFileSync(join(opened.folder, 'out/datasets/grantees.csv'), 'utf8').trim().split('\n')).toHaveLength(2);
    expect((await say(first, { core, act: 'back' })).headers.get('location')).toBe(`/grantees/${second}`);
    expect(granteeNames(opened.store).size).toBe(2);
  });
});

test('a project shows its documents, the report that counts, and plan against report, each number at its place', async () => {
  const address = /href="(\/projects\/[0-9a-f]+)"/.exec(await page(`/grantees/${idOf('Образец')}`))?.[1] ?? '';
  const html = await page(`${address}?lang=en`);
  expect(html).toMatch(/The report that counts<\/dt><dd>final report: <a href="\/documents\/[0-9a-f]{64}">итог\.txt/);
  const place = /href="(\/documents\/[0-9a-f]{64}\/place\?[^"]+)"/.exec(html)?.[1]?.replaceAll('&amp;', '&') ?? '';
  expect(await page(place)).toContain('<mark>');
  expect(html).toMatch(/kept|exceeded/);
});
