import * as z from 'zod';
import { type ArchiveFinding, crossFindings } from '../archive/archive.ts';
import { Digest } from '../archive/digest.ts';
import { ProsePassage } from '../archive/prose.ts';
import { reconcile } from '../archive/reconcile.ts';
import { applyPolicy, type Policy } from '../check/policy.ts';
import { carryArchiveFindings, digestsOf, proseAt, putArchiveFindings } from '../store/archive-findings.ts';
import type { Store } from '../store/open.ts';
import type { Run } from '../store/runs.ts';

/** Finds what documents of a run say differently, unless an earlier run over the same `content` has found it. */
export function compareDocuments(store: Store, run: Run, content: string, policy: Policy): void {
  if (carryArchiveFindings(store, run, content)) return;
  const digests = [...digestsOf(store, run)].map(({ path, digest }) => ({ ...Digest.parse(digest), path }));
  const proseOf = (path: string) => z.array(ProsePassage).parse(proseAt(store, run, path));
  const found = crossFindings(digests, { proseOf });
  putArchiveFindings(store, run.id, judged(found, policy), reconcile(digests));
}

/** The findings the policy leaves, with its severities. Exceptions that name a grantee are for findings of one report. */
function judged(found: readonly ArchiveFinding[], policy: Policy): ArchiveFinding[] {
  const evidence = new Map(found.map((each) => [each.finding.id, each.evidence]));
  const { findings } = applyPolicy(policy, { findings: found.map(({ finding }) => finding), results: [] }, null);
  return findings.map((finding) => ({ finding, evidence: evidence.get(finding.id) ?? new Map() }));
}
