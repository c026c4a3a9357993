import * as z from 'zod';
import { Finding, type Severity } from '../model/finding.ts';
import { firstPath } from './inputs.ts';
import type { Store } from './open.ts';

/** A finding with the paths of the documents it stands in: one, or several when it is across documents. */
export interface Located {
  readonly paths: readonly string[];
  readonly finding: Finding;
}

const Row = z.object({ paths: z.string(), body: z.string() });

/** Findings of a run: those of each document once (not again for its duplicates), then those across documents. */
const LOCATED = `
  SELECT json_array(i.path) AS paths, f.body, f.code, f.severity, i.path AS path, f.position
  FROM inputs i JOIN runs r ON r.id = ?1 JOIN findings f ON f.hash = i.hash AND f.key = r.key
  WHERE i.path = ${firstPath('i.hash')}
  UNION ALL
  SELECT documents, body, code, severity, NULL, position FROM archive_findings WHERE run = ?1`;

const WORST_FIRST = `CASE severity WHEN 'high' THEN 0 WHEN 'medium' THEN 1 ELSE 2 END, path IS NULL, path, position`;

/** The findings of a run, worst first; at most `limit`. */
export function* findingsOf({ database }: Store, run: number, limit = -1): Generator<Located> {
  const rows = database.prepare(`SELECT paths, body FROM (${LOCATED}) ORDER BY ${WORST_FIRST} LIMIT ?2`);
  for (const row of rows.iterate(run, limit)) yield located(row);
}

export type FindingCounts = Readonly<Record<Severity, number>> & { readonly total: number };

export function countFindings({ database }: Store, run: number): FindingCounts {
  const rows = database.prepare(`SELECT severity, count(*) AS n FROM (${LOCATED}) GROUP BY severity`).all(run);
  const count = (severity: Severity) => Number(rows.find((row) => row.severity === severity)?.n ?? 0);
  const counts = { high: count('high'), medium: count('medium'), low: count('low') };
  return { ...counts, total: counts.high + counts.medium + counts.low };
}

function located(row: unknown): Located {
  const { paths, body } = Row.parse(row);
  return { paths: z.array(z.string()).parse(JSON.parse(paths)), finding: Finding.parse(JSON.parse(body)) };
}
