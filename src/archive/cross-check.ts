import type { Evidence } from '../model/evidence.ts';
import type { Finding, FindingCode } from '../model/finding.ts';
import type { Prose } from './archive.ts';
import type { Digest } from './digest.ts';

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

export interface CrossInput {
  readonly digests: readonly Digest[];
  /** Documents of one project, in the order plan, interim, final; every document is in exactly one. */
  readonly projects: readonly Project[];
  readonly proseOf: (digest: Digest) => Prose;
}

export interface Project {
  /** Stable: made from contract and grantee, else from the title. */
  readonly key: string;
  readonly digests: readonly Digest[];
}

/** A pure function of the digests. One file per rule, named as its code. */
export interface CrossCheck {
  readonly code: FindingCode;
  check(input: CrossInput): readonly CrossDraft[];
}
