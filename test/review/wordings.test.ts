import { afterAll, beforeAll, expect, test } from 'vitest';
import { bold, table } from '../../fixtures/make/block.ts';
import { toDocx } from '../../fixtures/make/docx.ts';
import { finalReport } from '../../fixtures/make/form/final.ts';
import { sampleRu } from '../../fixtures/make/sample-ru.ts';
import { toText } from '../../fixtures/make/text.ts';
import { reviewApp } from '../../src/review/app.ts';
import { accounts } from '../../src/store/accounts.ts';
import { reportOf } from '../../src/store/outcomes.ts';
import { lastRun } from '../../src/store/runs.ts';
import { takeTeachings, teachings } from '../../src/store/taught.ts';
import { listUnknown } from '../../src/store/unknown-wordings.ts';
import { startTrials } from '../../workers/trial.ts';
import { folderWith } from '../cli/esep.ts';
import { form, GET, ingestFolder, type Opened, openReview } from './workspace.ts';

/** A grantor's form in words of its own. */
const ownForm = (number: number) =>
  toDocx([
    bold('ОТЧЕТ О РЕАЛИЗАЦИИ ПРОЕКТА (заключительный)'),
    table(
      ['Именование затеи', '«Школа юного мастера»'],
      ['Кому вручены деньги', 'Общественный фонд «Лучик Плюс»'],
      ['Сколько вручено', '2 000 000 тенге'],
    ),
    bold('II. ЧЕГО ДОБИЛИСЬ ЛЮДИ'),
    table(
      ['№', 'Что вышло', 'Задумка', 'Выхлоп'],
      ['1', 'Проведены мастер-классы', '12', '14'],
      ['2', 'Обучены подростки', String(40 + number), String(44 + number)],
      ['3', 'Выпущены буклеты', '100', '90'],
    ),
    bold('III. КТО НАМ ПОМОГ'),
    table(['Кто', 'Чем пособил'], ['Школа № 5', 'дала помещение'], ['ТОО «Бумага»', 'подарило бумагу']),
  ]);

const CHOICES: readonly (readonly [kind: string, text: string, concept: string])[] = [
  ['heading', 'ЧЕГО ДОБИЛИСЬ ЛЮДИ', 'plan-fact'],
  ['heading', 'КТО НАМ ПОМОГ', 'partners'],
  ['column', 'Что вышло', 'indicator'],
  ['column', 'Задумка', 'plan'],
  ['column', 'Выхлоп', 'fact'],
  ['column', 'Кто', 'name'],
  ['column', 'Чем пособил', 'role'],
  ['field', 'Именование затеи', 'title'],
  ['field', 'Кому вручены деньги', 'grantee'],
  ['field', 'Сколько вручено', 'amount'],
];

let opened: Opened;
const trials = startTrials();
beforeAll(async () => {
  opened = await openReview(
    folderWith({ 'in/а.docx': await ownForm(1), 'in/б.docx': await ownForm(2), 'in/знакомый.txt': toText(finalReport(sampleRu, 'cover')) }),
  );
});
afterAll(() => {
  trials.close();
  opened.close();
});

async function page(path: string): Promise<string> {
  const app = reviewApp({
    store: opened.store,
    pictures: { page: async () => ({ state: 'absent', code: null }), idle: () => false, close: () => {} },
    trials,
    report: console.error,
  });
  const response = await app.request(path, GET);
  expect(response.status, path).toBe(200);
  return response.text();
}

const runOf = (path: string) => {
  const run = lastRun(opened.store);
  const hash = [...accounts(opened.store, run?.id ?? 0)].find((account) => account.path === path)?.hash ?? '';
  const made = opened.store.database.prepare('SELECT run FROM outcomes WHERE hash = ? AND key = ?').get(hash, run?.key ?? '')?.run;
  return { report: reportOf(opened.store, hash, run?.key ?? ''), made };
};

