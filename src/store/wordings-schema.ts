/** What documents say that esep does not know, and what people taught it. Part of `MIGRATIONS`: never edited after a release. */
export const WORDINGS = `
  -- Wordings of a content that are in no lexicon, as it was read last; key is the wording in comparison letters.
  CREATE TABLE unknown_wordings (
    hash TEXT NOT NULL,
    kind TEXT NOT NULL,
    key TEXT NOT NULL,
    text TEXT NOT NULL,
    "values" INTEGER NOT NULL,
    guess TEXT,
    block INTEGER NOT NULL,
    row INTEGER,
    "column" INTEGER,
    PRIMARY KEY (hash, kind, key)
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX unknown_wordings_by_key ON unknown_wordings(kind, key);

  -- concept: what the wording means, null for nothing. scope: JSON of where it holds. undone: it is taken back by this entry.
  CREATE TABLE taught_wordings (
    id INTEGER PRIMARY KEY,
    kind TEXT NOT NULL,
    text TEXT NOT NULL,
    concept TEXT,
    scope TEXT NOT NULL,
    undone INTEGER NOT NULL DEFAULT 0,
    who TEXT NOT NULL,
    at TEXT NOT NULL,
    example TEXT NOT NULL
  ) STRICT;
  CREATE TRIGGER taught_wordings_kept BEFORE DELETE ON taught_wordings BEGIN SELECT RAISE(ABORT, 'taught wordings are only appended'); END;
  CREATE TRIGGER taught_wordings_fixed BEFORE UPDATE ON taught_wordings BEGIN SELECT RAISE(ABORT, 'taught wordings are only appended'); END;

  -- JSON of the taught wordings that held in a run.
  ALTER TABLE runs ADD COLUMN taught TEXT NOT NULL DEFAULT '[]';
`;
