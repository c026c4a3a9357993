import { key } from '../text/normalize.ts';
import { similarity } from '../text/similarity.ts';
import type { Digest } from './digest.ts';

/** What tells the project of a document. */
export interface ProjectCard extends Pick<Digest, 'path' | 'id' | 'kind' | 'grantee' | 'title' | 'submitted'> {
  readonly contract: Pick<Digest['contract'], 'number' | 'date'>;
}

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

/** The number of the contract in comparison letters; '' without one. */
export const numberKey = ({ contract }: ProjectCard): string => key(contract.number ?? '').replace(/^0+/, '');

function sameGrantee(left: ProjectCard, right: ProjectCard): boolean {
  if (!left.grantee || !right.grantee) return false;
  const [a, b] = [left.grantee.core, right.grantee.core];
  if (Math.min(a.length, b.length) < SAME_NAME * Math.max(a.length, b.length)) return false;
  return a === b || similarity(a, b) >= SAME_NAME;
}

function sameTitle(left: ProjectCard, right: ProjectCard): boolean {
  return left.title !== null && right.title !== null && similarity(left.title, right.title) >= SAME_TITLE;
}

/**
 * Same contract number with the same grantee (or theme, where one names no grantee), or same grantee and theme without
 * contract numbers that contradict it. Legal forms, quotes and spellings do not count.
 */
export function sameProject(left: ProjectCard, right: ProjectCard): boolean {
  if (left.id === right.id) return true;
  const [a, b] = [numberKey(left), numberKey(right)];
  if (a && b) {
    if (a !== b) return false;
    if (left.grantee && right.grantee && !sameGrantee(left, right)) return false;
    const otherDate = left.contract.date && right.contract.date && left.contract.date !== right.contract.date;
    return (left.grantee && right.grantee && !otherDate) || sameTitle(left, right);
  }
  return sameGrantee(left, right) && sameTitle(left, right);
}

/** Two contracts stay apart even where a document without a number fits both. */
function otherContract(left: ProjectCard, right: ProjectCard): boolean {
  const [a, b] = [numberKey(left), numberKey(right)];
  return a !== '' && b !== '' && a !== b;
}

/**
 * Whether two documents are surely of different projects: both are reports that say whose they are, and it is not the same. What
 * says too little may be a copy or another version.
 */
export function surelyOtherProject(left: ProjectCard, right: ProjectCard): boolean {
  if (left.kind === 'other' || right.kind === 'other' || sameProject(left, right)) return false;
  if (!left.grantee || !right.grantee) return otherContract(left, right) && !sameTitle(left, right);
  if (otherContract(left, right)) return true;
  if (numberKey(left) !== '' && numberKey(left) === numberKey(right) && left.contract.date === right.contract.date) return false;
  const titled = left.title !== null && right.title !== null;
  return !sameTitle(left, right) && (titled || !sameGrantee(left, right));
}

function inOrder(left: ProjectCard, right: ProjectCard): number {
  return ORDER[left.kind] - ORDER[right.kind] || compare(left.submitted ?? '', right.submitted ?? '') || compare(left.path, right.path);
}

export function compare(left: string, right: string): number {
  return left < right ? -1 : left > right ? 1 : 0;
}

/** Letters of the grantee's own name that documents without a contract number must share to be compared. */
const PREFIX = 6;

/** Documents of one project share one of these; most others share none. */
export function projectHints(card: ProjectCard): string[] {
  return [numberKey(card), card.grantee?.core.slice(0, PREFIX) ?? ''].filter((hint) => hint !== '');
}

/** Lists by key. */
function lists<T>(): { readonly get: (key: string) => readonly T[]; readonly add: (key: string, item: T) => void } {
  const known = new Map<string, T[]>();
  return {
    get: (name) => known.get(name) ?? [],
    add: (name, item) => {
      const list = known.get(name);
      if (list) list.push(item);
      else known.set(name, [item]);
    },
  };
}

interface Placed<T> {
  readonly digest: T;
  readonly members: T[];
}

/** Groups documents by project; only documents that share a contract number, or lack one and share a grantee, are compared at all. */
export function projectsOf<T extends ProjectCard>(digests: readonly T[]): { readonly key: string; readonly digests: readonly T[] }[] {
  const sorted = [...digests].sort((left, right) => compare(left.path, right.path));
  const groups: T[][] = [];
  const numbered = lists<Placed<T>>();
  const unnumbered = lists<Placed<T>>();
  const named = lists<Placed<T>>();
  for (const digest of sorted) {
    const number = numberKey(digest);
    const name = digest.grantee?.core.slice(0, PREFIX) ?? '';
    const near = number ? [...numbered.get(number), ...unnumbered.get(name)] : named.get(name);
    const known = near.find(
      (other) => sameProject(digest, other.digest) && other.members.every((member) => !otherContract(digest, member)),
    );
    const members = known?.members ?? [];
    if (!known) groups.push(members);
    members.push(digest);
    const placed = { digest, members };
    if (number) numbered.add(number, placed);
    else unnumbered.add(name, placed);
    named.add(name, placed);
  }
  return groups.map((members) => ({ key: projectKey(members), digests: members.sort(inOrder) }));
}

function projectKey(members: readonly ProjectCard[]): string {
  const numbers = members.map(numberKey).filter(Boolean).sort();
  const cores = members.flatMap((digest) => digest.grantee?.core ?? []).sort();
  return `${numbers[0] ?? ''} ${cores[0] ?? ''}`.trim() || key(members[0]?.title ?? members[0]?.id ?? '');
}