test('a form is taught from nothing with ten choices, what changes is shown before, and only its documents are read again', async () => {
  const listed = listUnknown(opened.store, { limit: 50, offset: 0 });
  for (const [kind, text] of CHOICES) expect(listed.map((one) => `${one.kind} ${one.text}`)).toContain(`${kind} ${text}`);
  expect(listed.find(({ text }) => text === 'Выхлоп')).toMatchObject({
    documents: 2,
    values: 6,
    places: [{ path: 'а.docx' }, { path: 'б.docx' }],
  });
  expect(runOf('а.docx').report).toMatchObject({ indicators: [], partners: [], project: { amount: null } });
  expect(await page('/wordings?lang=kk')).toContain('Түсініксіз');

  const query = new URLSearchParams({ kind: 'field', text: 'Сколько вручено', concept: 'amount', lang: 'en' });
  const effect = await page(`/wordings/effect?${query}`);
  expect(effect).toMatch(/<b>2<\/b> documents with the wording, 2 read to show it/);
  expect(effect).toMatch(/New values[\s\S]*<b>2,000,000<\/b>[\s\S]*а\.docx/);

  for (const [kind, text, concept] of CHOICES) {
    const sent = await opened.app.request('/wordings', form({ kind, text, concept, who: 'Айгүл' }));
    expect(sent.headers.get('location'), text).toBe('/wordings?kept=1');
  }
  const before = runOf('знакомый.txt').made;
  await ingestFolder(opened.folder);
  expect(runOf('знакомый.txt').made).toBe(before);
  const { report, made } = runOf('а.docx');
  expect(made).not.toBe(before);
  expect(report?.project).toMatchObject({ title: { value: 'Школа юного мастера' }, amount: { value: 2_000_000 } });
  expect(report?.project.grantee.name?.value).toContain('Лучик Плюс');
  expect(report?.indicators.map(({ name, plan, fact }) => [name, plan?.value, fact?.value])).toEqual([
    ['Проведены мастер-классы', 12, 14],
    ['Обучены подростки', 41, 45],
    ['Выпущены буклеты', 100, 90],
  ]);
  expect(report?.partners.map(({ name, role }) => [name, role])).toEqual([
    ['Школа № 5', 'дала помещение'],
    ['ТОО «Бумага»', 'подарило бумагу'],
  ]);
  expect(opened.findings().map(({ finding: { code } }) => code)).toContain('plan-not-met');
  expect(listUnknown(opened.store, { limit: 50, offset: 0 }).map(({ text }) => text)).not.toContain('Выхлоп');

  const sent = teachings(opened.store);
  expect(takeTeachings(opened.store, sent)).toBe(0);
  const [kind, text, concept] = CHOICES[9] ?? ['', '', ''];
  await opened.app.request('/wordings/undo', form({ kind, text, concept, who: 'Ерлан' }));
  await ingestFolder(opened.folder);
  expect(runOf('а.docx').report?.project.amount).toBeNull();
  expect(runOf('знакомый.txt').made).toBe(before);
});

test('what cannot be meant is refused, a wording may mean nothing', async () => {
  const send = async (fields: Readonly<Record<string, string>>) =>
    (await opened.app.request('/wordings', form({ kind: 'column', text: 'Кто', who: 'А', ...fields }))).status;
  expect(await send({ concept: 'nonsense' })).toBe(400);
  expect(await send({ concept: '' })).toBe(400);
  expect(await send({ concept: 'name', scope: '{"in":"mars"}' })).toBe(400);
  expect(await send({ concept: 'name', who: ' ' })).toBe(400);
  expect(await send({ concept: '-', scope: '{"in":"grantor","name":"Фонд «Иной»"}' })).toBe(303);
});

test('a wording is marked as taught until the next run; whoever it is not taught for can be taught it then', async () => {
  const text = 'Сколько вручено';
  const marked = () => listUnknown(opened.store, { limit: 50, offset: 0 }).filter((one) => one.text === text);
  expect(marked().map(({ taught }) => taught)).toEqual([undefined]);
  const scope = '{"in":"grantor","name":"Фонд «Иной»"}';
  await opened.app.request('/wordings', form({ kind: 'field', text, concept: 'amount', who: 'А', scope }));
  expect(marked().map(({ taught }) => taught)).toEqual(['amount']);
  await ingestFolder(opened.folder);
  expect(marked().map(({ taught }) => taught)).toEqual([undefined]);
});
