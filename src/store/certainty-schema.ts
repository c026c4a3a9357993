/**
 * How sure the reading behind a finding is, so that lists need not touch the bodies. Earlier versions did not note it: their
 * findings count as neither certain nor doubtful.
 */
export const CERTAINTY = `
  ALTER TABLE findings ADD COLUMN certainty TEXT NOT NULL DEFAULT 'likely';
  ALTER TABLE archive_findings ADD COLUMN certainty TEXT NOT NULL DEFAULT 'likely';
  UPDATE findings SET body = json_set(body, '$.certainty', 'likely', '$.found', 'typed', '$.reading', 'native');
  UPDATE archive_findings SET body = json_set(body, '$.certainty', 'likely', '$.found', 'typed', '$.reading', 'native');
  DROP INDEX findings_listed;
  CREATE INDEX findings_listed ON findings(key, hash, position, id, code, severity, certainty);
`;
