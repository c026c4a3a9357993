import type { DatabaseSync } from 'node:sqlite';
import * as z from 'zod';
import { Finding } from '../model/finding.ts';
import { causeOf } from './finding-cause.ts';

/**
 * A finding can also wait for the grantee's answer, be commented on and be given to somebody, and is recognised among others of
 * its kind. Part of `MIGRATIONS`: never edited after a release.
 */
export function clearing(database: DatabaseSync): void {
  database.exec(`
    DROP VIEW judgements;
    CREATE TABLE decisions_now (
      id INTEGER PRIMARY KEY,
      finding TEXT NOT NULL,
      verdict TEXT NOT NULL CHECK (verdict IN ('confirmed', 'dismissed', 'asked', 'open')),
      who TEXT NOT NULL,
      at TEXT NOT NULL,
      why TEXT NOT NULL
    ) STRICT;
    INSERT INTO decisions_now SELECT id, finding, verdict, who, at, why FROM decisions;
    DROP TABLE decisions;
    ALTER TABLE decisions_now RENAME TO decisions;
    CREATE INDEX decisions_by_finding ON decisions(finding);
    CREATE TRIGGER decisions_kept BEFORE DELETE ON decisions BEGIN SELECT RAISE(ABORT, 'decisions are only appended'); END;
    CREATE TRIGGER decisions_fixed BEFORE UPDATE ON decisions BEGIN SELECT RAISE(ABORT, 'decisions are only appended'); END;
    CREATE VIEW judgements AS
      SELECT id, finding, finding AS made_on, verdict, who, at, why FROM decisions
      UNION ALL
      SELECT d.id, k.later, d.finding, d.verdict, d.who, d.at, d.why FROM decisions d JOIN finding_links k ON k.earlier = d.finding;

    -- What reviewers say of a finding beside deciding: a comment, or whose it is to decide (text is a name, '' nobody's).
    CREATE TABLE remarks (
      id INTEGER PRIMARY KEY,
      finding TEXT NOT NULL,
      kind TEXT NOT NULL CHECK (kind IN ('comment', 'assigned')),
      text TEXT NOT NULL,
      who TEXT NOT NULL,
      at TEXT NOT NULL
    ) STRICT;
    CREATE INDEX remarks_by_finding ON remarks(finding);
    CREATE TRIGGER remarks_kept BEFORE DELETE ON remarks BEGIN SELECT RAISE(ABORT, 'remarks are only appended'); END;
    CREATE TRIGGER remarks_fixed BEFORE UPDATE ON remarks BEGIN SELECT RAISE(ABORT, 'remarks are only appended'); END;
    CREATE VIEW said AS
      SELECT id, finding, kind, text, who, at FROM remarks
      UNION ALL
      SELECT r.id, k.later, r.kind, r.text, r.who, r.at FROM remarks r JOIN finding_links k ON k.earlier = r.finding;

    -- A digest of the rule and of what a finding says without its figures and quotes; null: not known.
    ALTER TABLE finding_marks ADD COLUMN cause TEXT;
    CREATE INDEX finding_marks_by_cause ON finding_marks(cause);
  `);
  const put = database.prepare('UPDATE finding_marks SET cause = ? WHERE id = ?');
  const bodies = database.prepare('SELECT id, body FROM findings UNION SELECT id, body FROM archive_findings').all();
  for (const { id, body } of bodies) {
    const finding = Told.safeParse(JSON.parse(String(body)));
    if (finding.success) put.run(causeOf(finding.data), String(id));
  }
}

const Told = z.object({ code: z.string(), message: z.object({ ru: Finding.shape.message.shape.ru }) });
