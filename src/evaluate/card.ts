import type { Json } from './json.ts';

export const GROUPS = [
  'kind',
  'project',
  'participants',
  'effects',
  'indicators',
  'tasks',
  'events',
  'contacts',
  'partners',
  'team',
  'recommendations',
  'proposals',
  'links',
] as const;
export type Group = (typeof GROUPS)[number];

export interface Tally {
  right: number;
  /** Given, but wrong or not in the gold. */
  extra: number;
  missing: number;
}

export interface Miss {
  readonly group: string;
  readonly kind: 'wrong' | 'missing' | 'extra';
  readonly key: string;
  readonly gold: Json;
  readonly output: Json;
}

export function tally(): Tally {
  return { right: 0, extra: 0, missing: 0 };
}

export function add(to: Tally, other: Tally): void {
  to.right += other.right;
  to.extra += other.extra;
  to.missing += other.missing;
}

/** 1 where there is nothing to find and nothing was given. */
export function rates({ right, extra, missing }: Tally): { precision: number; recall: number; f1: number } {
  const precision = right + extra ? right / (right + extra) : 1;
  const recall = right + missing ? right / (right + missing) : 1;
  return { precision, recall, f1: precision + recall ? (2 * precision * recall) / (precision + recall) : 0 };
}

/** The score card of one document. */
export class Card {
  readonly groups = new Map<Group, Tally>();
  readonly misses: Miss[] = [];
  /** Groups of which the gold lists only the certain items. */
  readonly partial: ReadonlySet<string>;

  constructor(partial: Iterable<string>) {
    this.partial = new Set(partial);
  }

  of(group: Group): Tally {
    const known = this.groups.get(group);
    if (known) return known;
    const fresh = tally();
    this.groups.set(group, fresh);
    return fresh;
  }

  /** One fact: right, absent (costs recall) or wrong (costs both). */
  fact(group: Group, key: string, gold: Json, output: Json, right: boolean): void {
    const count = this.of(group);
    if (right) {
      count.right += 1;
      return;
    }
    const given = output !== null && output !== '' && !(Array.isArray(output) && output.length === 0);
    count.missing += 1;
    if (given) count.extra += 1;
    this.misses.push({ group, kind: given ? 'wrong' : 'missing', key, gold, output: given ? output : null });
  }

  extra(group: Group, key: string, output: Json, facts = 1): void {
    this.of(group).extra += facts;
    this.misses.push({ group, kind: 'extra', key, gold: null, output });
  }
}
