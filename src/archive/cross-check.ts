import type { Evidence } from '../model/evidence.ts';
import type { Finding, FindingCode } from '../model/finding.ts';
import type { Digest } from './digest.ts';
import type { Prose } from './prose-cache.ts';

/** What one document contributes to a finding across documents. */
export interface Side {
  readonly path: string;
  readonly evidence: readonly Evidence[];
}

/** A finding across documents before it gets id and severity. `about` is stable: it and the project make the id. */
export interface CrossDraft {
  readonly about: string;
  readonly message: Finding['message'];
  readonly actual: string | number | null;
  readonly expected: string | number | null;
  readonly equation: string | null;
  readonly sides: readonly Side[];
}

export interface Project {
  /** Stable: made from contract and grantee, else from the title. */
  readonly key: string;
  /** In the order plan, interim, final; every document is in exactly one project. */
  readonly digests: readonly Digest[];
}

/** A rule about the documents of one project. A pure function; one file per rule, named as its code. */
export interface ProjectCheck {
  readonly code: FindingCode;
  check(project: Project): readonly CrossDraft[];
}

/** What is known once every document was seen; documents are numbered in the order they were added. */
export interface Compared {
  readonly projectOf: (document: number) => number;
  /** Whether two documents are surely of different projects; not knowing of which they are is not enough. */
  readonly differ: (left: number, right: number) => boolean;
  readonly proseOf: (document: number) => Prose;
}

/** Takes the digests of an archive one by one, in the order of paths, and keeps of them what its rule compares. */
export interface Collector {
  add(digest: Digest): void;
  drafts(compared: Compared): readonly CrossDraft[];
}

/** A rule about documents of any projects. */
export interface ArchiveCheck {
  readonly code: FindingCode;
  collect(): Collector;
}
