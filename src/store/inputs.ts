import type { FailureCode } from '../model/failure.ts';
import type { Store } from './open.ts';

/** Something a run met: a file, or an entry of a container. */
export interface Input {
  readonly root: number;
  /** Within its root, `/` between the parts. */
  readonly place: string;
  /** As shown to people: the place, under the root's name when there are several roots. */
  readonly path: string;
  /** Place of the archive or e-mail it came out of. */
  readonly container: string | null;
  readonly bytes: number;
  /** sha256 of the bytes in hex; null when they could not be had. */
  readonly hash: string | null;
  /** Why the input cannot even be given to a reader. */
  readonly failure: { readonly code: FailureCode; readonly message: string } | null;
}

/** Notes what a run met. An archive of the same bytes as before stays opened. */
export function putInput({ database }: Store, run: number, { root, place, path, container, bytes, hash, failure }: Input): void {
  database
    .prepare(
      `INSERT INTO inputs (root, place, path, container, bytes, hash, code, message, met) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
       ON CONFLICT (root, place) DO UPDATE SET container = excluded.container, bytes = excluded.bytes, hash = excluded.hash,
         code = excluded.code, message = excluded.message, met = excluded.met, gone = 0,
         opened = iif(inputs.hash IS excluded.hash AND excluded.code IS NULL, opened, 0)`,
    )
    .run(root, place, path, container, bytes, hash, failure?.code ?? null, failure?.message ?? null, run);
}

/** Whether the archive is opened: its entries are inputs then, itself it is none. */
export function markOpened({ database }: Store, { root, place }: Pick<Input, 'root' | 'place'>, opened: boolean): void {
  database.prepare('UPDATE inputs SET opened = ? WHERE root = ? AND place = ?').run(Number(opened), root, place);
}

/** SQL for the path a content goes by: the first under which its file is there, else the first. `hash` is SQL. */
export function firstPath(hash: string): string {
  return `(SELECT path FROM inputs named WHERE named.hash = ${hash} AND named.opened = 0 ORDER BY named.gone, named.path LIMIT 1)`;
}

/** SQL for the path of the archive or e-mail an input `i` came out of. */
export const CONTAINER_PATH = `CASE WHEN i.container IS NOT NULL THEN substr(i.path, 1, length(i.path) - length(i.place)) || i.container END`;

/** Opened archives, with the number of inputs that came out of them. */
export function openedContainers({ database }: Store): { readonly path: string; readonly entries: number }[] {
  return database
    .prepare(
      `SELECT c.path, (SELECT count(*) FROM inputs i WHERE i.container = c.place AND i.root = c.root) AS entries
       FROM inputs c WHERE c.opened = 1 ORDER BY c.path`,
    )
    .all()
    .map((row) => ({ path: String(row.path), entries: Number(row.entries) }));
}

/** What the archive holds under a path; null: nothing that could be read. */
export function hashAt({ database }: Store, path: string): string | null {
  const hash = database.prepare('SELECT hash FROM inputs WHERE path = ? AND opened = 0').get(path)?.hash;
  return typeof hash === 'string' ? hash : null;
}

/** The path a content goes by; null: the archive does not hold it. */
export function pathOf({ database }: Store, hash: string): string | null {
  const path = database.prepare(`SELECT ${firstPath('?')} AS path`).get(hash)?.path;
  return typeof path === 'string' ? path : null;
}
