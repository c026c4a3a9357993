import type { Failure } from '../model/failure.ts';
import type { Store } from './open.ts';
import type { Subject } from './outcomes.ts';

/** Notes tries that went wrong, for the record and to bound how often a document may kill its worker. */
export function putAttempts({ database }: Store, { hash, key, run }: Subject, tries: readonly Failure[]): void {
  const insert = database.prepare('INSERT INTO attempts (hash, key, run, ended, code, message, stage) VALUES (?, ?, ?, ?, ?, ?, ?)');
  const now = new Date().toISOString();
  for (const { code, message, stage } of tries) insert.run(hash, key, run, now, code, message, stage);
}
