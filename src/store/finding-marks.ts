import * as z from 'zod';
import { Finding } from '../model/finding.ts';
import { foldClean } from '../text/normalize.ts';
import { causeOf, digest } from './finding-cause.ts';
import { wordsIn } from './finding-words-schema.ts';
import type { Store } from './open.ts';

/** What a finding is recognised by when its document has changed; `same` and `alike` are digests, null when none is known. */
export const Mark = z.object({
  id: z.string(),
  code: z.string(),
  position: z.int(),
  same: z.string().nullable(),
  alike: z.string().nullable(),
});
export type Mark = z.infer<typeof Mark>;

/** The mark of a finding that stands `position`th. Places do not count: they move. Without equation and quotes nothing is alike. */
export function markOf(finding: Finding, position: number): Mark {
  const { id, code, equation, actual, expected, message, evidence, documents } = finding;
  const quotes = evidence.map(({ quote }) => foldClean(quote).replace(/\s+/g, ' ').trim());
  const said = [code, equation, quotes, ...(documents ? [[...documents].sort()] : [])];
  const telling = equation !== null || quotes.some((quote) => quote !== '');
  return { id, code, position, same: digest([...said, actual, expected, message.ru]), alike: telling ? digest(said) : null };
}

/** Notes what findings are recognised by. `hash` names their document, '' several. Part of the caller's transaction. */
export function putMarks({ database }: Store, hash: string, findings: readonly Finding[]): void {
  const put = database.prepare(
    `INSERT INTO finding_marks (id, hash, documents, code, position, same, alike, cause) VALUES (?, ?, ?, ?, ?, ?, ?, ?)
     ON CONFLICT (id) DO UPDATE SET documents = excluded.documents, position = excluded.position, same = excluded.same,
       alike = excluded.alike, cause = excluded.cause`,
  );
  const words = database.prepare('INSERT OR REPLACE INTO finding_words (id, words) VALUES (?, ?)');
  for (const [position, finding] of findings.entries()) {
    words.run(finding.id, wordsIn(finding));
    const { same, alike } = markOf(finding, position);
    const documents = finding.documents ? JSON.stringify(finding.documents) : null;
    put.run(finding.id, hash, documents, finding.code, position, same, alike, causeOf(finding));
  }
}

/** Marks of all findings a content ever had, in their order; those an older esep left without are made from what is still stored. */
export function marksOf({ database }: Store, hash: string): Mark[] {
  const body = database.prepare('SELECT body FROM findings WHERE hash = ? AND id = ? LIMIT 1');
  return database
    .prepare('SELECT id, code, position, same, alike FROM finding_marks WHERE hash = ? ORDER BY position, id')
    .all(hash)
    .map((row) => {
      const mark = Mark.parse(row);
      const stored = mark.same === null ? body.get(hash, mark.id) : undefined;
      return stored ? markOf(Finding.parse(JSON.parse(String(stored.body))), mark.position) : mark;
    });
}

/** How many findings a content ever had. */
export function countMarks({ database }: Store, hash: string): number {
  return Number(database.prepare('SELECT count(*) AS n FROM finding_marks WHERE hash = ?').get(hash)?.n ?? 0);
}

/** Pairs of findings, each of them once, that are the same in two versions: all they say, else rule, equation and quotes where only one fits. */
export function recognised(earlier: readonly Mark[], later: readonly Mark[]): { readonly earlier: string; readonly later: string }[] {
  const pairs: { earlier: string; later: string }[] = [];
  const [left, right] = [new Set(earlier), new Set(later)];
  const pair = (one: Mark, other: Mark) => {
    pairs.push({ earlier: one.id, later: other.id });
    left.delete(one);
    right.delete(other);
  };
  const olds = Map.groupBy(left, ({ same }) => same);
  for (const mark of later) {
    const old = mark.same === null ? undefined : olds.get(mark.same)?.shift();
    if (old) pair(old, mark);
  }
  const [alikeLeft, alikeRight] = [left, right].map((marks) => Map.groupBy(marks, ({ alike }) => alike));
  for (const [alike, [mark, ...others]] of alikeRight ?? []) {
    const [old, ...more] = alikeLeft?.get(alike) ?? [];
    if (alike !== null && old && mark && others.length + more.length === 0) pair(old, mark);
  }
  return pairs;
}

/** Notes what a finding of another workspace is recognised by, unless it is known here. */
export function putForeignMark({ database }: Store, hash: string, { id, code, position, same, alike }: Mark): void {
  database
    .prepare('INSERT OR IGNORE INTO finding_marks (id, hash, code, position, same, alike) VALUES (?, ?, ?, ?, ?, ?)')
    .run(id, hash, code, position, same, alike);
}
