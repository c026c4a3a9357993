import { dirname, join, relative, sep } from 'node:path';
import type { DatabaseSync } from 'node:sqlite';
import * as z from 'zod';
import { rootNames } from './root-names.ts';

const Input = z.object({
  path: z.string(),
  file: z.string(),
  container: z.string().nullable(),
  bytes: z.int(),
  hash: z.string().nullable(),
  code: z.string().nullable(),
  message: z.string().nullable(),
  opened: z.int(),
  run: z.int(),
});
type Input = z.infer<typeof Input>;

const SCHEMA = `
  ALTER TABLE inputs RENAME TO former_inputs;
  DROP INDEX inputs_by_hash;

  -- Folders whose files are in the archive. location is absolute, beside the same from the workspace on: that holds when
  -- both move. given: its name when a person gave it. whole: everything below belongs to the archive, else single files.
  CREATE TABLE roots (
    id INTEGER PRIMARY KEY,
    given TEXT UNIQUE,
    location TEXT NOT NULL,
    beside TEXT,
    whole INTEGER NOT NULL
  ) STRICT;

  -- The archive. path is how people are shown the place of an input in its root. hash is null when the bytes could not be had;
  -- code and message then say why. container: the place of the archive or e-mail it came out of. An archive that was opened
  -- is no input itself: its entries are. met: the last run that saw it; gone: that run did not find it any more.
  CREATE TABLE inputs (
    root INTEGER NOT NULL REFERENCES roots(id),
    place TEXT NOT NULL,
    path TEXT NOT NULL,
    container TEXT,
    bytes INTEGER NOT NULL,
    hash TEXT,
    code TEXT,
    message TEXT,
    opened INTEGER NOT NULL DEFAULT 0,
    met INTEGER NOT NULL REFERENCES runs(id),
    gone INTEGER NOT NULL DEFAULT 0,
    PRIMARY KEY (root, place)
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX inputs_by_path ON inputs(path);
  CREATE INDEX inputs_by_hash ON inputs(hash, opened, gone, path);
  CREATE INDEX inputs_by_container ON inputs(root, container) WHERE container IS NOT NULL;

  -- The key an outcome was really made under, when it stands in for one that cannot be made since the file is not at hand.
  ALTER TABLE outcomes ADD COLUMN made TEXT;
`;

/**
 * Puts the inputs of a workspace under roots. Those of folders that the latest runs were not given are inputs of the archive
 * again; those the latest run over their folder did not find are gone.
 */
export function inputsUnderRoots(database: DatabaseSync): void {
  database.exec(SCHEMA);
  const inputs = database
    .prepare('SELECT path, file, container, bytes, hash, code, message, opened, run FROM former_inputs ORDER BY run DESC, path')
    .all();
  const rows = inputs.map((row) => Input.parse(row));
  const files = new Map(rows.filter(({ container }) => container === null).map((row) => [row.path, row.file]));
  const fileOf = ({ container, file }: Input) => (container === null ? file : (files.get(container) ?? null));
  const given = givenPaths(database);
  const folders = outermost([...given.keys()].filter((path) => [...files.values()].some((file) => file !== path && within(path, file))));
  const roots = new Map<string, number>();
  for (const row of rows) {
    const file = fileOf(row);
    if (file === null || (given.has(file) === false && folders.every((folder) => !within(folder, file)))) continue;
    const whole = folders.find((folder) => folder !== file && within(folder, file));
    const location = whole ?? dirname(file);
    if (!roots.has(location)) roots.set(location, putRoot(database, location, whole !== undefined));
    const seen = Math.max(...[...given].map(([path, run]) => (within(path, file) ? run : 0)));
    putInput(database, { row, root: roots.get(location) ?? 0, place: relative(location, file).split(sep).join('/'), gone: seen > row.run });
  }
  database.exec(`
    DROP TABLE former_inputs;
    DELETE FROM inputs WHERE gone = 1 AND opened = 0 AND NOT EXISTS (SELECT 1 FROM reports WHERE reports.hash = inputs.hash);
  `);
  if (roots.size > 1) {
    const names = rootNames([...roots].map(([location, id]) => ({ id, location, given: null })));
    for (const [id, name] of names) database.prepare(`UPDATE inputs SET path = ? || '/' || place WHERE root = ?`).run(name, id);
  }
}

/** Paths runs were given, with the latest run over each. */
function givenPaths(database: DatabaseSync): Map<string, number> {
  const rows = database
    .prepare(`SELECT p.value AS path, max(runs.id) AS run FROM runs, json_each(options, '$.roots') p GROUP BY p.value`)
    .all();
  return new Map(rows.map(({ path, run }) => [String(path), Number(run)]));
}

function outermost(paths: readonly string[]): string[] {
  return paths.filter((path) => !paths.some((other) => other !== path && within(other, path)));
}

function within(outer: string, inner: string): boolean {
  return inner === outer || inner.startsWith(join(outer, sep));
}

function putRoot(database: DatabaseSync, location: string, whole: boolean): number {
  return Number(database.prepare('INSERT INTO roots (location, whole) VALUES (?, ?)').run(location, Number(whole)).lastInsertRowid);
}

function putInput(
  database: DatabaseSync,
  { row, root, place, gone }: { readonly row: Input; readonly root: number; readonly place: string; readonly gone: boolean },
): void {
  const { path, container, bytes, hash, code, message, opened, run } = row;
  const own = container === null ? place : place + path.slice(container.length);
  database
    .prepare(
      'INSERT OR IGNORE INTO inputs (root, place, path, container, bytes, hash, code, message, opened, met, gone) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)',
    )
    .run(root, own, own, container === null ? null : place, bytes, hash, code, message, opened, run, Number(gone));
}
