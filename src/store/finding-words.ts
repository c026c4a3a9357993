import type { Store } from './open.ts';

/** Ids of the findings that have a folded word, as a whole or as a part of another. */
export function findingsMentioning({ database }: Store, word: string): Set<string> {
  const rows = database.prepare('SELECT id FROM finding_words WHERE instr(words, ?) > 0').all(word);
  return new Set(rows.map(({ id }) => String(id)));
}
