import * as z from 'zod';
import { heapKeeper } from '../../workers/heap-keeper.ts';
import { type ArchiveFinding, compareArchive } from '../archive/archive.ts';
import { Digest } from '../archive/digest.ts';
import { ProsePassage } from '../archive/prose.ts';
import { applyPolicy, type Policy } from '../check/policy.ts';
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
  putArchiveFindings(store, run.id, judged(findings, policy), reconciliations);
}

/** The findings the policy leaves, with its severities. Exceptions that name a grantee are for findings of one report. */
function judged(found: readonly ArchiveFinding[], policy: Policy): ArchiveFinding[] {
  const evidence = new Map(found.map((each) => [each.finding.id, each.evidence]));
  const { findings } = applyPolicy(policy, { findings: found.map(({ finding }) => finding), results: [] }, null);
  return findings.map((finding) => ({ finding, evidence: evidence.get(finding.id) ?? new Map() }));
}
