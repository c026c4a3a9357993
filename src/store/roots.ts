import { existsSync } from 'node:fs';
import { join, relative, resolve, sep } from 'node:path';
import * as z from 'zod';
import type { Store } from './open.ts';
import { rootNames } from './root-names.ts';

const Row = z.object({ id: z.int(), given: z.string().nullable(), location: z.string(), beside: z.string().nullable(), whole: z.int() });

/** A folder whose files are in the archive. Inputs are kept by their place in it, so that it may move. */
export interface Root {
  readonly id: number;
  /** Stands before the places of its inputs when there are several roots. */
  readonly name: string;
  /** The name when a person gave it. */
  readonly given: string | null;
  /** Absolute path of where it is now. */
  readonly location: string;
  /** Everything below it belongs to the archive, else only files named one by one. */
  readonly whole: boolean;
}

/** The roots of the archive, by name. */
export function rootsOf({ database, directory }: Store): Root[] {
  const rows = database
    .prepare('SELECT id, given, location, beside, whole FROM roots')
    .all()
    .map((row) => Row.parse(row))
    .map(({ beside, whole, ...row }) => ({ ...row, whole: whole === 1, location: whereIs(directory, row.location, beside) }));
  const names = rootNames(rows);
  return rows.map((row) => ({ ...row, name: names.get(row.id) ?? '' })).sort((a, b) => (a.name < b.name ? -1 : 1));
}

/** A workspace that was moved together with its files finds them beside it. */
function whereIs(directory: string, location: string, beside: string | null): string {
  const moved = beside === null ? location : resolve(directory, beside);
  return moved !== location && existsSync(moved) ? moved : location;
}

/** Adds a root or notes where a known one (`id`) lies now; gives its id. A part of the caller's transaction. */
export function putRoot(
  { database, directory }: Store,
  { id, location, whole }: { readonly id: number | null; readonly location: string; readonly whole: boolean },
): number {
  const { lastInsertRowid } = database
    .prepare(
      `INSERT INTO roots (id, location, beside, whole) VALUES (?, ?, ?, ?)
       ON CONFLICT (id) DO UPDATE SET location = excluded.location, beside = excluded.beside, whole = max(whole, excluded.whole)`,
    )
    .run(id, location, relative(directory, location), Number(whole));
  return id ?? Number(lastInsertRowid);
}

/** How many inputs a root has, and how many of them are gone; opened archives left out. */
export function countInputs({ database }: Store, id: number): { readonly inputs: number; readonly gone: number } {
  const row = database.prepare('SELECT count(*) AS inputs, total(gone) AS gone FROM inputs WHERE root = ? AND opened = 0').get(id);
  return { inputs: Number(row?.inputs), gone: Number(row?.gone) };
}

/** Names a root; null: after its folder again. */
export function nameRoot({ database }: Store, id: number, given: string | null): void {
  database.prepare('UPDATE roots SET given = ? WHERE id = ?').run(given, id);
}

/** The inputs of a root that lies within another become inputs of that one. A part of the caller's transaction. */
export function absorbRoot({ database }: Store, inner: Root, into: { readonly id: number; readonly location: string }): void {
  const below = `${relative(into.location, inner.location).split(sep).join('/')}/`;
  const rest = 'bytes, hash, code, message, opened, met, gone';
  database
    .prepare(
      `INSERT OR REPLACE INTO inputs (root, place, path, container, ${rest})
       SELECT ?2, ?3 || place, ?3 || place, ?3 || container, ${rest} FROM inputs WHERE root = ?1`,
    )
    .run(inner.id, into.id, below);
  database.prepare('DELETE FROM inputs WHERE root = ?').run(inner.id);
  database.prepare('UPDATE OR REPLACE document_versions SET root = ?2, place = ?3 || place WHERE root = ?1').run(inner.id, into.id, below);
  database.prepare('DELETE FROM roots WHERE id = ?').run(inner.id);
}

/**
 * Roots without inputs go, the paths of the others are made anew: the place, under the root's name when there are several.
 * A part of the caller's transaction.
 */
export function renamePaths(store: Store): void {
  const { database } = store;
  database.exec(`
    DELETE FROM roots WHERE NOT EXISTS (SELECT 1 FROM inputs WHERE root = roots.id);
    UPDATE OR REPLACE document_versions SET root = -root WHERE root > 0 AND root NOT IN (SELECT id FROM roots);`);
  const roots = rootsOf(store);
  for (const { id, name } of roots) {
    const before = roots.length > 1 ? `${name}/` : '';
    database.prepare('UPDATE inputs SET path = ?2 || place WHERE root = ?1 AND path <> ?2 || place').run(id, before);
  }
}

/** Where inputs lie on this machine: in their root, or unpacked in the workspace. */
export function locator(
  store: Store,
): (input: { readonly root: number; readonly place: string; readonly container: string | null; readonly hash: string | null }) => string {
  const locations = new Map(rootsOf(store).map(({ id, location }) => [id, location]));
  return ({ root, place, container, hash }) =>
    container !== null && hash !== null ? unpackedAt(store, hash) : join(locations.get(root) ?? '', container ?? place);
}

/** Where what was unpacked from archives and mails lies, or one content of it. */
export function unpackedAt({ directory }: Store, hash = ''): string {
  return join(directory, 'unpacked', hash);
}
