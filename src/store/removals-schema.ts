/** Part of `MIGRATIONS`: never edited after a release. */
export const REMOVALS = `
  -- What people had removed: never what it said. documents: how many contents.
  CREATE TABLE removals (
    id INTEGER PRIMARY KEY,
    at TEXT NOT NULL,
    who TEXT NOT NULL,
    why TEXT NOT NULL,
    documents INTEGER NOT NULL
  ) STRICT;
  CREATE TRIGGER removals_kept BEFORE DELETE ON removals BEGIN SELECT RAISE(ABORT, 'removals are only appended'); END;
  CREATE TRIGGER removals_fixed BEFORE UPDATE ON removals BEGIN SELECT RAISE(ABORT, 'removals are only appended'); END;
`;
