import * as z from 'zod';
import { stems } from '../text/stem.ts';
import { firstPath } from './inputs.ts';
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
    if (words !== '') stems.run(lastInsertRowid, words);
  }
}

const Hit = z.object({
  hash: z.string(),
  path: z.string(),
  block: z.int(),
  page: z.int().nullable(),
  row: z.int().nullable(),
  column: z.int().nullable(),
  text: z.string(),
});
/** A passage with all the words looked for, in the document of that path. */
export type Hit = z.infer<typeof Hit>;

/**
 * Passages of the archive's documents with all the words of `query` in any inflection, best first. Stems match as beginnings: a
 * word without endings may be taken for the other language and lose a letter more.
 */
export function findPassages({ database }: Store, query: string, limit: number): Hit[] {
  const words = stems(query).map((stem) => `"${stem.replaceAll('"', '')}"*`);
  if (words.length === 0) return [];
  return database
    .prepare(
      `SELECT p.hash, ${firstPath('p.hash')} AS path, p.block, p.page, p.row, p."column", p.text
       FROM search s JOIN passages p ON p.id = s.rowid
       WHERE s.stems MATCH ?1 AND p.hash IN (SELECT hash FROM inputs)
       ORDER BY s.rank, path, p.block, p.row, p."column" LIMIT ?2`,
    )
    .all(words.join(' '), limit)
    .map((row) => Hit.parse(row));
}
