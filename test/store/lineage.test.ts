import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { beforeEach, describe, expect, test } from 'vitest';
import type { Finding } from '../../src/model/finding.ts';
import { markAt, pointerOf } from '../../src/store/correction-marks.ts';
import { decide, decisionsOf, standingDecisions } from '../../src/store/decisions.ts';
import { markOf, recognised } from '../../src/store/finding-marks.ts';
import { laterFindings, linkFindings } from '../../src/store/lineage.ts';
import { MIGRATIONS } from '../../src/store/migrations.ts';
import { openStore, type Store } from '../../src/store/open.ts';
import { reportFile } from '../export/sample.ts';

function cited(quote: string, block: number) {
  return { quote, place: { block, page: null, row: null, column: null, start: 0, end: quote.length, box: null } };
}

function finding(id: string, message: string, rest: Partial<Finding> = {}, block = 0): Finding {
  return {
    id,
    code: 'plan-not-met',
    severity: 'medium',
    message: { ru: message, kk: message, en: message },
    actual: 80,
    expected: 100,
    equation: '80 < 100',
    certainty: 'certain',
    found: 'named',
    reading: 'native',
    evidence: [cited('100', block), cited('80', block)],
    ...rest,
  };
}

const pairs = (earlier: readonly Finding[], later: readonly Finding[]) =>
  recognised(earlier.map(markOf), later.map(markOf)).map(({ earlier: one, later: other }) => `${one}→${other}`);

describe('a finding is recognised', () => {
  test('wherever it stands now, and when only its wording is another', () => {
    expect(pairs([finding('a', 'тренинги')], [finding('b', 'тренинги', {}, 7)])).toEqual(['a→b']);
    expect(pairs([finding('a', 'тренинги')], [finding('b', 'план тренингов')])).toEqual(['a→b']);
    expect(
      pairs([finding('a', 'x', { evidence: [cited('100  чел.', 1)] })], [finding('b', 'y', { evidence: [cited('100 чел.', 2)] })]),
    ).toEqual(['a→b']);
  });

  test('not when rule, equation or quotes differ, nor when nothing tells it from others', () => {
    const [old] = [finding('a', 'тренинги')];
    const others: Partial<Finding>[] = [{ code: 'plan-changed' }, { equation: '81 < 100' }, { evidence: [cited('100', 0)] }];
    for (const other of others) expect(pairs([old], [finding('b', 'тренинги', other)])).toEqual([]);
    const bare = { equation: null, evidence: [], actual: null, expected: null };
    expect(pairs([finding('a', 'раздел 1', bare)], [finding('b', 'раздел 2', bare)])).toEqual([]);
  });

  test('of two alike as the one that says the same; where that does not tell, as none', () => {
    const olds = [finding('a', 'тренинги'), finding('b', 'встречи')];
    expect(pairs(olds, [finding('c', 'встречи'), finding('d', 'тренинги')])).toEqual(['b→c', 'a→d']);
    expect(pairs(olds, [finding('c', 'встречи')])).toEqual(['b→c']);
    expect(pairs(olds, [finding('c', 'лагеря')])).toEqual([]);
  });
});

describe('a corrected value is recognised', () => {
  const link = (url: string, block: number) => ({ url, kind: 'site' as const, evidence: cited(url, block) });
  const pointer = '/links/0/url';
  const before = reportFile('a.txt', { links: [link('http://a.kz', 3)] });
  const mark = markAt(before, pointer) ?? '';

  test('at its place, or once at another number of its list', () => {
    expect(pointerOf(reportFile('a.txt', { links: [link('http://a.kz', 9)] }), pointer, mark)).toBe(pointer);
    expect(pointerOf(reportFile('a.txt', { links: [link('http://b.kz', 3), link('http://a.kz', 4)] }), pointer, mark)).toBe('/links/1/url');
  });

  test('not when it or its quote is another, or it stands there twice', () => {
    const a = link('http://a.kz', 3);
    for (const links of [[], [link('http://b.kz', 3)], [{ ...a, evidence: cited('a.kz', 3) }], [link('http://b.kz', 1), a, a]])
      expect(pointerOf(reportFile('a.txt', { links }), pointer, mark)).toBeNull();
    expect(markAt(before, '/links/5/url')).toBeUndefined();
  });
});

describe('in the store', () => {
  let store: Store;
  beforeEach(() => {
    store = openStore(mkdtempSync(join(tmpdir(), 'esep-lineage-')));
    return () => store.close();
  });

  test('decisions hold in every later version, whatever the order versions became known in', () => {
    decide(store, { finding: 'a', verdict: 'confirmed', who: 'А', why: '' });
    linkFindings(store, 1, 'a', 'b');
    linkFindings(store, 2, 'b', 'c');
    decide(store, { finding: 'b', verdict: 'dismissed', who: 'Б', why: 'опечатка' });
    expect(decisionsOf(store, 'c').map(({ who, earlier }) => [who, earlier])).toEqual([
      ['А', true],
      ['Б', true],
    ]);
    expect(standingDecisions(store).get('c')).toMatchObject({ verdict: 'dismissed', earlier: true });
    expect(standingDecisions(store).get('a')).toMatchObject({ verdict: 'confirmed', earlier: false });
    expect(laterFindings(store, 'a')).toEqual(['c', 'b']);
    linkFindings(store, 3, 'c', 'a');
    expect(decisionsOf(store, 'a').map(({ who }) => who)).toEqual(['А', 'Б']);
  });
});

test('a workspace of an earlier esep knows its documents and findings at once', () => {
  const directory = mkdtempSync(join(tmpdir(), 'esep-lineage-'));
  const old = new DatabaseSync(join(directory, 'esep.db'));
  for (const [index, step] of MIGRATIONS.slice(0, 3).entries()) old.exec(`${step}; PRAGMA user_version = ${index + 1};`);
  old.exec(`
    INSERT INTO runs (id, started, ended, key, version, options) VALUES (1, 't', 't', 'k', '0', '{"roots": ["/in"]}');
    INSERT INTO inputs (path, file, bytes, hash, run) VALUES ('a.txt', '/in/a.txt', 1, 'h', 1);
    INSERT INTO outcomes (hash, key, state, milliseconds, stages, run) VALUES ('h', 'k', 'complete', 1, '{}', 1);
    INSERT INTO findings VALUES ('h', 'k', 0, 'f', 'date-invalid', 'high', '{}');`);
  old.close();
  const { database, close } = openStore(directory);
  expect(database.prepare('SELECT path, hash, present FROM document_versions').all()).toMatchObject([
    { path: 'a.txt', hash: 'h', present: 1 },
  ]);
  expect(database.prepare('SELECT id, hash, present FROM finding_marks').all()).toMatchObject([{ id: 'f', hash: 'h', present: 1 }]);
  close();
});
