import * as z from 'zod';
import { Finding } from '../model/finding.ts';
import type { Decision } from './decisions.ts';
import { type FindingFilter, found } from './finding-filter.ts';
import { type FindingIndex, type Indexed, indexOf, rankOf } from './finding-index.ts';
import type { Store } from './open.ts';

export interface ListedFinding {
  readonly finding: Finding;
  /** Paths of the documents: one, or several when the finding is across documents. */
  readonly paths: readonly string[];
  /** sha256 of the document; null for a finding across documents. */
  readonly hash: string | null;
  /** The one that holds. */
  readonly decision: Decision | null;
  /** How many there were. */
  readonly decisions: number;
  /** Whose it is to decide; null: nobody's. */
  readonly assigned: string | null;
  /** Id of the project; null: not known. */
  readonly project: string | null;
}

/** The findings in the order of a list, grouped by document unless it is sorted otherwise. */
export function listFindings(store: Store, run: number, filter: FindingFilter, page: { limit: number; offset: number }): ListedFinding[] {
  const { index, findings } = found(store, run, filter);
  return findings.slice(page.offset, page.offset + page.limit).map((finding) => listed(store, run, index, finding));
}

/** Ids of the findings of a list, at most `limit`. */
export function idsListed(store: Store, run: number, filter: FindingFilter, limit: number): string[] {
  return found(store, run, filter)
    .findings.slice(0, limit)
    .map(({ id }) => id);
}

/** Where a finding stands in a list, counted from 1, and its neighbours' ids. */
export interface Neighbours {
  readonly position: number;
  readonly total: number;
  readonly before: string | null;
  readonly after: string | null;
}

/** The finding keeps its place even when it no longer matches: it may just have been decided. Null when there is no such finding. */
export function neighboursOf(store: Store, run: number, filter: FindingFilter, id: string): Neighbours | null {
  const { findings } = found(store, run, filter, id);
  const at = findings.findIndex((finding) => finding.id === id);
  if (at < 0) return null;
  return { position: at + 1, total: findings.length, before: findings[at - 1]?.id ?? null, after: findings[at + 1]?.id ?? null };
}

/** One finding of a run by its id. */
export function findingOf(store: Store, run: number, id: string): ListedFinding | null {
  const index = indexOf(store, run);
  const finding = index.byId.get(id);
  return finding ? listed(store, run, index, finding) : null;
}

/** The findings of one document and those across documents that concern it, worst first. */
export function findingsIn(store: Store, run: number, hash: string): ListedFinding[] {
  const index = indexOf(store, run);
  const across = store.database
    .prepare(
      `SELECT id FROM archive_findings a WHERE run = ? AND EXISTS (
         SELECT 1 FROM json_each(a.documents) p JOIN inputs i ON i.path = p.value WHERE i.hash = ?)`,
    )
    .all(run, hash);
  const shared = new Set(across.map(({ id }) => String(id)));
  return index.findings
    .filter((finding) => finding.hash === hash || shared.has(finding.id))
    .sort((a, b) => rankOf(a) - rankOf(b) || Number(a.path === null) - Number(b.path === null) || a.position - b.position)
    .map((finding) => listed(store, run, index, finding));
}

const Paths = z.array(z.string());

/** A finding of the index with its body. */
function listed({ database }: Store, run: number, { judged, assigned }: FindingIndex, finding: Indexed): ListedFinding {
  const { id, hash, path, position, project } = finding;
  const row =
    hash === null
      ? database.prepare('SELECT body, documents FROM archive_findings WHERE run = ? AND position = ?').get(run, position)
      : database
          .prepare('SELECT body FROM findings f JOIN runs r ON r.id = ? WHERE f.hash = ? AND f.key = r.key AND f.position = ?')
          .get(run, hash, position);
  const known = judged.get(id);
  return {
    finding: Finding.parse(JSON.parse(String(row?.body))),
    paths: path === null ? Paths.parse(JSON.parse(String(row?.documents))) : [path],
    hash,
    decision: known?.decision ?? null,
    decisions: known?.decisions ?? 0,
    assigned: assigned.get(id) || null,
    project,
  };
}
