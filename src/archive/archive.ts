import { findingId } from '../check/run.ts';
import type { Evidence } from '../model/evidence.ts';
import { FINDING_CODES, type Finding } from '../model/finding.ts';
import type { CrossCheck, CrossDraft } from './cross-check.ts';
import type { Digest } from './digest.ts';
import { type StreamWord, streamWords } from './fingerprints.ts';
import { crossChecks } from './index.ts';
import { compare, projectsOf } from './projects.ts';
import type { ProsePassage } from './prose.ts';

/** The words of a report in order, null between streams. */
export interface Prose {
  readonly words: readonly (StreamWord | null)[];
}

export interface ArchiveOptions {
  /** Where the prose of a report is kept when its digest came without. */
  readonly proseOf?: (path: string) => readonly ProsePassage[];
}

/** A finding across documents and what each of them shows of it. */
export interface ArchiveFinding {
  readonly finding: Finding;
  readonly evidence: ReadonlyMap<string, readonly Evidence[]>;
}

const RANK = { high: 0, medium: 1, low: 2 } as const;

function finish(check: CrossCheck, draft: CrossDraft): ArchiveFinding {
  const { about, sides, ...rest } = draft;
  const evidence = new Map<string, readonly Evidence[]>();
  for (const { path, evidence: own } of [...sides].sort((left, right) => compare(left.path, right.path))) {
    evidence.set(path, [...(evidence.get(path) ?? []), ...own]);
  }
  const finding: Finding = {
    id: findingId('archive', check.code, about),
    code: check.code,
    severity: FINDING_CODES[check.code],
    ...rest,
    evidence: [...evidence.values()].flat(),
    documents: [...evidence.keys()],
  };
  return { finding, evidence };
}

/** One contradiction told by several pairs of documents is one finding that names them all. */
function joined(left: ArchiveFinding, right: ArchiveFinding): ArchiveFinding {
  const evidence = new Map(left.evidence);
  for (const [path, own] of right.evidence) if (!evidence.has(path)) evidence.set(path, own);
  const sorted = new Map([...evidence].sort(([a], [b]) => compare(a, b)));
  return { evidence: sorted, finding: { ...left.finding, evidence: [...sorted.values()].flat(), documents: [...sorted.keys()] } };
}

/** All findings across the documents of an archive, worst first, the same whatever the order of the digests. */
export function crossFindings(digests: readonly Digest[], options: ArchiveOptions = {}): ArchiveFinding[] {
  const sorted = [...digests].sort((left, right) => compare(left.path, right.path));
  const kept = new Map<string, Prose>();
  const proseOf = (digest: Digest): Prose => {
    const known = kept.get(digest.path);
    if (known) return known;
    const prose = { words: streamWords(digest.prose.length ? digest.prose : (options.proseOf?.(digest.path) ?? [])) };
    kept.set(digest.path, prose);
    return prose;
  };
  const input = { digests: sorted, projects: projectsOf(sorted), proseOf };
  const found = new Map<string, ArchiveFinding>();
  for (const check of crossChecks) {
    for (const draft of check.check(input)) {
      const next = finish(check, draft);
      const known = found.get(next.finding.id);
      found.set(next.finding.id, known ? joined(known, next) : next);
    }
  }
  return [...found.values()].sort(
    (left, right) =>
      RANK[left.finding.severity] - RANK[right.finding.severity] ||
      compare(left.finding.code, right.finding.code) ||
      compare(left.finding.id, right.finding.id),
  );
}

/** What goes into `archive.json`. */
export function archiveFindings(digests: readonly Digest[], options: ArchiveOptions = {}): Finding[] {
  return crossFindings(digests, options).map(({ finding }) => finding);
}

/** The findings that concern one document, with its own evidence alone and the same ids. */
export function findingsAt(path: string, all: readonly ArchiveFinding[]): Finding[] {
  return all.flatMap(({ finding, evidence }) => {
    const own = evidence.get(path);
    return own ? [{ ...finding, evidence: [...own] }] : [];
  });
}
