import { appendFileSync, mkdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { contradictions } from '../../fixtures/make/contradictions/index.ts';
import { rewritten } from '../../fixtures/make/contradictions/twin.ts';
import { toText } from '../../fixtures/make/text.ts';
import { writeOut } from '../../src/export/atomic.ts';
import { writeOutput } from '../../src/ingest/output.ts';
import { accounts } from '../../src/store/accounts.ts';
import { reportOf } from '../../src/store/outcomes.ts';
import { lastRun } from '../../src/store/runs.ts';
import { folderWith } from '../cli/esep.ts';
import { ingestInto } from '../ingest/archive.ts';
import { form, GET, ingestFolder, type Opened, openReview, put } from './workspace.ts';

const PATH = 'отчет.txt';
const TITLE = '/project/title/value';
const TOTAL = '/participants/breakdowns/0/parts/1/value';
const BIN = '/project/grantee/bin';
const blocks = contradictions['parts-do-not-sum']?.fires ?? [];

let opened: Opened;
beforeEach(async () => {
  opened = await openReview(folderWith({ [`in/${PATH}`]: toText(blocks) }));
  return () => opened.close();
});

async function page(path: string, status = 200): Promise<string> {
  const response = await opened.app.request(path, GET);
  expect(response.status, path).toBe(status);
  return response.text();
}

async function leadsTo(path: string): Promise<string> {
  const response = await opened.app.request(path, GET);
  expect(response.status, path).toBe(302);
  return response.headers.get('location') ?? '';
}

const finding = (code = 'parts-do-not-sum') => opened.findings().find((listed) => listed.finding.code === code);
const idOf = (code?: string) => finding(code)?.finding.id ?? 'missing';

function hashOf(path: string): string {
  return [...accounts(opened.store, lastRun(opened.store)?.id ?? 0)].find((account) => account.path === path)?.hash ?? 'missing';
}

function decide(id: string, fields: Readonly<Record<string, string>>) {
  return opened.app.request(
    `/findings/${id}/decisions`,
    form({ who: 'Айгүл', verdict: 'dismissed', why: 'так в форме', seen: '0', ...fields }),
  );
}

async function correct(at: string, value: string) {
  const sent = form({ at, value, who: 'Айгүл', why: 'опечатка', seen: '0' });
  expect((await opened.app.request(`/documents/${hashOf(PATH)}/corrections`, sent)).status, at).toBe(303);
}

describe('one byte appended to a reviewed file', () => {
  test('loses no decision: it is carried over, marked, and the old address leads on', async () => {
    const old = { id: idOf(), hash: hashOf(PATH) };
    expect((await decide(old.id, {})).status).toBe(303);
    const before = opened.findings().map(({ finding: { code }, decision }) => [code, decision?.verdict, decision?.at, decision?.who]);
    appendFileSync(join(opened.folder, 'in', PATH), '\n');
    await ingestFolder(opened.folder);
    expect(hashOf(PATH)).not.toBe(old.hash);
    expect(opened.findings().map(({ finding: { code }, decision }) => [code, decision?.verdict, decision?.at, decision?.who])).toEqual(
      before,
    );
    expect(finding()?.decision).toMatchObject({ verdict: 'dismissed', who: 'Айгүл', why: 'так в форме', earlier: true });
    expect(idOf()).not.toBe(old.id);
    expect(await leadsTo(`/findings/${old.id}?state=dismissed`)).toBe(`/findings/${idOf()}?state=dismissed`);
    const html = await page(`/findings/${idOf()}?lang=en`);
    expect(html).toMatch(/decided on an earlier version: Айгүл, <time/);
    expect(await page('/findings?lang=ru')).toContain('решено на прежней версии');
    const written = JSON.parse(readFileSync(join(opened.folder, 'out/reports', `${PATH}.json`), 'utf8'));
    expect(written.findings.find(({ id }: { id: string }) => id === idOf()).decision).toMatchObject({ who: 'Айгүл', earlierVersion: true });
    expect(readFileSync(join(opened.folder, 'out/datasets/findings.csv'), 'utf8')).toMatch(/dismissed,Айгүл,[^,]+Z,так в форме,true/);
  });

  test('loses no decision over many versions, and a decision on the present one holds from then on', async () => {
    const first = idOf();
    await decide(first, { verdict: 'confirmed' });
    for (let version = 0; version < 3; version += 1) {
      appendFileSync(join(opened.folder, 'in', PATH), '\n');
      await ingestFolder(opened.folder);
    }
    expect(finding()?.decision).toMatchObject({ verdict: 'confirmed', earlier: true });
    expect(await leadsTo(`/findings/${first}`)).toBe(`/findings/${idOf()}`);
    expect((await decide(idOf(), { seen: '0' })).status).toBe(409);
    expect((await decide(idOf(), { seen: '1' })).status).toBe(303);
    expect(finding()).toMatchObject({ decisions: 2, decision: { verdict: 'dismissed', earlier: false } });
  });

  test('what is sent from a page opened before is kept as a decision on the earlier version', async () => {
    const old = idOf();
    appendFileSync(join(opened.folder, 'in', PATH), '\n');
    await ingestFolder(opened.folder);
    expect((await decide(old, {})).headers.get('location')).toContain(`/findings/${idOf()}?decided=${idOf()}&decision=`);
    expect(finding()?.decision).toMatchObject({ verdict: 'dismissed', earlier: true });
    expect((await decide(old, { verdict: 'confirmed' })).status).toBe(409);
  });

  test('does not let a bulk decision or an undoing from before override what was decided on the present version', async () => {
    const old = idOf();
    const atOnce = async (fields: Readonly<Record<string, string>>) =>
      (await opened.app.request('/findings/decisions', form({ pick: old, who: 'Айгүл', list: '', ...fields }))).headers.get('location') ??
      '';
    const batch = new URLSearchParams((await atOnce({ verdict: 'asked', seen: '0' })).split('?')[1]);
    const undo = (finding?: string) =>
      opened.app.request('/findings/undo', form({ ...Object.fromEntries(batch), who: 'Айгүл', ...(finding ? { finding } : {}) }));
    appendFileSync(join(opened.folder, 'in', PATH), '\n');
    await ingestFolder(opened.folder);
    expect((await decide(idOf(), { who: 'Ерлан', verdict: 'confirmed', seen: '1' })).status).toBe(303);
    expect(await atOnce({ verdict: 'dismissed', why: 'так', seen: batch.get('from') ?? '' })).toContain('kept=0&missed=1');
    expect((await undo()).headers.get('location')).toContain('kept=0');
    expect((await undo(idOf())).status).toBe(409);
    expect(finding()).toMatchObject({ decisions: 2, decision: { who: 'Ерлан', verdict: 'confirmed' } });
  });

  test('loses no correction and nothing that was entered', async () => {
    const old = hashOf(PATH);
    await correct(TITLE, 'Верное название');
    await correct(TOTAL, '58');
    await correct(BIN, '961141000023');
    appendFileSync(join(opened.folder, 'in', PATH), '\n');
    await ingestFolder(opened.folder);
    const now = hashOf(PATH);
    expect(await leadsTo(`/documents/${old}/value?at=${encodeURIComponent(TITLE)}`)).toBe(
      `/documents/${now}/value?at=${encodeURIComponent(TITLE)}`,
    );
    expect(await leadsTo(`/documents/${old}`)).toBe(`/documents/${now}`);
    expect(await leadsTo(`/documents/${old}/place?block=1`)).toBe(`/documents/${now}`);
    const html = await page(`/documents/${now}?lang=en`);
    for (const value of ['Верное название</ins>', '58</ins>', '961141000023</ins>']) expect(html).toContain(value);
    expect(await page(`/documents/${now}/value?at=${encodeURIComponent(TITLE)}&lang=kk`)).toContain('бұрынғы нұсқада түзетілген');
    const sent = await opened.app.request(`/documents/${old}/corrections`, form({ at: TITLE, value: 'x', who: 'А', why: 'б', seen: '0' }));
    expect([sent.status, (await sent.text()).includes(`/documents/${now}`)]).toEqual([409, true]);
    const run = lastRun(opened.store);
    if (!run) throw new Error('nothing was ingested');
    writeOut(join(opened.folder, 'corrected'), (output) => writeOutput(opened.store, run, output, { bom: false, corrected: true }));
    const written = JSON.parse(readFileSync(join(opened.folder, 'corrected/reports', `${PATH}.json`), 'utf8'));
    expect(written).toMatchObject({ project: { title: { value: 'Верное название' } }, entered: [{ pointer: BIN, value: '961141000023' }] });
  });
});

describe('a new version that says something else', () => {
  test('keeps a decision where the finding stands in another place, and tells of one whose finding is gone', async () => {
    const ids = { moved: idOf(), document: hashOf(PATH) };
    await decide(ids.moved, {});
    put(opened.folder, `in/${PATH}`, `Сопроводительное письмо\n\nНаправляем отчет.\n\n${toText(blocks)}`);
    await ingestFolder(opened.folder);
    expect(finding()?.decision).toMatchObject({ verdict: 'dismissed', earlier: true });
    const last = idOf();
    put(opened.folder, `in/${PATH}`, toText(contradictions['parts-do-not-sum']?.silent ?? []));
    await ingestFolder(opened.folder);
    expect(finding()).toBeUndefined();
    for (const id of [ids.moved, last]) {
      const html = await page(`/findings/${id}?lang=en`);
      expect(html).toContain('This finding is no longer there');
      expect(html).toContain('Айгүл');
      expect(html).toContain(`href="/documents/${hashOf(PATH)}"`);
    }
    expect(await page(`/documents/${hashOf(PATH)}?lang=en`)).toMatch(/Decisions on findings of earlier versions[\s\S]*Айгүл/);
    expect((await decide(last, { verdict: 'confirmed', seen: '1' })).status).toBe(303);
    expect(await page(`/findings/${last}`)).toMatch(/reversed[\s\S]*Айгүл[\s\S]*Айгүл/);
  });

  test('shows a correction of a value that is another one now, for a person to look at', async () => {
    await correct(TOTAL, '58');
    await correct(TITLE, 'Верное название');
    const { title } = reportOf(opened.store, hashOf(PATH), lastRun(opened.store)?.key ?? '')?.project ?? {};
    put(opened.folder, `in/${PATH}`, toText(rewritten(blocks, title?.value ?? '', 'Совсем другое название')));
    await ingestFolder(opened.folder);
    const html = await page(`/documents/${hashOf(PATH)}?lang=en`);
    expect(html).toMatch(/Corrections made on an earlier version[\s\S]*?project\/title\/value[\s\S]*?Верное название[\s\S]*?Айгүл/);
    expect(html).not.toContain('Верное название</ins>');
    expect(html).toContain('58</ins>');
  });

  test('under another name is recognised by its project', async () => {
    const old = { id: idOf(), hash: hashOf(PATH) };
    await decide(old.id, {});
    await correct(TITLE, 'Верное название');
    rmSync(join(opened.folder, 'in', PATH));
    put(opened.folder, 'in/2024/отчет исправленный.txt', `${toText(blocks)}\n`);
    await ingestFolder(opened.folder);
    const now = hashOf('2024/отчет исправленный.txt');
    await page(`/documents/${old.hash}`);
    await page(`/findings/${old.id}`);
    await ingestFolder(opened.folder, false, true);
    expect(finding()?.decision).toMatchObject({ verdict: 'dismissed', earlier: true });
    expect(await leadsTo(`/findings/${old.id}`)).toBe(`/findings/${idOf()}`);
    expect(await leadsTo(`/documents/${old.hash}`)).toBe(`/documents/${now}`);
    expect(await page(`/documents/${now}`)).toContain('Верное название</ins>');
  });

  test('is not mistaken for another project or another kind of document', async () => {
    await decide(idOf(), {});
    const other = toText(contradictions['parts-do-not-sum']?.fires ?? [])
      .replace(/№ ?\d+/g, '№ 777')
      .replace(/«[^»]+»/g, '«Иное дело»');
    put(opened.folder, 'in/другой.txt', other);
    await ingestFolder(opened.folder);
    const [own, strange] = ['отчет.txt', 'другой.txt'].map((path) =>
      opened.findings().find(({ paths, finding: { code } }) => paths[0] === path && code === 'parts-do-not-sum'),
    );
    expect(own?.decision?.verdict).toBe('dismissed');
    expect(strange).toMatchObject({ decision: null });
  });
});

describe('what is new', () => {
  const changes = () => JSON.parse(readFileSync(join(opened.folder, 'out/changes.json'), 'utf8'));

  test('is named: new, changed, moved and gone documents, new and vanished findings', async () => {
    expect(await page('/changes?lang=en')).toContain('This is the first run');
    put(opened.folder, 'in/второй.txt', toText(contradictions['narrative-total-disagrees']?.fires ?? []));
    await ingestFolder(opened.folder);
    expect(changes()).toMatchObject({ documents: { new: ['второй.txt'], changed: [], gone: [], moved: [] }, findings: { vanished: [] } });
    const named = changes().findings.new.map(({ code, paths }: { code: string; paths: string[] }) => `${code} ${paths[0]}`);
    expect(named).toContain('narrative-total-disagrees второй.txt');
    expect(await page('/changes?lang=en')).toMatch(
      /New documents <small>1<[\s\S]*второй\.txt[\s\S]*New findings[\s\S]*narrative-total-disagrees/,
    );

    mkdirSync(join(opened.folder, 'in/папка'));
    renameSync(join(opened.folder, 'in/второй.txt'), join(opened.folder, 'in/папка/второй.txt'));
    put(opened.folder, `in/${PATH}`, toText(contradictions['parts-do-not-sum']?.silent ?? []));
    await ingestFolder(opened.folder);
    expect(changes()).toMatchObject({
      documents: { new: [], changed: [PATH], gone: [], moved: [{ from: 'второй.txt', to: 'папка/второй.txt' }] },
      findings: { vanished: expect.arrayContaining([expect.objectContaining({ code: 'parts-do-not-sum', paths: [PATH] })]) },
    });
    const [lost] = changes().findings.vanished;
    expect(await page('/changes?lang=ru')).toMatch(
      /Измененные документы[\s\S]*Перемещенные документы[\s\S]*Противоречия, которых больше нет/,
    );
    await page(`/findings/${lost.id}`);
  });

  test('is not that paths are shown otherwise since another folder was added', async () => {
    await decide(idOf(), {});
    put(opened.folder, 'b/второй.txt', toText(contradictions['narrative-total-disagrees']?.fires ?? []));
    await ingestInto(opened.folder, ['b']);
    expect(hashOf(`in/${PATH}`)).not.toBe('missing');
    expect(changes().documents).toEqual({ new: ['b/второй.txt'], changed: [], gone: [], moved: [] });
    appendFileSync(join(opened.folder, 'in', PATH), '\n');
    await ingestInto(opened.folder, ['in']);
    expect(changes()).toMatchObject({ documents: { new: [], changed: [`in/${PATH}`], gone: [] }, findings: { new: [], vanished: [] } });
    expect(finding()?.decision).toMatchObject({ verdict: 'dismissed', earlier: true });
  });

  test('is nothing when nothing changed; a byte more is a changed document without new findings', async () => {
    await ingestFolder(opened.folder);
    expect(() => changes()).toThrow('ENOENT');
    expect(await page('/changes?lang=en')).toContain('Nothing has changed');
    appendFileSync(join(opened.folder, 'in', PATH), '\n');
    await ingestFolder(opened.folder);
    expect(changes()).toMatchObject({ documents: { changed: [PATH] }, findings: { new: [], vanished: [] } });
  });
});
