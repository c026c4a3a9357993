import type { DatabaseSync } from 'node:sqlite';
import { fold } from '../text/normalize.ts';
import { dig } from './mentions.ts';

/** The words of findings beside them, so that they are found without their bodies. Part of `MIGRATIONS`: never edited after a release. */
export function findingWords(database: DatabaseSync): void {
  database.exec('CREATE TABLE finding_words (id TEXT PRIMARY KEY, words TEXT NOT NULL) STRICT');
  const put = database.prepare('INSERT OR REPLACE INTO finding_words (id, words) VALUES (?, ?)');
  for (const { id, body } of database.prepare('SELECT id, body FROM findings UNION SELECT id, body FROM archive_findings').all())
    put.run(String(id), wordsIn(JSON.parse(String(body))));
}

/** What a finding says, in the letters that are searched. */
export function wordsIn(finding: unknown): string {
  return fold(dig(finding).join('\n'));
}
