import { relative, sep } from 'node:path';
import type { FailureCode } from '../model/failure.ts';
import { type Store, transact } from './open.ts';
import { absorbRoot, putRoot, type Root, renamePaths, rootsOf } from './roots.ts';
import type { Run } from './runs.ts';

/** Something that lies below a path looked at. */
export interface Sighting {
  /** Absolute path. */
  readonly file: string;
  readonly bytes: number;
  readonly hash: string | null;
  readonly failure: { readonly code: FailureCode; readonly message: string } | null;
  /** It may be an archive or an e-mail. */
  readonly holdsFiles: boolean;
}

/** A path to be looked at, and the root its files belong to. */
export interface Target {
  /** Absolute paths; `path` is within `root` or is it. */
  readonly path: string;
  readonly root: string;
  /** All of the root belongs to the archive, not only this file of it. */
  readonly whole: boolean;
}

/** What is seen is kept apart until it is complete and taken over at once: a run that is stopped halfway leaves the archive as it was. */
export function beginSurvey({ database }: Store): void {
  database.exec(`
    DROP TABLE IF EXISTS temp.sightings;
    CREATE TEMP TABLE sightings (
      file TEXT PRIMARY KEY, bytes INTEGER NOT NULL, hash TEXT, code TEXT, message TEXT, holds INTEGER NOT NULL, ready INTEGER NOT NULL
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX temp.sightings_failed ON sightings(file) WHERE code IS NOT NULL;
  `);
}

/** Keeps sightings; `ready` false: the file is there, but not to be taken in yet. */
export function putSightings(store: Store, sightings: readonly Sighting[], ready = true): void {
  transact(store, () => {
    const put = store.database.prepare(
      'INSERT OR REPLACE INTO temp.sightings (file, bytes, hash, code, message, holds, ready) VALUES (?, ?, ?, ?, ?, ?, ?)',
    );
    for (const { file, bytes, hash, failure, holdsFiles } of sightings)
      put.run(file, bytes, hash, failure?.code ?? null, failure?.message ?? null, Number(holdsFiles), Number(ready));
  });
}

/** Everything of an absolute folder is between these two in the order of SQLite. */
export function below(folder: string): { readonly base: string; readonly end: string } {
  const bare = folder.endsWith(sep) ? folder.slice(0, -1) : folder;
  return { base: `${bare}${sep}`, end: `${bare}${String.fromCharCode(sep.charCodeAt(0) + 1)}` };
}

function within(outer: string, inner: string): boolean {
  const { base } = below(outer);
  return inner === outer || inner.startsWith(base);
}

/** Files `i` of a root, in or at the place ?3 of it (all when '') that nobody saw and that do not lie in a folder that could not be opened. */
const KNOWN = `i.root = ?1 AND i.container IS NULL AND (?3 = '' OR i.place = ?3 OR (i.place > ?3 || '/' AND i.place < ?3 || '0'))`;
const UNSEEN = `NOT EXISTS (SELECT 1 FROM temp.sightings s WHERE s.file = ?2 || i.place)
  AND NOT EXISTS (SELECT 1 FROM temp.sightings s WHERE s.code IS NOT NULL AND ?2 || i.place > s.file || '/' AND ?2 || i.place < s.file || '0')`;

function scope({ id, location }: Pick<Root, 'id' | 'location'>, path: string): [id: number, base: string, place: string] {
  return [id, below(location).base, within(path, location) ? '' : relative(location, path).split(sep).join('/')];
}

/** Roots that have files at or below a path. */
function rootsAt(store: Store, path: string): Root[] {
  return rootsOf(store).filter(({ location }) => within(path, location) || within(location, path));
}

