import { type Store, transact } from './open.ts';
import type { Run } from './runs.ts';

/** Reports that are about to be made anew wait under this key to be compared with what comes. */
export const REPLACED = 'replaced';

/** Contents of the archive whose outcome under its key fulfils `condition` (SQL over `o`, an outcome). */
function subjects(condition: string): string {
  return `SELECT o.hash FROM outcomes o WHERE o.key = ?1 AND ${condition} AND EXISTS (SELECT 1 FROM inputs i WHERE i.hash = o.hash)`;
}

/** What was read waits aside under another key, for the comparison and in case its file is not at hand. Gives the number. */
function replace(store: Store, { key }: Run, condition: string, ...bound: readonly (string | number)[]): number {
  const { database } = store;
  const chosen = `SELECT value FROM json_each(?2)`;
  return transact(store, () => {
    const hashes = JSON.stringify(
      database
        .prepare(subjects(condition))
        .all(key, ...bound)
        .map(({ hash }) => String(hash)),
    );
    for (const table of ['reports', 'findings', 'outcomes'])
      database.prepare(`DELETE FROM ${table} WHERE key = ?1 AND hash IN (${chosen})`).run(REPLACED, hashes);
    for (const table of ['reports', 'findings'])
      database.prepare(`UPDATE ${table} SET key = ?3 WHERE key = ?1 AND hash IN (${chosen})`).run(key, hashes, REPLACED);
    return Number(
      database
        .prepare(`UPDATE outcomes SET key = ?3, made = coalesce(made, key) WHERE key = ?1 AND hash IN (${chosen})`)
        .run(key, hashes, REPLACED).changes,
    );
  });
}

/** Has every content of the archive read again; what is known of it stays to be compared. */
export function redoAll(store: Store, run: Run): void {
  replace(store, run, 'TRUE');
}

/** Has these contents read again; what is known of them stays to be compared. */
export function redoContents(store: Store, run: Run, hashes: readonly string[]): void {
  if (hashes.length > 0) replace(store, run, 'o.hash IN (SELECT value FROM json_each(?2))', JSON.stringify(hashes));
}

/** Has the documents without a report, and those cut short by a limit, read again by the next run with the same key; gives their number. */
export function redoFailed(store: Store, run: Run): number {
  const cut = replace(store, run, `o.state = 'partial' AND o.code LIKE 'limit-%'`);
  const failed = subjects(`o.state IN ('failed', 'set-aside')`);
  return cut + Number(store.database.prepare(`DELETE FROM outcomes WHERE key = ?1 AND hash IN (${failed})`).run(run.key).changes);
}

/** Has those read again that an esep older than `version` (`1.2.3`) read; gives their number. */
export function redoOlder(store: Store, run: Run, version: string): number {
  const rows = store.database.prepare('SELECT id, version FROM runs').all();
  const old = rows.filter((row) => older(String(row.version), version)).map((row) => Number(row.id));
  return replace(store, run, 'o.run IN (SELECT value FROM json_each(?2))', JSON.stringify(old));
}

/** Has those read again that a limit of time or memory ended or cut short, when the run allows more than the one they were read in. */
export function redoRaised(store: Store, run: Run): number {
  const { timeout, pageSeconds, maxMemory } = run.options;
  const given = (option: string) => `coalesce(json_extract(r.options, '$.${option}'), 0)`;
  const time = `o.code = 'limit-time' AND (${given('timeout')} < ?2 OR ${given('pageSeconds.read')} < ?3 OR ${given('pageSeconds.recognize')} < ?4)`;
  const memory = `o.code = 'limit-memory' AND ${given('maxMemory')} < ?5`;
  const raised = `EXISTS (SELECT 1 FROM runs r WHERE r.id = o.run AND (${time} OR ${memory}))`;
  return replace(store, run, raised, timeout, pageSeconds.read, pageSeconds.recognize, maxMemory);
}

function older(a: string, b: string): boolean {
  const parts = (version: string) => version.split('.').map((part) => Number.parseInt(part, 10) || 0);
  const [left, right] = [parts(a), parts(b)];
  const index = [0, 1, 2].find((position) => (left[position] ?? 0) !== (right[position] ?? 0));
  return index !== undefined && (left[index] ?? 0) < (right[index] ?? 0);
}

/** Documents set aside because their worker died, though not yet `limit` times over all runs, or because workers gave no proper answer or got other bytes, get another chance. */
export function retrySetAside({ database }: Store, run: Run, limit: number): void {
  const died = `o.code = 'worker-died' AND (SELECT count(*) FROM attempts a WHERE a.hash = o.hash AND a.key = o.key) < ?2`;
  const unlucky = `o.state = 'set-aside' AND (o.code IN ('bad-result', 'changed') OR (${died}))`;
  database.prepare(`DELETE FROM outcomes WHERE key = ?1 AND hash IN (${subjects(unlucky)})`).run(run.key, limit);
}
