/** Projects and grantees of the archive, for the review. Part of `MIGRATIONS`: never edited after a release. */
export const STANDINGS = `
  -- What the last output said of each content: its project and whose it is. core is the grantee's own name in comparison letters.
  CREATE TABLE standing_documents (
    hash TEXT PRIMARY KEY,
    project TEXT,
    counts INTEGER NOT NULL,
    kind TEXT NOT NULL,
    grantee TEXT,
    name TEXT,
    core TEXT,
    bin TEXT,
    legal_form TEXT,
    grantor TEXT,
    title TEXT,
    year INTEGER,
    region TEXT,
    submitted TEXT,
    amount REAL
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX standing_documents_by_project ON standing_documents(project);
  CREATE INDEX standing_documents_by_grantee ON standing_documents(grantee);

  -- JSON of the summary of each project.
  CREATE TABLE standing_projects (
    id TEXT PRIMARY KEY,
    body TEXT NOT NULL
  ) STRICT, WITHOUT ROWID;

  -- What people said of grantees' names: core is one grantee with joined, or with nobody ('', whatever BIN is stated), or
  -- (null) as documents say. The last word on a name holds.
  CREATE TABLE grantee_joins (
    id INTEGER PRIMARY KEY,
    core TEXT NOT NULL,
    joined TEXT,
    who TEXT NOT NULL,
    at TEXT NOT NULL,
    why TEXT NOT NULL
  ) STRICT;
  CREATE TRIGGER grantee_joins_kept BEFORE DELETE ON grantee_joins BEGIN SELECT RAISE(ABORT, 'joins are only appended'); END;
  CREATE TRIGGER grantee_joins_fixed BEFORE UPDATE ON grantee_joins BEGIN SELECT RAISE(ABORT, 'joins are only appended'); END;
`;
