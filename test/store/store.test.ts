import { spawnSync } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { deflateRawSync } from 'node:zlib';
import { beforeEach, describe, expect, test } from 'vitest';
import { UsageError } from '../../src/model/errors.ts';
import type { Failure } from '../../src/model/failure.ts';
import { ResourceError } from '../../src/model/resource-error.ts';
import { accounts, countStates } from '../../src/store/accounts.ts';
import { correct, corrected, correctionsOf, correctUnlessCorrected } from '../../src/store/corrections.ts';
import { decide, decisionsOf, standingDecisions } from '../../src/store/decisions.ts';
import { type Input, putInput } from '../../src/store/inputs.ts';
import { lockWorkspace } from '../../src/store/lock.ts';
import { MIGRATIONS } from '../../src/store/migrations.ts';
import { openStore, type Store } from '../../src/store/open.ts';
import { putOutcome, reportOf } from '../../src/store/outcomes.ts';
import { pendingInputs } from '../../src/store/pending.ts';
import { redoFailed, redoOlder, redoRaised } from '../../src/store/redo.ts';
import { putRoot } from '../../src/store/roots.ts';
import { beginRun, lastRun, type Run, type RunOptions } from '../../src/store/runs.ts';
import { findPassages } from '../../src/store/search.ts';
import { stems } from '../../src/text/stem.ts';
import { reportFile } from '../export/sample.ts';

const OPTIONS = {
  roots: ['/in'],
  out: '/out',
  bom: false,
  read: { maxPages: 1, maxUnpackedBytes: 1, maxRatio: 1, maxCells: 1, ocr: 'auto', ocrData: [] },
  maxBytes: 1,
  containers: { maxUnpackedBytes: 1, maxRatio: 1, maxEntries: 1, maxNesting: 1 },
  timeout: 1,
  pageSeconds: { read: 0, recognize: 0 },
  maxMemory: 1,
  policy: {},
} as const;

let directory: string;
let store: Store;
let run: Run;
beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'esep-store-'));
  store = openStore(directory);
  run = beginRun(store, 'key', '0.1.0', { ...OPTIONS, roots: [...OPTIONS.roots], read: { ...OPTIONS.read, ocrData: [] } });
  putRoot(store, { id: 1, location: '/in', whole: true });
  return () => store.close();
});

function input(path: string, hash: string | null): Input {
  const failure = hash === null ? ({ code: 'not-found', message: 'gone' } as const) : null;
  return { root: 1, place: path, path, container: null, bytes: 1, hash, failure };
}

function putRead(hash: string, path: string, texts: readonly string[] = [], cut: Failure | null = null): void {
  putOutcome(
    store,
    { hash, key: run.key, run: run.id },
    {
      state: cut ? 'partial' : 'complete',
      body: deflateRawSync(JSON.stringify(reportFile(path))),
      digest: deflateRawSync('null'),
      prose: deflateRawSync('[]'),
      findings: [],
      passages: texts.map((text, block) => ({ block, page: null, row: null, column: null, text, stems: stems(text).join(' ') })),
      cut,
      recognized: false,
      milliseconds: 5,
      stages: { read: 5 },
    },
  );
}

function putFailed(hash: string): void {
  const failure = { code: 'encrypted', message: 'It has a password.', stage: 'read' } as const;
  putOutcome(store, { hash, key: run.key, run: run.id }, { state: 'failed', failure, milliseconds: 1, stages: {} });
}

