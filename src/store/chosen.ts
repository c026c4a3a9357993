import { isAbsolute, relative, resolve, sep } from 'node:path';
import * as z from 'zod';
import { UsageError } from '../model/errors.ts';
import type { Store } from './open.ts';
import { rootsOf } from './roots.ts';

const Chosen = z.object({
  root: z.int(),
  place: z.string(),
  path: z.string(),
  container: z.string().nullable(),
  hash: z.string().nullable(),
});
/** An input somebody named, or one that goes with it. */
export type Chosen = z.infer<typeof Chosen>;

const COLUMNS = 'root, place, path, container, hash';
const DOCUMENT = /^[0-9a-f]{8,64}$/;

/**
 * The inputs a word names: a document by its id or the beginning of it, a path of the archive, a file of this machine; of
 * folders and archives all that is in them. With their copies under other paths, since the content is one. Throws
 * UsageError when it names none, or two documents.
 */
export function chosenInputs(store: Store, word: string): Chosen[] {
  const named = [...byId(store, word), ...byPath(store, word), ...byFile(store, word)];
  if (named.length === 0) throw new UsageError(`the archive holds no document "${word}"`);
  const { database } = store;
  const inside = database.prepare(`SELECT ${COLUMNS} FROM inputs WHERE root = ? AND container = ?`);
  const copies = database.prepare(`SELECT ${COLUMNS} FROM inputs WHERE hash = ?`);
  const chosen = new Map<string, Chosen>();
  const add = (input: Chosen): void => {
    const key = JSON.stringify([input.root, input.place]);
    if (chosen.has(key)) return;
    chosen.set(key, input);
    for (const row of inside.all(input.root, input.place)) add(Chosen.parse(row));
    if (input.hash !== null) for (const row of copies.all(input.hash)) add(Chosen.parse(row));
  };
  for (const input of named) add(input);
  return [...chosen.values()].sort((a, b) => (a.path < b.path ? -1 : 1));
}

function byId({ database }: Store, word: string): Chosen[] {
  if (!DOCUMENT.test(word)) return [];
  const rows = database.prepare(`SELECT ${COLUMNS} FROM inputs WHERE substr(hash, 1, ?2) = ?1`).all(word, word.length);
  const found = rows.map((row) => Chosen.parse(row));
  if (new Set(found.map(({ hash }) => hash)).size > 1) throw new UsageError(`several documents have ids that begin with ${word}`);
  return found;
}

function byPath({ database }: Store, word: string): Chosen[] {
  const path = word.replace(/\/+$/, '');
  return database
    .prepare(`SELECT ${COLUMNS} FROM inputs WHERE path = ?1 OR (path > ?1 || '/' AND path < ?1 || '0')`)
    .all(path)
    .map((row) => Chosen.parse(row));
}

function byFile(store: Store, word: string): Chosen[] {
  const at = store.database.prepare(
    `SELECT ${COLUMNS} FROM inputs WHERE root = ?1 AND (?2 = '' OR place = ?2 OR (place > ?2 || '/' AND place < ?2 || '0'))`,
  );
  return rootsOf(store).flatMap(({ id, location }) => {
    const way = relative(location, resolve(word));
    if (way === '..' || way.startsWith(`..${sep}`) || isAbsolute(way)) return [];
    return at.all(id, way.split(sep).join('/')).map((row) => Chosen.parse(row));
  });
}
