import * as z from 'zod';
import { crossFindings } from '../archive/archive.ts';
import { Digest } from '../archive/digest.ts';
import { ProsePassage } from '../archive/prose.ts';
import { carryArchiveFindings, digestsOf, proseAt, putArchiveFindings } from '../store/archive-findings.ts';
import type { Store } from '../store/open.ts';
import type { Run } from '../store/runs.ts';

/** Finds what documents of a run say differently, unless an earlier run over the same `content` has found it. */
export function compareDocuments(store: Store, run: Run, content: string): void {
  if (carryArchiveFindings(store, run, content)) return;
  const digests = [...digestsOf(store, run)].map(({ path, digest }) => ({ ...Digest.parse(digest), path }));
  const proseOf = (path: string) => z.array(ProsePassage).parse(proseAt(store, run, path));
  putArchiveFindings(store, run.id, crossFindings(digests, { proseOf }));
}
