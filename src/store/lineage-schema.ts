/** What is known of earlier versions of documents and of their findings. Part of `MIGRATIONS`: never edited after a release. */
export const LINEAGE = `
  -- The contents a place of a root had ('': none could be read), with the path shown then. present: the last finished run found
  -- it there. A root that is no more has its number negative.
  CREATE TABLE document_versions (
    root INTEGER NOT NULL,
    place TEXT NOT NULL,
    hash TEXT NOT NULL,
    path TEXT NOT NULL,
    run INTEGER NOT NULL,
    present INTEGER NOT NULL DEFAULT 0,
    PRIMARY KEY (root, place, hash)
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX document_versions_by_hash ON document_versions(hash, present, run);

  -- Contents of which one is a later version of the other, neighbours and all further apart.
  CREATE TABLE document_links (
    earlier TEXT NOT NULL,
    later TEXT NOT NULL,
    run INTEGER NOT NULL,
    PRIMARY KEY (earlier, later)
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX document_links_by_later ON document_links(later, earlier);

  -- What a finding is recognised by in another version of its document (hash; '' and documents, a JSON list of paths, when it
  -- is across documents). Digests: same is made from all it says, alike from rule, equation and quotes; null: none is known.
  -- present: the last finished run had it.
  CREATE TABLE finding_marks (
    id TEXT PRIMARY KEY,
    hash TEXT NOT NULL,
    documents TEXT,
    code TEXT NOT NULL,
    position INTEGER NOT NULL,
    same TEXT,
    alike TEXT,
    present INTEGER NOT NULL DEFAULT 0
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX finding_marks_by_hash ON finding_marks(hash, id);

  -- Findings recognised in a later version, neighbours and all further apart.
  CREATE TABLE finding_links (
    earlier TEXT NOT NULL,
    later TEXT NOT NULL,
    run INTEGER NOT NULL,
    PRIMARY KEY (earlier, later)
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX finding_links_by_later ON finding_links(later, earlier);

  -- What was decided on a finding, in this version of its document or (made_on) in an earlier one.
  CREATE VIEW judgements AS
    SELECT id, finding, finding AS made_on, verdict, who, at, why FROM decisions
    UNION ALL
    SELECT d.id, k.later, d.finding, d.verdict, d.who, d.at, d.why FROM decisions d JOIN finding_links k ON k.earlier = d.finding;

  -- A digest of the corrected value with its quote and the item it stands in; null: not known.
  ALTER TABLE corrections ADD COLUMN mark TEXT;

  -- Corrections made on an earlier version: the pointer of the same value in the later one (hash), null when it is not there unchanged.
  CREATE TABLE carried_corrections (
    correction INTEGER NOT NULL REFERENCES corrections(id),
    hash TEXT NOT NULL,
    pointer TEXT,
    PRIMARY KEY (correction, hash)
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX carried_corrections_by_hash ON carried_corrections(hash);

  -- JSON of what was different from the run before.
  CREATE TABLE run_changes (
    run INTEGER PRIMARY KEY REFERENCES runs(id),
    body TEXT NOT NULL
  ) STRICT;

  INSERT INTO document_versions SELECT root, place, coalesce(hash, ''), path, met, gone = 0 FROM inputs WHERE opened = 0;
  INSERT OR IGNORE INTO finding_marks (id, hash, code, position, present)
    SELECT f.id, f.hash, f.code, f.position, v.hash IS NOT NULL FROM findings f
      JOIN (SELECT hash, key, max(run) FROM outcomes GROUP BY hash) o ON o.hash = f.hash AND o.key = f.key
      LEFT JOIN (SELECT DISTINCT hash FROM inputs WHERE opened = 0) v ON v.hash = f.hash;
  INSERT OR IGNORE INTO finding_marks (id, hash, documents, code, position, present)
    SELECT id, '', documents, code, position, 1 FROM archive_findings WHERE run = (SELECT max(id) FROM runs WHERE ended IS NOT NULL);
`;
