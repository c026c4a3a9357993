import * as z from 'zod';
import { notBefore } from './decisions.ts';
import type { Store } from './open.ts';

/** `assigned`: whose it is to decide; the text is a name, '' nobody's. */
export const REMARKS = ['comment', 'assigned'] as const;

const Remark = z.object({
  finding: z.string(),
  kind: z.enum(REMARKS),
  text: z.string(),
  who: z.string(),
  /** ISO time. */
  at: z.string(),
});
/** What somebody said of a finding beside deciding on it. */
export type Remark = z.infer<typeof Remark>;

/** Appends a remark; earlier ones stay. */
export function remark({ database }: Store, { finding, kind, text, who }: Omit<Remark, 'at'>): void {
  const last = String(database.prepare('SELECT max(at) AS at FROM said WHERE finding = ?').get(finding)?.at ?? '');
  database
    .prepare('INSERT INTO remarks (finding, kind, text, who, at) VALUES (?, ?, ?, ?, ?)')
    .run(finding, kind, text, who, notBefore(last));
}

/** Takes in a remark made elsewhere; false when it is there. */
export function putRemark({ database }: Store, { finding, kind, text, who, at }: Remark): boolean {
  const row = [finding, kind, text, who, at];
  if (database.prepare('SELECT 1 FROM remarks WHERE finding = ? AND kind = ? AND text = ? AND who = ? AND at = ?').get(...row))
    return false;
  database.prepare('INSERT INTO remarks (finding, kind, text, who, at) VALUES (?, ?, ?, ?, ?)').run(...row);
  return true;
}

/** Everything said of a finding, in this and earlier versions of its document, oldest first. */
export function remarksOf({ database }: Store, finding: string): Remark[] {
  return database
    .prepare('SELECT finding, kind, text, who, at FROM said WHERE finding = ? ORDER BY at, id')
    .all(finding)
    .map((row) => Remark.parse(row));
}

/** Everybody who was given something or decided, by name: whom to give something to. */
export function reviewers({ database }: Store): string[] {
  return database
    .prepare(
      "SELECT text AS name FROM remarks WHERE kind = 'assigned' AND text <> '' UNION SELECT who FROM decisions ORDER BY name LIMIT 200",
    )
    .all()
    .map(({ name }) => String(name));
}
