import { copyFileSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { expect, test } from 'vitest';
import { contradictions } from '../../fixtures/make/contradictions/index.ts';
import { toText } from '../../fixtures/make/text.ts';
import { backUp } from '../../src/store/backup.ts';
import { openStore } from '../../src/store/open.ts';
import { ingestInto, withStore } from '../ingest/archive.ts';
import { esep, folderWith, reportText, startEsep } from './esep.ts';

/** What must never be torn apart: a document that was read has its report, findings are of one. */
const TORN = `SELECT (SELECT count(*) FROM outcomes WHERE state = 'complete') - (SELECT count(*) FROM reports) AS reports,
  (SELECT count(*) FROM findings f WHERE NOT EXISTS (SELECT 1 FROM reports r WHERE r.hash = f.hash AND r.key = f.key)) AS findings`;

test('a backup taken while a run writes is whole', { timeout: 300_000 }, async () => {
  const files = Object.fromEntries(
    Array.from({ length: 40 }, (_, index) => [`in/${index}.txt`, reportText(`Проект ${index}`, 50 + index)]),
  );
  const folder = folderWith({ 'first/a.txt': reportText('Первый'), ...files });
  await ingestInto(folder, ['first']);
  const running = startEsep('ingest', join(folder, 'in'), '--out', join(folder, 'out'), '--workspace', join(folder, 'w'), '--jobs', '1');
  let ended = false;
  running.once('exit', () => {
    ended = true;
  });
  const seen = new Set<number>();
  const { close, ...store } = openStore(join(folder, 'w'));
  for (let index = 0; !ended && index < 400; index += 1) {
    const file = join(folder, `${index}.db`);
    backUp({ ...store, close }, file);
    const copy = new DatabaseSync(file);
    expect(copy.prepare('PRAGMA integrity_check').all()).toEqual([{ integrity_check: 'ok' }]);
    expect(copy.prepare('PRAGMA foreign_key_check').all()).toEqual([]);
    expect(copy.prepare(TORN).get()).toEqual({ reports: 0, findings: 0 });
    seen.add(Number(copy.prepare('SELECT count(*) AS n FROM reports').get()?.n));
    copy.close();
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  close();
  running.kill('SIGKILL');
  expect(seen.size, 'backups from the midst of the run').toBeGreaterThan(2);
});

test('esep backup writes a file that a workspace can be made of, and never over another', { timeout: 240_000 }, async () => {
  const folder = folderWith({ 'in/a.txt': toText(contradictions['parts-do-not-sum']?.fires ?? []) });
  const workspace = ['--workspace', join(folder, 'w')];
  expect((await esep('backup', join(folder, 'b.db'), ...workspace)).code).toBe(64);
  await ingestInto(folder, ['in']);
  const file = join(folder, 'backups/b.db');
  expect(await esep('backup', file, ...workspace)).toMatchObject({ code: 0, stderr: '' });
  writeFileSync(join(folder, 'other'), 'x');
  for (const taken of [file, join(folder, 'other')]) expect((await esep('backup', taken, ...workspace)).code).toBe(64);
  mkdirSync(join(folder, 'again/w'), { recursive: true });
  copyFileSync(file, join(folder, 'again/w/esep.db'));
  const findings = (where: string) => esep('findings', '--json', '--workspace', where);
  const before = await findings(join(folder, 'w'));
  expect(await findings(join(folder, 'again/w'))).toEqual(before);
  expect(before.stdout).not.toBe('');
  expect(withStore(join(folder, 'again'), ({ database }) => database.prepare('PRAGMA journal_mode').get())).toEqual({
    journal_mode: 'wal',
  });
});
