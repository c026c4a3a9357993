import type { DatabaseSync } from 'node:sqlite';
import { UsageError } from '../model/errors.ts';
import { CERTAINTY } from './certainty-schema.ts';
import { clearing } from './clearing-schema.ts';
import { CONFLICTS } from './conflicts-schema.ts';
import { findingWords } from './finding-words-schema.ts';
import { LINEAGE } from './lineage-schema.ts';
import { REMOVALS } from './removals-schema.ts';
import { inputsUnderRoots } from './roots-migration.ts';
import { STANDINGS } from './standing-schema.ts';
import { WORDINGS } from './wordings-schema.ts';

/** Numbered by position, applied once each, never edited after a release: a change of the schema is a new entry at the end. */
export const MIGRATIONS: readonly (string | ((database: DatabaseSync) => void))[] = [
  `
  CREATE TABLE workspace (id TEXT PRIMARY KEY) STRICT;
  INSERT INTO workspace VALUES (lower(hex(randomblob(8))));

  CREATE TABLE runs (
    id INTEGER PRIMARY KEY,
    started TEXT NOT NULL,
    ended TEXT,
    key TEXT NOT NULL,
    version TEXT NOT NULL,
    options TEXT NOT NULL,
    counts TEXT,
    content TEXT,
    reconciliations TEXT NOT NULL DEFAULT '[]'
  ) STRICT;

  -- What a run met. hash is null when the bytes could not be had; code and message then say why. An archive that was
  -- opened is no input itself: its entries are.
  CREATE TABLE inputs (
    path TEXT PRIMARY KEY,
    file TEXT NOT NULL,
    container TEXT,
    bytes INTEGER NOT NULL,
    hash TEXT,
    code TEXT,
    message TEXT,
    opened INTEGER NOT NULL DEFAULT 0,
    run INTEGER NOT NULL REFERENCES runs(id)
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX inputs_by_hash ON inputs(hash, path);

  -- What lies in an archive or e-mail; format is null for what turned out to be a document. entries is JSON.
  CREATE TABLE containers (
    hash TEXT NOT NULL,
    key TEXT NOT NULL,
    format TEXT,
    entries TEXT NOT NULL,
    PRIMARY KEY (hash, key)
  ) STRICT, WITHOUT ROWID;

  -- What became of one content under one cache key.
  CREATE TABLE outcomes (
    hash TEXT NOT NULL,
    key TEXT NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('complete', 'partial', 'failed', 'set-aside')),
    code TEXT,
    message TEXT,
    stage TEXT,
    milliseconds INTEGER NOT NULL,
    stages TEXT NOT NULL,
    run INTEGER NOT NULL REFERENCES runs(id),
    PRIMARY KEY (hash, key)
  ) STRICT, WITHOUT ROWID;

  CREATE TABLE reports (
    hash TEXT NOT NULL,
    key TEXT NOT NULL,
    body BLOB NOT NULL,
    digest BLOB NOT NULL,
    prose BLOB NOT NULL,
    PRIMARY KEY (hash, key)
  ) STRICT;

  CREATE TABLE findings (
    hash TEXT NOT NULL,
    key TEXT NOT NULL,
    position INTEGER NOT NULL,
    id TEXT NOT NULL,
    code TEXT NOT NULL,
    severity TEXT NOT NULL,
    body TEXT NOT NULL,
    PRIMARY KEY (hash, key, position)
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX findings_by_id ON findings(id);

  -- Findings across the documents of a run; documents is a JSON list of paths, sides the
  -- evidence in each of them.
  CREATE TABLE archive_findings (
    run INTEGER NOT NULL REFERENCES runs(id),
    position INTEGER NOT NULL,
    id TEXT NOT NULL,
    code TEXT NOT NULL,
    severity TEXT NOT NULL,
    documents TEXT NOT NULL,
    body TEXT NOT NULL,
    sides TEXT NOT NULL,
    PRIMARY KEY (run, position)
  ) STRICT, WITHOUT ROWID;

  CREATE TABLE attempts (
    id INTEGER PRIMARY KEY,
    hash TEXT NOT NULL,
    key TEXT NOT NULL,
    run INTEGER NOT NULL REFERENCES runs(id),
    ended TEXT NOT NULL,
    code TEXT NOT NULL,
    message TEXT NOT NULL,
    stage TEXT
  ) STRICT;
  CREATE INDEX attempts_by_hash ON attempts(hash, key);

  CREATE TABLE decisions (
    id INTEGER PRIMARY KEY,
    finding TEXT NOT NULL,
    verdict TEXT NOT NULL CHECK (verdict IN ('confirmed', 'dismissed', 'open')),
    who TEXT NOT NULL,
    at TEXT NOT NULL,
    why TEXT NOT NULL
  ) STRICT;
  CREATE INDEX decisions_by_finding ON decisions(finding);

  CREATE TABLE corrections (
    id INTEGER PRIMARY KEY,
    hash TEXT NOT NULL,
    pointer TEXT NOT NULL,
    value TEXT NOT NULL,
    who TEXT NOT NULL,
    at TEXT NOT NULL,
    why TEXT NOT NULL
  ) STRICT;
  CREATE INDEX corrections_by_hash ON corrections(hash);

  CREATE TRIGGER decisions_kept BEFORE DELETE ON decisions BEGIN SELECT RAISE(ABORT, 'decisions are only appended'); END;
  CREATE TRIGGER decisions_fixed BEFORE UPDATE ON decisions BEGIN SELECT RAISE(ABORT, 'decisions are only appended'); END;
  CREATE TRIGGER corrections_kept BEFORE DELETE ON corrections BEGIN SELECT RAISE(ABORT, 'corrections are only appended'); END;
  CREATE TRIGGER corrections_fixed BEFORE UPDATE ON corrections BEGIN SELECT RAISE(ABORT, 'corrections are only appended'); END;

  -- Full text: the words as printed, and beside them their stems, which are what is searched.
  CREATE TABLE passages (
    id INTEGER PRIMARY KEY,
    hash TEXT NOT NULL,
    block INTEGER NOT NULL,
    page INTEGER,
    row INTEGER,
    "column" INTEGER,
    text TEXT NOT NULL
  ) STRICT;
  CREATE INDEX passages_by_hash ON passages(hash);
  CREATE VIRTUAL TABLE search USING fts5(stems, content='', contentless_delete=1, tokenize='unicode61 remove_diacritics 0');
  `,
  // JSON of the value that was corrected: the correction holds as long as that is what is extracted. NULL: not known.
  'ALTER TABLE corrections ADD COLUMN was TEXT',
  // Lists of findings are made without touching their bodies, which are most of the database.
  'CREATE INDEX findings_listed ON findings(key, hash, position, id, code, severity)',
  inputsUnderRoots,
  REMOVALS,
  // Whether a page had to be recognized, and the cache key without the OCR data. NULL: not known.
  'ALTER TABLE outcomes ADD COLUMN recognized INTEGER; ALTER TABLE outcomes ADD COLUMN base TEXT',
  LINEAGE,
  CONFLICTS,
  CERTAINTY,
  clearing,
  STANDINGS,
  WORDINGS,
  findingWords,
];

/** Brings the schema up to date. Throws UsageError when the database was made by a newer esep. */
export function migrate(database: DatabaseSync): void {
  const version = schemaVersion(database);
  if (version > MIGRATIONS.length) {
    throw new UsageError(`the workspace was made by a newer esep (schema ${version}, this one knows ${MIGRATIONS.length}); update esep`);
  }
  for (const [index, change] of MIGRATIONS.entries()) {
    if (index < version) continue;
    database.exec('BEGIN IMMEDIATE');
    if (typeof change === 'string') database.exec(change);
    else change(database);
    database.exec(`PRAGMA user_version = ${index + 1}; COMMIT`);
  }
}

function schemaVersion(database: DatabaseSync): number {
  return Number(database.prepare('PRAGMA user_version').get()?.user_version ?? 0);
}
