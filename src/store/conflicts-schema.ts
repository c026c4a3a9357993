/** Decisions of others that came in. Part of `MIGRATIONS`: never edited after a release. */
export const CONFLICTS = `
  -- Reviewers decided differently, neither having seen the other: until somebody decides after the decision numbered noted.
  CREATE TABLE decision_conflicts (
    finding TEXT NOT NULL,
    noted INTEGER NOT NULL,
    PRIMARY KEY (finding, noted)
  ) STRICT, WITHOUT ROWID;
`;
