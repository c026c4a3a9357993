import { appendFileSync, cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { contradictions } from '../../fixtures/make/contradictions/index.ts';
import { toText } from '../../fixtures/make/text.ts';
import { reviewApp } from '../../src/review/app.ts';
import { startPictures } from '../../src/review/pictures.ts';
import { correct, correctionsOf } from '../../src/store/corrections.ts';
import { decide, decisionsOf, type Verdict } from '../../src/store/decisions.ts';
import { findingsOf } from '../../src/store/findings.ts';
import { openStore } from '../../src/store/open.ts';
import { lastRun } from '../../src/store/runs.ts';
import { isDisputed } from '../../src/store/take-exchange.ts';
import { ingestInto, inputsOf, withStore } from '../ingest/archive.ts';
import { GET } from '../review/workspace.ts';
import { esep, folderWith } from './esep.ts';

const TITLE = '/project/title/value';
const LIMIT = { timeout: 240_000 };

let a: string;
let b: string;
beforeEach(async () => {
  a = folderWith({ 'in/отчет.txt': toText(contradictions['parts-do-not-sum']?.fires ?? []) });
  b = folderWith({});
  cpSync(join(a, 'in'), join(b, 'in'), { recursive: true });
});

const ingestBoth = () => Promise.all([a, b].map((folder) => ingestInto(folder, ['in'])));
const workspace = (folder: string) => ['--workspace', join(folder, 'w')];
const hashIn = (folder: string) => inputsOf(folder).map(({ hash }) => hash ?? '')[0] ?? '';
const idsIn = (folder: string) =>
  withStore(folder, (store) => [...findingsOf(store, lastRun(store)?.id ?? 0)].map(({ finding }) => finding.id));

function decideIn(folder: string, finding: string, verdict: Verdict, who: string): void {
  withStore(folder, (store) => decide(store, { finding, verdict, who, why: 'так в форме' }));
}

async function merge(from: string, into: string) {
  const file = join(from, 'решения.json');
  expect((await esep('decisions', 'export', file, ...workspace(from))).code).toBe(0);
  const ended = await esep('decisions', 'import', file, '--json', ...workspace(into));
  expect(ended.stderr).toBe('');
  return JSON.parse(ended.stdout);
}

describe('esep decisions', () => {
  test('merges the work of two auditors; conflicts are kept, told and shown until somebody decides', LIMIT, async () => {
    for (const folder of [a, b])
      writeFileSync(join(folder, 'in/яблоко.txt'), toText(contradictions['narrative-total-disagrees']?.fires ?? []));
    await ingestBoth();
    const [first = '', second = ''] = idsIn(a);
    expect(second).not.toBe('');
    const hash = hashIn(a);
    decideIn(a, first, 'confirmed', 'Айгүл');
    decideIn(b, first, 'dismissed', 'Ерлан');
    decideIn(b, second, 'confirmed', 'Ерлан');
    withStore(b, (store) => correct(store, { hash, pointer: TITLE, value: 'Верное', who: 'Ерлан', why: 'опечатка' }));
    expect(await merge(a, b)).toMatchObject({
      decisions: { new: 1, known: 0 },
      conflicts: [{ about: first, here: { who: 'Ерлан', value: 'dismissed' }, there: { who: 'Айгүл', value: 'confirmed' } }],
    });
    expect(await merge(b, a)).toMatchObject({ decisions: { new: 2, known: 1 }, corrections: { new: 1, known: 0 } });
    expect(await merge(b, a)).toMatchObject({ decisions: { new: 0, known: 3 }, corrections: { new: 0, known: 1 }, conflicts: [] });
    const work = (folder: string) =>
      withStore(folder, (store) => [
        decisionsOf(store, first),
        decisionsOf(store, second),
        correctionsOf(store, hash).map(({ mark: _, ...one }) => one),
      ]);
    expect(work(a)).toEqual(work(b));
    expect(work(a)[0]?.map(({ who }) => who)).toEqual(['Айгүл', 'Ерлан']);
    expect(readFileSync(join(b, 'решения.json'), 'utf8')).toContain('"отчет.txt"');
    await esep('decisions', 'export', join(a, 'решения.json'), ...workspace(a));
    expect(readFileSync(join(a, 'решения.json'), 'utf8')).toBe(readFileSync(join(b, 'решения.json'), 'utf8'));

    const store = openStore(join(b, 'w'));
    const pictures = startPictures();
    const app = reviewApp({ store, pictures, report: () => {} });
    const page = async () => (await app.request(`/findings/${first}?lang=kk`, GET)).text();
    expect(await page()).toContain('бір-бірінің шешімін көрмей');
    decide(store, { finding: first, verdict: 'confirmed', who: 'Айгүл', why: '' });
    expect(await page()).not.toContain('бір-бірінің шешімін көрмей');
    pictures.close();
    store.close();
  });

  test('that were forgotten with their document are disputed no more when it is taken in again', LIMIT, async () => {
    await ingestBoth();
    const [finding = ''] = idsIn(a);
    decideIn(a, finding, 'confirmed', 'Айгүл');
    decideIn(b, finding, 'dismissed', 'Ерлан');
    await merge(a, b);
    const disputed = () => withStore(b, (store) => isDisputed(store, finding));
    expect(disputed()).toBe(true);
    expect((await esep('forget', 'отчет.txt', '--why', 'по просьбе', ...workspace(b))).code).toBe(0);
    await ingestInto(b, ['in']);
    expect(idsIn(b)).toContain(finding);
    expect(disputed()).toBe(false);
  });

  test('of another version of a document are recognised here, at once and when that version comes later', LIMIT, async () => {
    appendFileSync(join(b, 'in/отчет.txt'), '\n');
    await ingestBoth();
    const [first = ''] = idsIn(a);
    decideIn(a, first, 'dismissed', 'Айгүл');
    withStore(a, (store) => correct(store, { hash: hashIn(a), pointer: TITLE, value: 'Верное', who: 'Айгүл', why: 'опечатка' }));
    await merge(a, b);
    const [theirs = ''] = idsIn(b);
    expect(theirs).not.toBe(first);
    expect(withStore(b, (store) => decisionsOf(store, theirs))).toMatchObject([{ verdict: 'dismissed', who: 'Айгүл', earlier: true }]);
    expect(withStore(b, (store) => correctionsOf(store, hashIn(b)))).toMatchObject([{ value: 'Верное', earlier: {} }]);
    appendFileSync(join(b, 'in/отчет.txt'), '\n');
    await ingestInto(b, ['in']);
    expect(withStore(b, (store) => decisionsOf(store, idsIn(b)[0] ?? ''))).toMatchObject([{ who: 'Айгүл', earlier: true }]);
    const empty = folderWith({ 'in/иной.txt': 'Иной документ' });
    await ingestInto(empty, ['in']);
    await merge(a, empty);
    cpSync(join(b, 'in/отчет.txt'), join(empty, 'in/отчет.txt'));
    await ingestInto(empty, ['in']);
    expect(withStore(empty, (store) => decisionsOf(store, idsIn(b)[0] ?? ''))).toMatchObject([{ who: 'Айгүл', earlier: true }]);
  });

  test('refuses what is no such file, what is dated in the future, and wrong words', LIMIT, async () => {
    await ingestInto(a, ['in']);
    const refused = async (content: string) => {
      writeFileSync(join(a, 'x.json'), content);
      const { code, stderr } = await esep('decisions', 'import', join(a, 'x.json'), ...workspace(a));
      return [code, stderr.trim().split('\n').length];
    };
    const later = { finding: 'f', verdict: 'open', who: 'А', at: '2999-01-01T00:00:00.000Z', why: '', about: null };
    for (const content of [
      '',
      '{',
      '[]',
      '{"esep":"decisions"}',
      JSON.stringify({ esep: 'decisions', version: 1, decisions: [later], corrections: [] }),
    ])
      expect([content, ...(await refused(content))]).toEqual([content, 64, 1]);
    for (const argv of [[], ['export'], ['merge', 'x'], ['import', join(a, 'nowhere.json')]])
      expect([argv, (await esep('decisions', ...argv, ...workspace(a))).code]).toEqual([argv, 64]);
    expect(withStore(a, ({ database }) => database.prepare('SELECT count(*) AS n FROM decisions').get()?.n)).toBe(0);
  });
});
