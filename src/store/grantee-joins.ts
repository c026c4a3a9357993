import * as z from 'zod';
import { type GranteeJoin, granteeIds } from '../model/grantee-identity.ts';
import { notBefore } from './decisions.ts';
import { dropIndex } from './finding-index.ts';
import { type Store, transact } from './open.ts';

const Join = z.object({
  core: z.string(),
  /** The name it is one grantee with; '': it stands for itself; null: as documents say. */
  joined: z.string().nullable(),
  who: z.string(),
  /** ISO time. */
  at: z.string(),
  why: z.string(),
});
export type Join = z.infer<typeof Join>;

/** What people said, for the names on which the last word is not that documents are right. */
export function joinsOf({ database }: Store): GranteeJoin[] {
  return database
    .prepare(
      'SELECT core, joined FROM (SELECT core, joined, row_number() OVER (PARTITION BY core ORDER BY at DESC, id DESC) AS back FROM grantee_joins) WHERE back = 1 AND joined IS NOT NULL',
    )
    .all()
    .map(({ core, joined }) => ({ core: String(core), with: joined === '' ? null : String(joined) }));
}

/** Everything that was said of names, oldest first; of all of them without `cores`. */
export function joinHistory({ database }: Store, cores?: readonly string[]): Join[] {
  return database
    .prepare(
      'SELECT core, joined, who, at, why FROM grantee_joins WHERE ?1 IS NULL OR core IN (SELECT value FROM json_each(?1)) ORDER BY at, id',
    )
    .all(cores === undefined ? null : JSON.stringify(cores))
    .map((row) => Join.parse(row));
}

/** Appends what a person says of a name; grantees are told apart anew at once. */
export function joinGrantee(store: Store, { core, joined, who, why }: Omit<Join, 'at'>): void {
  transact(store, () => {
    const last = String(store.database.prepare('SELECT max(at) AS at FROM grantee_joins').get()?.at ?? '');
    putJoin(store, { core, joined, who, why, at: notBefore(last) });
    tellGranteesApart(store);
  });
}

/** Takes in what was said elsewhere; false when it is there. */
export function putJoin({ database }: Store, { core, joined, who, at, why }: Join): boolean {
  const row = [core, joined, who, at, why];
  if (database.prepare('SELECT 1 FROM grantee_joins WHERE core = ? AND joined IS ? AND who = ? AND at = ? AND why = ?').get(...row))
    return false;
  database.prepare('INSERT INTO grantee_joins (core, joined, who, at, why) VALUES (?, ?, ?, ?, ?)').run(...row);
  return true;
}

/** Gives every document the grantee that its name stands for now. Part of the caller's transaction. */
export function tellGranteesApart(store: Store): void {
  const { database } = store;
  const names = database
    .prepare('SELECT DISTINCT core, bin FROM standing_documents WHERE core IS NOT NULL')
    .all()
    .map(({ core, bin }) => ({ core: String(core), bin: typeof bin === 'string' ? bin : null }));
  const update = database.prepare('UPDATE standing_documents SET grantee = ?1 WHERE core = ?2 AND grantee IS NOT ?1');
  for (const [core, id] of granteeIds(names, joinsOf(store))) update.run(id, core);
  dropIndex(store);
}
