import { accountsWith } from '../store/accounts.ts';
import { placesOf } from '../store/document-versions.ts';
import { findingOf, type ListedFinding } from '../store/finding-list.ts';
import { laterFindings, laterVersions } from '../store/lineage.ts';
import type { Store } from '../store/open.ts';
import type { Run } from '../store/runs.ts';

/** The content that has taken the place of one the run does not have: under its path, else a later version elsewhere. Null: none. */
export function currentVersion(store: Store, run: Run, hash: string): string | null {
  const atPath = placesOf(store, hash).map((placed) => placed.hash);
  return [...atPath, ...laterVersions(store, hash)].find((other) => other !== null && has(store, run, other)) ?? null;
}

/** The finding, or the one in a later version of its document that is the same. Null: neither is in the run. */
export function currentFinding(store: Store, run: Run, id: string): ListedFinding | null {
  const own = findingOf(store, run.id, id);
  if (own) return own;
  for (const later of laterFindings(store, id)) {
    const listed = findingOf(store, run.id, later);
    if (listed) return listed;
  }
  return null;
}

/** Whether the run has the content under some path. */
export function has(store: Store, run: Run, hash: string): boolean {
  return accountsWith(store, run.id, hash).length > 0;
}
