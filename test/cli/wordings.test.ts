import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, beforeEach, expect, test } from 'vitest';
import { wordings } from '../../src/cli/wordings.ts';
import { UsageError } from '../../src/model/errors.ts';
import { openStore } from '../../src/store/open.ts';
import { taughtNow, teach } from '../../src/store/taught.ts';
import { ingestInto, withStore } from '../ingest/archive.ts';
import { folderWith, reportText } from './esep.ts';

const LIMIT = { timeout: 120_000 };

let folder: string;
beforeAll(async () => {
  folder = folderWith({ 'in/a.txt': reportText('Бірлік') });
  await ingestInto(folder, ['in']);
}, 120_000);
beforeEach(() => {
  for (const held of now()) withStore(folder, (store) => teach(store, { ...held, undone: true }));
});

const run = (...argv: readonly string[]) => wordings.run([...argv, '--workspace', join(folder, 'w')]);
const say = (...argv: readonly string[]) => run(...argv, '--who', 'Айгүл');
const now = () => withStore(folder, (store) => taughtNow(store));
const told = () => now().map(({ text, concept, scope }) => [text, concept, scope.in]);

test('what cannot be read again is not taught, nor taken in from a file', LIMIT, async () => {
  for (const refused of [
    say('teach', 'field', 'Затея', 'title', '--grantor', ''),
    say('teach', 'field', 'Затея', 'title', '--grantor', ' '),
    say('teach', 'field', 'я'.repeat(501), 'title'),
    run('teach', 'field', 'Затея', 'title', '--who', ' '),
  ])
    await expect(refused).rejects.toThrow(UsageError);
  expect(told()).toEqual([]);

  await say('teach', 'field', 'Затея', 'title', '--grantor', 'Фонд «Арна»');
  const file = join(folder, 'wordings.json');
  await run('export', file);
  const sent = JSON.parse(readFileSync(file, 'utf8'));
  expect(sent.wordings.at(-1).text).toBe('Затея');
  sent.wordings.at(-1).at = 'завтра';
  writeFileSync(file, JSON.stringify(sent));
  await expect(run('import', file)).rejects.toThrow(UsageError);
  expect(told()).toEqual([['Затея', 'title', 'grantor']]);
});

test('of spellings that read alike the last word holds, and each is taken back by another', LIMIT, async () => {
  await say('teach', 'column', 'Место', 'place');
  await say('teach', 'column', 'МЕСТО', 'name');
  expect(told()).toEqual([['МЕСТО', 'name', 'everywhere']]);
  await say('undo', 'column', 'место');
  expect(told()).toEqual([]);
});

test('taking back what is not taught is told, with where it is; a form has an option', LIMIT, async () => {
  await expect(say('undo', 'field', 'Затея')).rejects.toThrow(UsageError);
  const form = { in: 'form' as const, wordings: ['ЧТО ВЫШЛО', 'КТО ПОМОГ'] };
  const taught = { kind: 'field' as const, text: 'Затея', concept: 'title', scope: form, who: 'Ерлан', example: '', undone: false };
  withStore(folder, (store) => teach(store, taught));
  await say('teach', 'field', 'Затея', 'goal', '--grantor', 'Фонд «Арна»');
  await expect(say('undo', 'field', 'Затея')).rejects.toThrow(/form with 2 wordings/);
  await say('undo', 'field', 'затея', '--form');
  expect(told()).toEqual([['Затея', 'goal', 'grantor']]);
  await say('undo', 'field', 'затея', '--grantor', 'фонд «арна»');
  expect(told()).toEqual([]);
});

test('the store itself keeps nothing that it could not read', () => {
  const store = openStore(join(folder, 'w'));
  const wrong = {
    kind: 'field' as const,
    text: '',
    concept: null,
    scope: { in: 'everywhere' as const },
    who: 'Ерлан',
    example: '',
    undone: false,
  };
  expect(() => teach(store, wrong)).toThrow();
  expect(taughtNow(store)).toEqual([]);
  store.close();
});
