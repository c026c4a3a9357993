import { key } from '../text/normalize.ts';
import { similarity } from '../text/similarity.ts';
import type { Project } from './cross-check.ts';
import type { Digest } from './digest.ts';

const SAME_TITLE = 0.85;
const SAME_NAME = 0.9;
const ORDER = {
  'project-description': 0,
  'interim-report': 1,
  'final-report': 2,
  'short-report': 3,
  'financial-report': 4,
  other: 5,
} as const;

const numberKey = ({ contract }: Digest): string => key(contract.number ?? '').replace(/^0+/, '');

function sameGrantee(left: Digest, right: Digest): boolean {
  if (!left.grantee || !right.grantee) return false;
  return left.grantee.core === right.grantee.core || similarity(left.grantee.core, right.grantee.core) >= SAME_NAME;
}

function sameTitle(left: Digest, right: Digest): boolean {
  return left.title !== null && right.title !== null && similarity(left.title, right.title) >= SAME_TITLE;
}

/**
 * Same contract number with the same grantee (or theme, where one names no grantee), or same grantee and theme without
 * contract numbers that contradict it. Legal forms, quotes and spellings do not count.
 */
export function sameProject(left: Digest, right: Digest): boolean {
  const [a, b] = [numberKey(left), numberKey(right)];
  if (a && b) {
    if (a !== b) return false;
    if (left.contract.date && right.contract.date && left.contract.date !== right.contract.date && !sameTitle(left, right)) return false;
    return sameGrantee(left, right) || ((!left.grantee || !right.grantee) && sameTitle(left, right));
  }
  return sameGrantee(left, right) && sameTitle(left, right);
}

function inOrder(left: Digest, right: Digest): number {
  return ORDER[left.kind] - ORDER[right.kind] || compare(left.submitted ?? '', right.submitted ?? '') || compare(left.path, right.path);
}

export function compare(left: string, right: string): number {
  return left < right ? -1 : left > right ? 1 : 0;
}

/** Groups documents by project; only documents that share a contract number or a grantee's name are compared at all. */
export function projectsOf(digests: readonly Digest[]): Project[] {
  const sorted = [...digests].sort((left, right) => compare(left.path, right.path));
  const group = new Map<Digest, number>();
  const groups: Digest[][] = [];
  const buckets = new Map<string, Digest[]>();
  for (const digest of sorted) {
    const keys = [
      numberKey(digest) && `number ${numberKey(digest)}`,
      digest.grantee && `grantee ${digest.grantee.core.slice(0, 6)}`,
    ].filter((item) => item);
    const near = new Set(keys.flatMap((name) => buckets.get(String(name)) ?? []));
    const known = [...near].find((other) => sameProject(digest, other));
    const at = known ? (group.get(known) ?? groups.length) : groups.length;
    group.set(digest, at);
    const members = groups[at];
    if (members) members.push(digest);
    else groups.push([digest]);
    for (const name of keys) buckets.set(String(name), [...(buckets.get(String(name)) ?? []), digest]);
  }
  return groups.map((members) => ({ key: projectKey(members), digests: members.sort(inOrder) }));
}

function projectKey(members: readonly Digest[]): string {
  const numbers = members.map(numberKey).filter(Boolean).sort();
  const cores = members.flatMap((digest) => digest.grantee?.core ?? []).sort();
  return `${numbers[0] ?? ''} ${cores[0] ?? ''}`.trim() || key(members[0]?.title ?? members[0]?.id ?? '');
}
