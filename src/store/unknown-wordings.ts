import * as z from 'zod';
import { type TaughtWording, type UnknownWording, WordingKind } from '../model/wording.ts';
import { stems } from '../text/stem.ts';
import { wordingKey } from '../text/wordings/taught.ts';
import { firstPath } from './inputs.ts';
import { type Store, transact } from './open.ts';
import { taughtSinceRun } from './taught.ts';

/** Replaces what a content says that is not known. Part of the caller's transaction. */
export function putUnknown({ database }: Store, hash: string, unknown: readonly UnknownWording[]): void {
  database.prepare('DELETE FROM unknown_wordings WHERE hash = ?').run(hash);
  const put = database.prepare(
    'INSERT OR IGNORE INTO unknown_wordings (hash, kind, key, text, "values", guess, block, row, "column") VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)',
  );
  for (const { kind, key, text, values, guess, block, row, column } of unknown)
    put.run(hash, kind, key, text, values, guess, block, row, column);
}

const Place = z.object({ hash: z.string(), path: z.string(), block: z.int(), row: z.int().nullable(), column: z.int().nullable() });
const Listed = z.object({
  kind: WordingKind,
  key: z.string(),
  text: z.string(),
  documents: z.int(),
  values: z.int(),
  /** What most of the documents make likely. */
  guess: z.string().nullable(),
  /** The first two documents that say it. */
  places: z.array(Place),
  /** What it was taught to mean, for whatever documents, since the last run began; undefined: nothing. */
  taught: z.string().nullable().optional(),
});
/** A wording over all documents. */
export type ListedWording = z.infer<typeof Listed>;

/** What the archive says and esep does not know, what is most at stake first: documents times values. */
export function listUnknown(store: Store, page: { limit: number; offset: number }): ListedWording[] {
  const { database } = store;
  const rows = database
    .prepare(
      `SELECT kind, key, min(text) AS text, count(*) AS documents, sum("values") AS "values",
         (SELECT guess FROM unknown_wordings g WHERE g.kind = u.kind AND g.key = u.key AND guess IS NOT NULL GROUP BY guess ORDER BY count(*) DESC, guess LIMIT 1) AS guess
       FROM unknown_wordings u WHERE hash IN (SELECT hash FROM inputs WHERE opened = 0)
       GROUP BY kind, key ORDER BY count(*) * sum("values") DESC, kind, key LIMIT ? OFFSET ?`,
    )
    .all(page.limit, page.offset);
  const places = database.prepare(
    `SELECT hash, ${firstPath('u.hash')} AS path, block, row, "column" FROM unknown_wordings u
     WHERE kind = ? AND key = ? AND hash IN (SELECT hash FROM inputs WHERE opened = 0) ORDER BY path LIMIT 2`,
  );
  const taught = new Map(taughtSinceRun(store).map(({ kind, text, concept }) => [`${kind} ${wordingKey(text)}`, concept]));
  return rows.map((row) => {
    const key = `${row.kind} ${row.key}`;
    return Listed.parse({
      ...row,
      places: places.all(String(row.kind), String(row.key)),
      ...(taught.has(key) ? { taught: taught.get(key) } : {}),
    });
  });
}

/** How many wordings are not known. */
export function countUnknown({ database }: Store): number {
  return Number(
    database
      .prepare(
        'SELECT count(*) AS n FROM (SELECT 1 FROM unknown_wordings WHERE hash IN (SELECT hash FROM inputs WHERE opened = 0) GROUP BY kind, key)',
      )
      .get()?.n ?? 0,
  );
}

/** Contents of the archive that say a wording: those of which it is known, and those with all its words in one place. */
export function contentsHolding({ database }: Store, { kind, text }: Pick<TaughtWording, 'kind' | 'text'>): Set<string> {
  const known = database.prepare('SELECT hash FROM unknown_wordings WHERE kind = ? AND key = ?').all(kind, wordingKey(text));
  const words = stems(text).map((stem) => `"${stem.replaceAll('"', '')}"*`);
  const said =
    words.length === 0
      ? database.prepare('SELECT DISTINCT hash FROM reports').all()
      : database
          .prepare('SELECT DISTINCT p.hash FROM search s JOIN passages p ON p.id = s.rowid WHERE s.stems MATCH ?')
          .all(words.join(' '));
  return new Set([...known, ...said].map(({ hash }) => String(hash)));
}

/** What was read under `before` stands in under `key` where none of the wordings occurs that are taught otherwise now. Gives how many did not. */
export function adoptUntouched(store: Store, key: string, before: string, changed: readonly TaughtWording[]): number {
  const { database } = store;
  const touched = new Set(changed.flatMap((wording) => [...contentsHolding(store, wording)]));
  return transact(store, () => {
    const held = database
      .prepare('SELECT hash FROM outcomes WHERE key = ? AND hash IN (SELECT value FROM json_each(?))')
      .all(before, JSON.stringify([...touched]));
    const left = JSON.stringify(held.map(({ hash }) => String(hash)));
    for (const table of ['reports', 'findings', 'outcomes'])
      database
        .prepare(
          `UPDATE OR REPLACE ${table} SET key = ?1${table === 'outcomes' ? ', base = NULL' : ''} WHERE key = ?2 AND hash NOT IN (SELECT value FROM json_each(?3))`,
        )
        .run(key, before, left);
    return held.length;
  });
}

/** What is taught in one of two lists and not in the other. */
export function changedWordings(before: readonly TaughtWording[], now: readonly TaughtWording[]): TaughtWording[] {
  const names = (list: readonly TaughtWording[]) => new Set(list.map((one) => JSON.stringify(one)));
  const [old, fresh] = [names(before), names(now)];
  return [...before.filter((one) => !fresh.has(JSON.stringify(one))), ...now.filter((one) => !old.has(JSON.stringify(one)))];
}