describe('accounts', () => {
  test('every input has exactly one state and the counts add up', () => {
    for (const [path, hash] of [
      ['a', 'h1'],
      ['b', 'h2'],
      ['c', 'h1'],
      ['d', null],
      ['e', 'h3'],
    ] as const)
      putInput(store, run.id, input(path, hash));
    putRead('h1', 'a');
    putFailed('h2');
    expect([...accounts(store, run.id)].map(({ path, state, duplicateOf, code }) => [path, state, duplicateOf, code])).toEqual([
      ['a', 'complete', null, null],
      ['b', 'failed', null, 'encrypted'],
      ['c', 'duplicate', 'a', null],
      ['d', 'failed', null, 'not-found'],
      ['e', 'pending', null, null],
    ]);
    expect(countStates(store, run.id)).toEqual({ inputs: 5, complete: 1, partial: 0, failed: 2, duplicate: 1, 'set-aside': 0, pending: 1 });
  });

  test('what is known is not pending, a content under two paths is pending once', () => {
    for (const path of ['a', 'b']) putInput(store, run.id, input(path, 'h1'));
    putInput(store, run.id, input('c', 'h2'));
    putRead('h2', 'c');
    expect(pendingInputs(store, run.id, '', 10).map(({ path }) => path)).toEqual(['a']);
  });

  test('failed documents can be put in line again, and those an older version read', () => {
    for (const [path, hash] of [
      ['a', 'h1'],
      ['b', 'h2'],
    ] as const)
      putInput(store, run.id, input(path, hash));
    putRead('h1', 'a');
    putFailed('h2');
    expect(redoFailed(store, run)).toBe(1);
    expect(pendingInputs(store, run.id, '', 10).map(({ path }) => path)).toEqual(['b']);
    putRead('h2', 'b', [], { code: 'limit-time', message: 'Pages left out.', stage: 'read' });
    expect(redoFailed(store, run)).toBe(1);
    expect(pendingInputs(store, run.id, '', 10).map(({ path }) => path)).toEqual(['b']);
    expect(redoOlder(store, run, '0.1.0')).toBe(0);
    expect(redoOlder(store, run, '0.2.0')).toBe(1);
    expect(pendingInputs(store, run.id, '', 10).map(({ path }) => path)).toEqual(['a', 'b']);
  });
});

describe('documents that a limit ended or cut short', () => {
  const cut = (code: 'limit-time' | 'limit-memory') => ({ code, message: 'Pages left out.', stage: 'read' }) as const;
  const redone = (raised: Partial<Pick<RunOptions, 'maxMemory' | 'pageSeconds'>>) =>
    redoRaised(store, { ...run, options: { ...run.options, ...raised } });

  test('are read again once the limit is raised', () => {
    putInput(store, run.id, input('a', 'h1'));
    putInput(store, run.id, input('b', 'h2'));
    putRead('h1', 'a', [], cut('limit-time'));
    putRead('h2', 'b', [], cut('limit-memory'));
    expect(redone({})).toBe(0);
    expect(redone({ maxMemory: 2 })).toBe(1);
    expect(pendingInputs(store, run.id, '', 10).map(({ path }) => path)).toEqual(['b']);
    expect(redone({ pageSeconds: { read: 0, recognize: 60 } })).toBe(1);
    expect(pendingInputs(store, run.id, '', 10).map(({ path }) => path)).toEqual(['a', 'b']);
  });
});

describe('reports', () => {
  test('come back as they were put', () => {
    putRead('h1', 'a.txt');
    expect(reportOf(store, 'h1', 'key')).toEqual(reportFile('a.txt'));
    expect(reportOf(store, 'h1', 'other')).toBeNull();
  });

  test('are searched by any inflection of their words, in both languages', () => {
    putInput(store, run.id, input('a', 'h1'));
    putRead('h1', 'a', ['Проведены семинары для молодёжи', 'Жастарға арналған кездесулер өтті']);
    expect(findPassages(store, 'семинаров', 5).map(({ path, block }) => [path, block])).toEqual([['a', 0]]);
    expect(findPassages(store, 'кездесу', 5).map(({ block }) => block)).toEqual([1]);
    expect(findPassages(store, '" OR * NEAR(', 5)).toEqual([]);
  });
});

