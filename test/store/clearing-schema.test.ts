import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { expect, test } from 'vitest';
import { clearing } from '../../src/store/clearing-schema.ts';
import { decide, decisionsOf } from '../../src/store/decisions.ts';
import { MIGRATIONS } from '../../src/store/migrations.ts';
import { openStore } from '../../src/store/open.ts';

test('decisions of an earlier esep stay as they were, in their order, and are only appended to', () => {
  const directory = mkdtempSync(join(tmpdir(), 'esep-store-'));
  const database = new DatabaseSync(join(directory, 'esep.db'));
  const before = MIGRATIONS.slice(0, MIGRATIONS.indexOf(clearing));
  for (const change of before)
    if (typeof change === 'string') database.exec(change);
    else change(database);
  database.exec(`PRAGMA user_version = ${before.length}`);
  for (const verdict of ['confirmed', 'dismissed'])
    database
      .prepare("INSERT INTO decisions (finding, verdict, who, at, why) VALUES ('f', ?, 'Айгүл', '2026-01-01T00:00:00Z', 'так')")
      .run(verdict);
  database.close();
  const store = openStore(directory);
  expect(decisionsOf(store, 'f').map(({ verdict, why }) => [verdict, why])).toEqual([
    ['confirmed', 'так'],
    ['dismissed', 'так'],
  ]);
  decide(store, { finding: 'f', verdict: 'asked', who: 'Ерлан', why: '' });
  expect(decisionsOf(store, 'f').at(-1)?.verdict).toBe('asked');
  expect(() => store.database.exec('DELETE FROM decisions')).toThrow('only appended');
  expect(() => store.database.exec("UPDATE decisions SET who = 'x'")).toThrow('only appended');
  store.close();
});
