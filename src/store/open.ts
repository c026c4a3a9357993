import { mkdirSync, realpathSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { UsageError } from '../model/errors.ts';
import { resourceErrorOf } from '../model/resource-error.ts';
import { mentions } from './mentions.ts';
import { migrate } from './migrations.ts';

/** An open workspace. Functions of this folder take it as their first argument. */
export interface Store {
  /** Absolute path of the workspace. */
  readonly directory: string;
  readonly database: DatabaseSync;
  close(): void;
}

/**
 * Opens the workspace, making it when it is not there. Several processes may have it open: readers never wait, writers
 * queue for a moment. Only one may ingest at a time; see `lockWorkspace`. Throws UsageError when it is of
 * a newer esep, ResourceError when the disk does not give it; anything else is a defect.
 */
export function openStore(directory: string): Store {
  mkdirSync(directory, { recursive: true });
  const database = new DatabaseSync(join(directory, 'esep.db'), { timeout: 10_000 });
  try {
    database.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL; PRAGMA foreign_keys = ON;');
    migrate(database);
    database.function('mentions', { deterministic: true }, (json, more, asked) =>
      Number(mentions(String(json), String(more), String(asked))),
    );
  } catch (error) {
    database.close();
    if (error instanceof UsageError) throw new UsageError(`the workspace ${directory} cannot be used: ${error.message}`);
    throw resourceErrorOf(error, directory) ?? error;
  }
  return { directory: realpathSync(directory), database, close: () => database.close() };
}

/** Runs `work` in one transaction: all of it is kept or nothing. */
export function transact<T>({ database }: Store, work: () => T): T {
  database.exec('BEGIN IMMEDIATE');
  try {
    const result = work();
    database.exec('COMMIT');
    return result;
  } catch (error) {
    // A full disk makes SQLite take the transaction back by itself.
    if (database.isTransaction) database.exec('ROLLBACK');
    throw error;
  }
}

/** Tells this workspace from every other, for ever. */
export function workspaceId({ database }: Store): string {
  return String(database.prepare('SELECT id FROM workspace').get()?.id);
}
