import * as z from 'zod';
import { heapKeeper } from '../../workers/heap-keeper.ts';
import { type ArchiveFinding, compareArchive } from '../archive/archive.ts';
import { Digest } from '../archive/digest.ts';
import { ProsePassage } from '../archive/prose.ts';
import { applyPolicy } from '../check/apply-policy.ts';
import type { Policy } from '../check/policy.ts';
import { gonePaths } from '../store/accounts.ts';
import { carryArchiveFindings, comparedDocuments, digestOf, proseAt, putArchiveFindings } from '../store/archive-findings.ts';
import type { Store } from '../store/open.ts';
import type { Run } from '../store/runs.ts';

/** Finds what documents of a run say differently, unless an earlier run over the same `content` has found it. */
export function compareDocuments(store: Store, run: Run, content: string, policy: Policy): void {
  if (carryArchiveFindings(store, run, content)) return;
  const documents = comparedDocuments(store, run);
  const tidy = heapKeeper();
  const source = {
    paths: documents.map(({ path }) => path),
    at: (index: number): Digest => {
      const { hash = '', path = '' } = documents[index] ?? {};
      tidy();
      return { ...Digest.parse(digestOf(store, run, hash)), path };
    },
  };
  const proseOf = (path: string) => z.array(ProsePassage).parse(proseAt(store, run, path));
  const { findings, reconciliations } = compareArchive(source, { proseOf });
  const gone = gonePaths(store);
  const standing = findings.filter((found) => !isCopyOfGone(found, gone));
  putArchiveFindings(store, run.id, judged(standing, policy), reconciliations);
}

/** A file that was moved or saved under another name is no second copy. */
function isCopyOfGone({ finding: { code, documents = [] } }: ArchiveFinding, gone: ReadonlySet<string>): boolean {
  return code === 'duplicate-report' && documents.filter((path) => !gone.has(path)).length < 2;
}

/** The findings the policy leaves, with its severities. Exceptions that name a grantee are for findings of one report. */
function judged(found: readonly ArchiveFinding[], policy: Policy): ArchiveFinding[] {
  const evidence = new Map(found.map((each) => [each.finding.id, each.evidence]));
  const { findings } = applyPolicy(policy, { findings: found.map(({ finding }) => finding), results: [] }, null);
  return findings.map((finding) => ({ finding, evidence: evidence.get(finding.id) ?? new Map() }));
}
