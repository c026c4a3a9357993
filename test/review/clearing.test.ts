import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { contradictions } from '../../fixtures/make/contradictions/index.ts';
import { toText } from '../../fixtures/make/text.ts';
import { exchangeOf } from '../../src/store/exchange.ts';
import { takeExchange } from '../../src/store/take-exchange.ts';
import { folderWith } from '../cli/esep.ts';
import { form, GET, ingestFolder, type Opened, openReview } from './workspace.ts';

const report = toText(contradictions['parts-do-not-sum']?.fires ?? []);
const other = toText(contradictions['narrative-total-disagrees']?.fires ?? []);

let opened: Opened;
beforeAll(async () => {
  const reports = Object.fromEntries([1, 2, 3].map((number) => [`in/отчет ${number}.txt`, report + '\n'.repeat(number)]));
  opened = await openReview(folderWith({ ...reports, 'in/иной.txt': other }));
});
afterAll(() => opened.close());

const ofRule = (code: string) => opened.findings().filter(({ finding }) => finding.code === code);
const sums = () => ofRule('parts-do-not-sum').map(({ finding }) => finding.id);
const states = () => ofRule('parts-do-not-sum').map(({ decision }) => decision?.verdict ?? 'open');

async function page(path: string): Promise<string> {
  const response = await opened.app.request(path, GET);
  expect(response.status, path).toBe(200);
  return response.text();
}

async function send(path: string, fields: Readonly<Record<string, string | readonly string[]>>): Promise<string> {
  const body = new URLSearchParams();
  for (const [name, value] of Object.entries(fields)) for (const one of [value].flat()) body.append(name, one);
  const response = await opened.app.request(path, { ...form({}), body });
  expect(response.status, await response.clone().text()).toBe(303);
  return response.headers.get('location') ?? '';
}

const atOnce = (fields: Readonly<Record<string, string | readonly string[]>>) =>
  send('/findings/decisions', { who: 'Айгүл', list: '', ...fields });
const seen = async () => /name="seen" value="(\d+)"><input type="hidden" name="list"/.exec(await page('/findings'))?.[1] ?? '';

