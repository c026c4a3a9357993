import { createHash } from 'node:crypto';

/** A grantee as documents name it: its own name in comparison letters, and the BIN of one of these documents. */
export interface GranteeName {
  readonly core: string;
  readonly bin: string | null;
}

/** What a person said of a name: it is one grantee with another name, or (null) it stands for itself whatever BIN is stated. */
export interface GranteeJoin {
  readonly core: string;
  readonly with: string | null;
}

/**
 * The grantee of every name. A grantee is its BIN where any of its documents states one, else its own name; where a person joined
 * names or parted one from its BIN, that holds.
 */
export function granteeIds(names: readonly GranteeName[], joins: readonly GranteeJoin[] = []): Map<string, string> {
  const bins = new Map<string, string>();
  for (const { core, bin } of names) {
    const known = bins.get(core);
    if (bin !== null && (known === undefined || bin < known)) bins.set(core, bin);
  }
  const cores = new Set(names.map(({ core }) => core));
  const parted = new Set(joins.filter((join) => join.with === null).map(({ core }) => core));
  const leader = new Map<string, string>();
  const leaderOf = (core: string): string => {
    const next = leader.get(core);
    return next === undefined || next === core ? core : leaderOf(next);
  };
  const join = (one: string, other: string) => {
    const [first = one, second = other] = [leaderOf(one), leaderOf(other)].sort();
    if (first !== second) leader.set(second, first);
  };
  for (const { core, with: other } of joins) if (other !== null && cores.has(core) && cores.has(other)) join(core, other);
  const groups = Map.groupBy(cores, leaderOf);
  return new Map(
    [...groups.values()].flatMap((group) => {
      const stated = group.filter((core) => !parted.has(core)).flatMap((core) => bins.get(core) ?? []);
      const id = idOf('grantee', stated.sort()[0] ?? [...group].sort()[0] ?? '');
      return group.map((core): [string, string] => [core, id]);
    }),
  );
}

/** The id of something of an archive by its key. */
export function idOf(kind: string, key: string): string {
  return createHash('sha256').update(`${kind}\n${key}`).digest('hex').slice(0, 12);
}
