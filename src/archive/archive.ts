import { findingId } from '../check/run.ts';
import { certaintyOf, type Read } from '../model/certainty.ts';
import type { Evidence } from '../model/evidence.ts';
import { FINDING_CODES, type Finding, type FindingCode } from '../model/finding.ts';
import type { CrossDraft } from './cross-check.ts';
import type { Digest } from './digest.ts';
import { crossChecks } from './index.ts';
import { compare, type ProjectCard, projectsOf, surelyOtherProject } from './projects.ts';
import type { ProsePassage } from './prose.ts';
import { proseCache } from './prose-cache.ts';
import { type Reconciliation, reconcileProject } from './reconcile.ts';

export interface ArchiveOptions {
  /** Where the prose of a report is kept when its digest came without. */
  readonly proseOf?: (path: string) => readonly ProsePassage[];
}

/** The digests of an archive, read one by one: all of them together would take some 80 KB of memory each. */
export interface DigestSource {
  /** Of every document, in any order. */
  readonly paths: readonly string[];
  /** The digest of `paths[index]`; asked for once, and again for documents that share a project. */
  at(index: number): Digest;
}

/** What the documents of an archive say together. */
export interface ComparedArchive {
  /** Worst first. */
  readonly findings: readonly ArchiveFinding[];
  readonly reconciliations: readonly Reconciliation[];
}

/** A finding across documents and what each of them shows of it. */
export interface ArchiveFinding {
  readonly finding: Finding;
  readonly evidence: ReadonlyMap<string, readonly Evidence[]>;
}

const RANK = { high: 0, medium: 1, low: 2 } as const;

function finish(code: FindingCode, draft: CrossDraft, recognized: ReadonlySet<string>): ArchiveFinding {
  const { about, sides, ...rest } = draft;
  const evidence = new Map<string, readonly Evidence[]>();
  for (const { path, evidence: own } of [...sides].sort((left, right) => compare(left.path, right.path))) {
    evidence.set(path, [...(evidence.get(path) ?? []), ...own]);
  }
  const read: Read = { found: 'named', reading: [...evidence.keys()].some((path) => recognized.has(path)) ? 'recognized' : 'native' };
  const finding: Finding = {
    id: findingId('archive', code, about),
    code,
    severity: FINDING_CODES[code],
    ...rest,
    certainty: certaintyOf(read),
    ...read,
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

/** What tells the project of a document, and its number in the order of paths. */
interface Card extends ProjectCard {
  readonly document: number;
}

function cardOf({ path, id, kind, contract, grantee, title, submitted }: Digest, document: number): Card {
  return { path, id, kind, contract: { number: contract.number, date: contract.date }, grantee, title, submitted, document };
}

/**
 * Compares the documents of an archive, with the same result whatever the order of the digests. Of each is kept who reports,
 * its fingerprints and its contacts; whole digests are in memory for one project at a time.
 */
export function compareArchive(source: DigestSource, { proseOf = () => [] }: ArchiveOptions = {}): ComparedArchive {
  const order = source.paths.map((path, index) => ({ path, index })).sort((left, right) => compare(left.path, right.path));
  const digestOf = (document: number): Digest => source.at(order[document]?.index ?? 0);
  const collectors = crossChecks.flatMap((check) => ('collect' in check ? { code: check.code, collector: check.collect() } : []));
  const recognized = new Set<string>();
  const cards = order.map((_, document) => {
    const digest = digestOf(document);
    if (digest.recognized) recognized.add(digest.path);
    for (const { collector } of collectors) collector.add(digest);
    return cardOf(digest, document);
  });
  const projects = projectsOf(cards);
  const found = new Map<string, ArchiveFinding>();
  const put = (code: FindingCode, drafts: readonly CrossDraft[]): void => {
    for (const draft of drafts) {
      const next = finish(code, draft, recognized);
      const known = found.get(next.finding.id);
      found.set(next.finding.id, known ? joined(known, next) : next);
    }
  };
  const reconciliations = projects.flatMap(({ key, digests }) => {
    if (digests.length < 2) return [];
    const project = { key, digests: digests.map(({ document }) => digestOf(document)) };
    for (const check of crossChecks) if ('check' in check) put(check.code, check.check(project));
    return reconcileProject(project);
  });
  const projectOf = new Map(projects.flatMap(({ digests }, index) => digests.map(({ document }) => [document, index])));
  const prose = proseCache((document) => {
    const own = digestOf(document);
    return own.prose.length ? own.prose : proseOf(own.path);
  });
  const differ = (left: number, right: number): boolean => {
    const [one, other] = [cards[left], cards[right]];
    return one !== undefined && other !== undefined && surelyOtherProject(one, other);
  };
  for (const { code, collector } of collectors)
    put(code, collector.drafts({ projectOf: (document) => projectOf.get(document) ?? -1, differ, proseOf: prose }));
  const findings = [...found.values()].sort(
    (left, right) =>
      RANK[left.finding.severity] - RANK[right.finding.severity] ||
      compare(left.finding.code, right.finding.code) ||
      compare(left.finding.id, right.finding.id),
  );
  return { findings, reconciliations };
}

/** All findings across documents whose digests are at hand, worst first. */
export function crossFindings(digests: readonly Digest[], options: ArchiveOptions = {}): readonly ArchiveFinding[] {
  const at = (index: number): Digest => {
    const digest = digests[index];
    if (!digest) throw new RangeError('There is no such document.');
    return digest;
  };
  return compareArchive({ paths: digests.map(({ path }) => path), at }, options).findings;
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
