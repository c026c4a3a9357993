import { type Store, transact } from './open.ts';
import type { Run } from './runs.ts';

/** Reports that are about to be made anew wait under this key to be compared with what comes. */
const REPLACED = 'replaced';

/** Contents of the run whose outcome under its key fulfils `condition` (SQL over `o`, an outcome). */
function subjects(condition: string): string {
  return `SELECT o.hash FROM outcomes o WHERE o.key = ?2 AND ${condition} AND EXISTS (SELECT 1 FROM inputs i WHERE i.hash = o.hash AND i.run = ?1)`;
}

/** Has every content of the run read again; what is known of it stays to be compared. */
export function redoAll(store: Store, run: Run): void {
  const all = subjects('TRUE');
  transact(store, () => {
    const { database } = store;
    database.prepare(`DELETE FROM reports WHERE key = '${REPLACED}' AND hash IN (${all})`).run(run.id, run.key);
    database.prepare(`UPDATE reports SET key = '${REPLACED}' WHERE key = ?2 AND hash IN (${all})`).run(run.id, run.key);
    database.prepare(`DELETE FROM findings WHERE key = ?2 AND hash IN (${all})`).run(run.id, run.key);
    database.prepare(`DELETE FROM outcomes WHERE key = ?2 AND hash IN (${all})`).run(run.id, run.key);
  });
}

/** Has the documents without a report read again by the next run with the same key; gives their number. */
export function redoFailed({ database }: Store, run: Run): number {
  return Number(
    database
      .prepare(`DELETE FROM outcomes WHERE key = ?2 AND hash IN (${subjects("o.state IN ('failed', 'set-aside')")})`)
      .run(run.id, run.key).changes,
  );
}

/** Has those read again that an esep older than `version` (`1.2.3`) read; gives their number. */
export function redoOlder({ database }: Store, run: Run, version: string): number {
  const rows = database.prepare('SELECT id, version FROM runs').all();
  const old = rows.filter((row) => older(String(row.version), version)).map((row) => Number(row.id));
  const among = `o.run IN (SELECT value FROM json_each(?3))`;
  return Number(
    database.prepare(`DELETE FROM outcomes WHERE key = ?2 AND hash IN (${subjects(among)})`).run(run.id, run.key, JSON.stringify(old))
      .changes,
  );
}

function older(a: string, b: string): boolean {
  const parts = (version: string) => version.split('.').map((part) => Number.parseInt(part, 10) || 0);
  const [left, right] = [parts(a), parts(b)];
  const index = [0, 1, 2].find((position) => (left[position] ?? 0) !== (right[position] ?? 0));
  return index !== undefined && (left[index] ?? 0) < (right[index] ?? 0);
}

/** Documents set aside because their worker died, though not yet `limit` times over all runs, or because workers gave no proper answer, get another chance. */
export function retrySetAside({ database }: Store, run: Run, limit: number): void {
  const died = `o.code = 'worker-died' AND (SELECT count(*) FROM attempts a WHERE a.hash = o.hash AND a.key = o.key) < ?3`;
  const unlucky = `o.state = 'set-aside' AND (o.code = 'bad-result' OR (${died}))`;
  database.prepare(`DELETE FROM outcomes WHERE key = ?2 AND hash IN (${subjects(unlucky)})`).run(run.id, run.key, limit);
}