/** How many files below `path` the archive knows, how many of these were not seen, and how many were seen there at all. */
export function shrinkage(store: Store, path: string): { readonly known: number; readonly unseen: number; readonly seen: number } {
  const { database } = store;
  const { base, end } = below(path);
  const counted = rootsAt(store, path).map((root) => {
    const row = database
      .prepare(`SELECT count(*) AS known, total(${UNSEEN}) AS unseen FROM inputs i WHERE ${KNOWN} AND i.gone = 0`)
      .get(...scope(root, path));
    return { known: Number(row?.known), unseen: Number(row?.unseen) };
  });
  const seen = database
    .prepare('SELECT count(*) AS n FROM temp.sightings WHERE file = ?1 OR (file > ?2 AND file < ?3)')
    .get(path, base, end);
  return {
    known: counted.reduce((sum, { known }) => sum + known, 0),
    unseen: counted.reduce((sum, { unseen }) => sum + unseen, 0),
    seen: Number(seen?.n),
  };
}

/** The survey becomes part of the archive, at once. `prune`: what is gone from the targets leaves the archive. */
export function adoptSurvey(store: Store, run: Pick<Run, 'id'>, targets: readonly Target[], { prune }: { readonly prune: boolean }): void {
  const { database } = store;
  transact(store, () => {
    const ids = new Map<string, number>();
    for (const { root: location, whole } of targets) {
      if (ids.has(location)) continue;
      const known = rootsOf(store);
      const id = putRoot(store, { id: known.find((root) => root.location === location)?.id ?? null, location, whole });
      if (whole)
        for (const inner of known) if (inner.id !== id && within(location, inner.location)) absorbRoot(store, inner, { id, location });
      ids.set(location, id);
    }
    for (const [location, id] of ids) {
      takeOver(store, run.id, { id, location, whole: targets.some(({ root, whole }) => root === location && whole) });
    }
    for (const { root: location, path } of targets) {
      const at = scope({ id: ids.get(location) ?? 0, location }, path);
      database.prepare(`UPDATE inputs AS i SET gone = 1 WHERE ${KNOWN} AND i.gone = 0 AND i.met < ?4 AND ${UNSEEN}`).run(...at, run.id);
      database
        .prepare(
          `UPDATE inputs SET gone = 1 WHERE root = ?1 AND container IS NOT NULL AND gone = 0
             AND EXISTS (SELECT 1 FROM inputs c WHERE c.root = ?1 AND c.place = inputs.container AND c.gone = 1)`,
        )
        .run(at[0]);
      if (prune) dropGone(store, at);
    }
    dropEmptyHanded(store);
    renamePaths(store);
  });
}

function takeOver(
  { database }: Store,
  run: number,
  { id, location, whole }: { readonly id: number; readonly location: string; readonly whole: boolean },
): void {
  const { base, end } = below(location);
  database
    .prepare(
      `INSERT INTO inputs (root, place, path, bytes, hash, code, message, met)
       SELECT ?1, substr(file, length(?2) + 1), substr(file, length(?2) + 1), bytes, hash, code, message, ?4 FROM temp.sightings
       WHERE ready = 1 AND file > ?2 AND file < ?3 AND (?5 = 1 OR instr(substr(file, length(?2) + 1), '/') = 0)
       ON CONFLICT (root, place) DO UPDATE SET container = NULL, bytes = excluded.bytes, hash = excluded.hash, code = excluded.code,
         message = excluded.message, met = excluded.met, gone = 0, opened = iif(inputs.hash IS excluded.hash, opened, 0)`,
    )
    .run(id, base, end, run, Number(whole));
}

/** What is gone leaves the archive: files at a place, and what came out of them. */
function dropGone({ database }: Store, [root, , place]: [id: number, base: string, place: string]): void {
  const at = `(?2 = '' OR place = ?2 OR (place > ?2 || '/' AND place < ?2 || '0'))`;
  database.prepare(`DELETE FROM inputs WHERE root = ?1 AND gone = 1 AND ${at}`).run(root, place);
}

/** Of what is gone only that is kept of which there is a report. */
export function dropEmptyHanded({ database }: Store): void {
  database.exec(`
    DELETE FROM inputs WHERE gone = 1 AND opened = 0 AND NOT EXISTS (SELECT 1 FROM reports WHERE reports.hash = inputs.hash);
    DELETE FROM inputs WHERE gone = 1 AND opened = 1
      AND NOT EXISTS (SELECT 1 FROM inputs e WHERE e.root = inputs.root AND e.container = inputs.place);
  `);
}
