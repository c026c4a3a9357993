import type { Store } from './open.ts';

/** A stretch of a document's text with its stems, separated by spaces. */
export interface IndexedPassage {
  readonly block: number;
  readonly page: number | null;
  readonly row: number | null;
  readonly column: number | null;
  readonly text: string;
  readonly stems: string;
}

/** Replaces the searchable text of a content. Part of the caller's transaction. */
export function indexPassages({ database }: Store, hash: string, passages: readonly IndexedPassage[]): void {
  database.prepare('DELETE FROM search WHERE rowid IN (SELECT id FROM passages WHERE hash = ?)').run(hash);
  database.prepare('DELETE FROM passages WHERE hash = ?').run(hash);
  const passage = database.prepare('INSERT INTO passages (hash, block, page, row, "column", text) VALUES (?, ?, ?, ?, ?, ?)');
  const stems = database.prepare('INSERT INTO search (rowid, stems) VALUES (?, ?)');
  for (const { block, page, row, column, text, stems: words } of passages) {
    const { lastInsertRowid } = passage.run(hash, block, page, row, column, text);
    stems.run(lastInsertRowid, words);
  }
}
