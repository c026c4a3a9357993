import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { strToU8, zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { contradictions } from '../../fixtures/make/contradictions/index.ts';
import { finalReport } from '../../fixtures/make/form/final.ts';
import { projectPlan } from '../../fixtures/make/form/plan.ts';
import { sampleRu } from '../../fixtures/make/sample-ru.ts';
import { toText } from '../../fixtures/make/text.ts';
import { forget } from '../../src/cli/forget.ts';
import { correct } from '../../src/store/corrections.ts';
import { decide } from '../../src/store/decisions.ts';
import { findingsOf } from '../../src/store/findings.ts';
import { joinGrantee } from '../../src/store/grantee-joins.ts';
import type { Store } from '../../src/store/open.ts';
import { filesWith } from '../../src/store/pending.ts';
import { lastRun } from '../../src/store/runs.ts';
import { granteeNames } from '../../src/store/standings.ts';
import { taughtNow, teach } from '../../src/store/taught.ts';
import { ingestInto, inputsOf, output, withStore } from '../ingest/archive.ts';
import { esep, folderWith, reportText } from './esep.ts';

const SECRET = 'Қырымбекова';
const secret = `${toText(contradictions['narrative-total-disagrees']?.fires ?? [])}\nРуководитель проекта: ${SECRET} Айгүл, тел. 8 701 000 00 01\n`;

/** Places of the workspace, in bytes, where a word stands; also as the stems of the search have it. */
function traces(folder: string, word: string): string[] {
  const forms = [word, word.toLowerCase(), word.toLowerCase().slice(0, 7)].map((form) => Buffer.from(form));
  const files = readdirSync(join(folder, 'w'), { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return files
    .map(({ parentPath, name }) => join(parentPath, name))
    .filter((file) => forms.some((form) => readFileSync(file).includes(form)));
}

test('esep forget takes a document out of the archive with all that came from it', { timeout: 240_000 }, async () => {
  const folder = folderWith({
    'in/secret.txt': secret,
    'in/copy.txt': secret,
    'in/other.txt': reportText('Иное'),
    'in/packed.zip': zipSync({ 'inner.txt': strToU8(secret), 'rest.txt': strToU8(reportText('Остаток')) }),
  });
  await ingestInto(folder, ['in']);
  const [hash, finding] = withStore(folder, (store) => {
    const found = [...findingsOf(store, lastRun(store)?.id ?? 0)].find(({ paths }) => paths.length === 1 && paths[0] === 'copy.txt');
    const id = inputsOf(folder).find(({ path }) => path === 'secret.txt')?.hash ?? '';
    decide(store, { finding: found?.finding.id ?? '', verdict: 'confirmed', who: 'А', why: `со слов ${SECRET}` });
    correct(store, { hash: id, pointer: '/project/title/value', value: SECRET, was: 'x', who: 'А', why: '' });
    return [id, found?.finding.id ?? ''];
  });
  expect(finding).not.toBe('');
  expect(traces(folder, SECRET).length).toBeGreaterThan(0);
  const workspace = ['--workspace', join(folder, 'w')];

  const listed = await esep('forget', 'secret.txt', '--dry-run', '--json', ...workspace);
  const gone = ['copy.txt', 'packed.zip/inner.txt', 'secret.txt'];
  expect(JSON.parse(listed.stdout).inputs.map(({ path }: { path: string }) => path)).toEqual(gone);
  for (const name of ['secret.txt', 'copy.txt', 'packed.zip']) rmSync(join(folder, 'in', name));
  const ended = await esep('forget', hash.slice(0, 12), '--why', 'по просьбе', '--by', 'Б', ...workspace);
  expect([ended.code, ended.stderr]).toEqual([0, '']);

  expect(traces(folder, SECRET)).toEqual([]);
  withStore(folder, (store) => {
    expect(filesWith(store, hash)).toEqual([]);
    expect(store.database.prepare('SELECT count(*) AS n FROM decisions').get()?.n).toBe(0);
    expect(() =>
      store.database.exec(
        "INSERT INTO decisions (finding, verdict, who, at, why) VALUES ('f', 'open', 'А', '', ''); DELETE FROM decisions",
      ),
    ).toThrow('only appended');
  });
  expect(JSON.parse((await esep('forget', '--log', '--json', ...workspace)).stdout)).toEqual([
    { at: expect.stringMatching(/^\d{4}-/), who: 'Б', why: 'по просьбе', documents: 1 },
  ]);
  await ingestInto(folder, ['in'], { allowShrink: true, prune: true });
  expect(inputsOf(folder).map(({ path }) => path)).toEqual(['other.txt']);
  expect(Object.entries(output(folder)).filter(([, text]) => text.includes(SECRET))).toEqual([]);
});

test('of a project and a grantee that other documents tell of too, only what these say is left', { timeout: 240_000 }, async () => {
  const renamed = { ...sampleRu, grantee: 'Общественное объединение «Пример и дети»', granteeShort: 'ОО «Пример и дети»', bin: '' };
  const folder = folderWith({
    'in/план.txt': toText(projectPlan(sampleRu)),
    'in/секрет.txt': toText(finalReport(sampleRu, 'cover')),
    'in/тайна.txt': toText(
      finalReport({ ...renamed, title: 'Шахматы в каждом дворе', contract: { number: '77', date: '5 марта 2024 года' } }, 'cover'),
    ),
  });
  await ingestInto(folder, ['in']);
  const projects = (store: Store) =>
    store.database
      .prepare('SELECT body FROM standing_projects')
      .all()
      .map(({ body }) => String(body));
  const names = withStore(folder, (store) => {
    const before = granteeNames(store);
    const cores = store.database.prepare('SELECT DISTINCT grantee, core FROM standing_documents ORDER BY core').all();
    const coreOf = (part: string) => String(cores.find(({ grantee }) => before.get(String(grantee))?.includes(part))?.core);
    joinGrantee(store, { core: coreOf('Образец'), joined: coreOf('Пример'), who: 'А', why: '' });
    expect(granteeNames(store).size).toBe(1);
    const scope = { in: 'everywhere' as const };
    teach(store, { kind: 'field', text: 'Затея', concept: 'title', scope, undone: false, who: 'А', example: 'секрет.txt' });
    expect(projects(store).join()).toContain('секрет.txt');
    return before;
  });
  for (const path of ['секрет.txt', 'тайна.txt'])
    await forget.run([path, '--why', 'по просьбе', '--json', '--workspace', join(folder, 'w')]);
  withStore(folder, (store) => {
    expect(projects(store)).toEqual([expect.stringMatching(/"path":null.*"documents":1,/)]);
    expect([...granteeNames(store)]).toEqual([...names].filter(([, name]) => name.includes('Образец')));
    expect(taughtNow(store)).toMatchObject([{ text: 'Затея', example: '' }]);
    expect(() => store.database.exec("UPDATE taught_wordings SET who = 'Б'")).toThrow('only appended');
  });
  for (const word of ['секрет.txt', 'тайна.txt', 'Пример и дети']) expect(traces(folder, word), word).toEqual([]);
});

test('what cannot be forgotten is said in a sentence', { timeout: 240_000 }, async () => {
  const folder = folderWith({ 'in/a.txt': reportText('Раз') });
  await ingestInto(folder, ['in']);
  for (const [argv, sentence] of [
    [[], /at least one DOCUMENT or PATH/],
    [['a.txt'], /--why/],
    [['b.txt', '--why', 'x'], /the archive holds no document "b.txt"/],
  ] as const) {
    const ended = await esep('forget', ...argv, '--workspace', join(folder, 'w'));
    expect([ended.code, ended.stderr]).toEqual([64, expect.stringMatching(sentence)]);
  }
  const there = await esep('forget', join(folder, 'in'), '--why', 'x', '--workspace', join(folder, 'w'));
  expect([there.code, there.stdout]).toEqual([0, expect.stringContaining(`still lies there: ${join(folder, 'in/a.txt')}`)]);
});

test('esep forget takes earlier versions of a document too, with what was decided and corrected there', { timeout: 240_000 }, async () => {
  const folder = folderWith({ 'in/secret.txt': secret, 'in/other.txt': reportText('Иное') });
  await ingestInto(folder, ['in']);
  withStore(folder, (store) => {
    const found = [...findingsOf(store, lastRun(store)?.id ?? 0)].find(({ paths }) => paths[0] === 'secret.txt');
    decide(store, { finding: found?.finding.id ?? '', verdict: 'confirmed', who: 'А', why: `со слов ${SECRET}` });
    const hash = inputsOf(folder).find(({ path }) => path === 'secret.txt')?.hash ?? '';
    correct(store, { hash, pointer: '/project/title/value', value: SECRET, who: 'А', why: '' });
  });
  writeFileSync(join(folder, 'in/secret.txt'), `${secret}\n`);
  await ingestInto(folder, ['in'], { prune: true });
  rmSync(join(folder, 'in/secret.txt'));
  const ended = await esep('forget', 'secret.txt', '--why', 'по просьбе', '--workspace', join(folder, 'w'));
  expect([ended.code, ended.stderr]).toEqual([0, '']);
  expect(traces(folder, SECRET)).toEqual([]);
  expect(traces(folder, 'secret.txt')).toEqual([]);
  withStore(folder, ({ database }) => {
    const left = (table: string) => database.prepare(`SELECT count(*) AS n FROM ${table}`).get()?.n;
    expect(['decisions', 'corrections', 'carried_corrections', 'finding_links', 'document_links'].map(left)).toEqual([0, 0, 0, 0, 0]);
  });
});