describe('reviewers’ work', () => {
  test('is appended, never changed', () => {
    decide(store, { finding: 'f', verdict: 'confirmed', who: 'А', why: 'да' });
    decide(store, { finding: 'f', verdict: 'dismissed', who: 'Б', why: 'опечатка' });
    expect(decisionsOf(store, 'f').map(({ verdict, who }) => [verdict, who])).toEqual([
      ['confirmed', 'А'],
      ['dismissed', 'Б'],
    ]);
    expect(standingDecisions(store).get('f')?.verdict).toBe('dismissed');
    expect(() => store.database.exec('DELETE FROM decisions')).toThrow('only appended');
    expect(() => store.database.exec("UPDATE decisions SET why = ''")).toThrow('only appended');
  });

  test('a correction replaces the value it names and nothing else', () => {
    const report = reportFile('a.txt', {
      links: [
        {
          url: 'http://a.kz',
          kind: 'site',
          evidence: { quote: 'x', place: { block: 0, page: null, row: null, column: null, start: 0, end: 1, box: null } },
        },
      ],
    });
    correct(store, { hash: 'h', pointer: '/links/0/url', value: 'http://b.kz', who: 'А', why: 'опечатка' });
    correct(store, { hash: 'h', pointer: '/links/7/url', value: 'nowhere', who: 'А', why: '' });
    const after = corrected(report, correctionsOf(store, 'h'));
    expect(after.links.map((link) => link.url)).toEqual(['http://b.kz']);
    expect({ ...after, links: [] }).toEqual({ ...report, links: [] });
    expect(report.links[0]?.url).toBe('http://a.kz');
    expect(() => store.database.exec('DELETE FROM corrections')).toThrow('only appended');
  });
});

test('a correction no longer holds when another value stands at its place', () => {
  const report = (...codes: string[]) =>
    reportFile('a.txt', { checks: codes.map((reason) => ({ code: 'total-missing', outcome: 'not-checked', reason })) });
  const correction = { hash: 'h', pointer: '/checks/0/reason', value: 'right', was: 'first', who: 'А', why: '' } as const;
  correct(store, correction);
  const kept = correctionsOf(store, 'h');
  expect(kept).toMatchObject([correction]);
  expect(corrected(report('first', 'second'), kept).checks.map(({ reason }) => reason)).toEqual(['right', 'second']);
  expect(corrected(report('second'), kept).checks.map(({ reason }) => reason)).toEqual(['second']);
  expect(correctUnlessCorrected(store, { ...correction, value: 'late' }, 0)).toBe(false);
  expect(correctUnlessCorrected(store, { ...correction, value: 'later' }, 1)).toBe(true);
  expect(corrected(report('first'), correctionsOf(store, 'h')).checks[0]?.reason).toBe('later');
});

describe('the workspace', () => {
  test('remembers across openings', () => {
    store.close();
    store = openStore(directory);
    expect(lastRun(store)?.options.roots).toEqual(['/in']);
  });

  test('of a newer esep is refused in a sentence', () => {
    store.database.exec(`PRAGMA user_version = ${MIGRATIONS.length + 1}`);
    expect(() => openStore(directory)).toThrow(UsageError);
    expect(() => openStore(directory)).toThrow(/newer esep/);
  });

  test('whose migration fails is no wrong usage', () => {
    store.database.exec('PRAGMA user_version = 0');
    const failed = (): unknown => {
      try {
        return openStore(directory);
      } catch (error) {
        return error;
      }
    };
    expect(failed()).toBeInstanceOf(Error);
    expect(failed()).not.toBeInstanceOf(UsageError);
  });

  test('that is no database is refused in a sentence', () => {
    const other = mkdtempSync(join(tmpdir(), 'esep-store-'));
    writeFileSync(join(other, 'esep.db'), 'this is not a database, far from it'.repeat(100));
    expect(() => openStore(other)).toThrow(ResourceError);
  });

  test('is claimed by one ingesting process at a time', () => {
    const release = lockWorkspace(directory);
    const script = `import { lockWorkspace } from ${JSON.stringify(join(import.meta.dirname, '../../src/store/lock.ts'))}; lockWorkspace(${JSON.stringify(directory)});`;
    const other = () => spawnSync(process.execPath, ['--input-type=module', '-e', script], { encoding: 'utf8' });
    expect(other().stderr).toContain(`process ${process.pid}`);
    release();
    expect(other().status).toBe(0);
    new DatabaseSync(join(directory, 'lock.db')).close();
  });
});