describe('many findings', () => {
  test('are decided on at once with a usual reason, and it can be undone', async () => {
    const picked = sums().slice(0, 2);
    const location = await atOnce({ pick: picked, verdict: 'dismissed', preset: '2', why: 'см. инструкцию', seen: await seen() });
    expect(states().sort()).toEqual(['dismissed', 'dismissed', 'open']);
    expect(ofRule('parts-do-not-sum').find(({ decision }) => decision)?.decision?.why).toBe('Так устроена форма отчета. см. инструкцию');
    const html = await page(`${location}&lang=en`);
    const [, from = '', to = ''] = /name="from" value="(\d+)"><input type="hidden" name="to" value="(\d+)"/.exec(html) ?? [];
    expect(html).toMatch(/Kept: <b>2<\/b>/);
    expect(await page(await send('/findings/undo', { from, to, who: 'Айгүл' }))).toContain('<b>2</b>');
    expect(states()).toEqual(['open', 'open', 'open']);
    await send('/findings/undo', { from, to, who: 'Айгүл' });
    expect(
      ofRule('parts-do-not-sum')
        .map(({ decisions }) => decisions)
        .sort(),
    ).toEqual([0, 2, 2]);
  });

  test('all those of the same rule and cause, also on other pages of the list', async () => {
    const [id = ''] = sums();
    expect(await page(`/findings/${id}?lang=en`)).toMatch(/Others like this: 3 /);
    const alike = `?like=${id}`;
    expect((await page(`/findings${alike}`)).match(/data-row>/g)).toHaveLength(3);
    await atOnce({ whole: 'yes', list: alike, verdict: 'asked', seen: await seen() });
    expect(states()).toEqual(['asked', 'asked', 'asked']);
    expect(opened.findings().filter(({ decision }) => decision?.verdict === 'asked')).toHaveLength(3);
    expect((await page('/findings?state=asked')).match(/data-row>/g)).toHaveLength(3);
  });

  test('on which somebody else decided meanwhile are left alone', async () => {
    const before = await seen();
    const [mine = '', theirs = ''] = sums();
    const decisions = String(ofRule('parts-do-not-sum').find(({ finding }) => finding.id === theirs)?.decisions ?? 0);
    await send(`/findings/${theirs}/decisions`, { who: 'Ерлан', verdict: 'dismissed', why: 'в списке иначе', seen: decisions });
    const html = await page(`${await atOnce({ pick: [mine, theirs], verdict: 'confirmed', seen: before })}&lang=en`);
    expect(html).toMatch(/Kept: <b>1<\/b>; left alone.*<b>1<\/b>/);
    expect(ofRule('parts-do-not-sum').find(({ finding }) => finding.id === theirs)?.decision?.who).toBe('Ерлан');
  });

  test('a single decision is taken back once, and only while it is the last', async () => {
    const [id = ''] = sums();
    const decide = async (who: string, verdict: string) => {
      const decisions = ofRule('parts-do-not-sum').find(({ finding }) => finding.id === id)?.decisions;
      return send(`/findings/${id}/decisions`, { who, verdict, why: 'так', seen: String(decisions) });
    };
    const decisionNow = () => ofRule('parts-do-not-sum').find(({ finding }) => finding.id === id)?.decision;
    const before = decisionNow()?.verdict;
    const offered = (html: string) => /action="\/findings\/undo">.*?name="from" value="(\d+)"/.exec(html)?.[1];
    const mine = await decide('Айгүл', 'confirmed');
    const from = offered(await page(mine)) ?? '';
    await send('/findings/undo', { from, to: from, finding: id, who: 'Айгүл' });
    expect(decisionNow()?.verdict).toBe(before);
    expect((await opened.app.request('/findings/undo', form({ from, to: from, finding: id, who: 'Айгүл' }))).status).toBe(409);

    const again = await decide('Айгүл', 'confirmed');
    const stale = offered(await page(again)) ?? '';
    await decide('Ерлан', 'dismissed');
    expect(offered(await page(again))).toBeUndefined();
    expect((await opened.app.request('/findings/undo', form({ from: stale, to: stale, finding: id, who: 'Айгүл' }))).status).toBe(409);
    expect(decisionNow()).toMatchObject({ who: 'Ерлан', verdict: 'dismissed' });
  });

  test('are refused without choice, name or reason, with a sentence', async () => {
    const [id = ''] = sums();
    for (const [fields, sentence] of [
      [{ verdict: 'confirmed' }, 'Nothing is chosen'],
      [{ pick: id, verdict: 'confirmed', who: ' ' }, 'Give your name'],
      [{ pick: id, verdict: 'dismissed' }, 'Give a reason'],
      [{ pick: id, act: 'comment' }, 'Write the comment'],
      [{ pick: id, verdict: 'nonsense' }, 'was not understood'],
    ] as const) {
      expect(await page(`${await atOnce(fields)}&lang=en`)).toMatch(new RegExp(`role="alert">[^<]*${sentence}`));
    }
  });
});

describe('comments and assignments', () => {
  test('stand with the finding, are counted, filtered and sorted by, and survive a new version', async () => {
    const [first = '', second = ''] = sums();
    await atOnce({ pick: [first, second], act: 'assign', to: 'Ерлан' });
    await send(`/findings/${first}/remarks`, { kind: 'comment', why: 'жду <b>список</b>', who: 'Айгүл' });
    expect(await page(`/findings/${first}?lang=en`)).toMatch(/жду &lt;b&gt;список[\s\S]*Assigned to: <b>Ерлан<\/b>/);
    expect((await page('/findings?assigned=Ерлан')).match(/data-row>/g)).toHaveLength(2);
    expect((await page('/findings?assigned=-')).match(/data-row>/g)).toHaveLength(opened.findings().length - 2);
    expect((await page('/findings?sort=assigned')).indexOf(`id="f-${first}"`)).toBeLessThan(
      (await page('/findings?sort=assigned')).indexOf(`id="f-${ofRule('narrative-total-disagrees')[0]?.finding.id}"`),
    );
    expect(await page('/findings?lang=en')).toMatch(/Ерлан<\/a><\/th>[\s\S]*2 of 2/);
    await ingestFolder(opened.folder, true);
    expect(opened.findings().find(({ finding }) => finding.id === first)?.assigned).toBe('Ерлан');
  });

  test('go with the decisions to another workspace, once', async () => {
    const sent = exchangeOf(opened.store);
    expect(sent.remarks.map(({ kind }) => kind)).toEqual(['assigned', 'assigned', 'comment']);
    expect(takeExchange(opened.store, sent).remarks).toEqual({ new: 0, known: 3 });
  });
});

test('the keys are told, also without script', async () => {
  const html = await page('/keys?lang=en');
  for (const key of ['x', 'a', 'q', 's', 'u', '?']) expect(html).toContain(`<kbd>${key}</kbd>`);
});
