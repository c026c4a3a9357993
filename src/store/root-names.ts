/** What names a root: a name a person gave it, or else where it lies. `id` only tells roots apart. */
export interface Named {
  readonly id: number;
  readonly given: string | null;
  /** Absolute path. */
  readonly location: string;
}

/**
 * A name for each root by its id, the same whatever the order in which roots came: the one given, else that of the folder,
 * with those of the folders above it as far as it takes to tell roots apart (`2023-in`, `2024-in`).
 */
export function rootNames(roots: readonly Named[]): Map<number, string> {
  const names = new Map(roots.flatMap(({ id, given }) => (given === null ? [] : [[id, given] as const])));
  let open = roots.filter(({ given }) => given === null).sort((a, b) => (a.location < b.location ? -1 : 1));
  const deepest = Math.max(0, ...open.map(({ location }) => partsOf(location).length));
  for (let depth = 1; depth <= deepest && open.length > 0; depth += 1) {
    const taken = new Set(names.values());
    const proposed = Map.groupBy(open, ({ location }) => nameOf(location, depth));
    for (const [name, [only, ...others]] of proposed) if (only && others.length === 0 && !taken.has(name)) names.set(only.id, name);
    open = open.filter(({ id }) => !names.has(id));
  }
  for (const { id, location } of open) names.set(id, numbered(nameOf(location, deepest), new Set(names.values())));
  return names;
}

function partsOf(location: string): string[] {
  return location.split(/[\\/]/).filter((part) => part !== '');
}

function nameOf(location: string, depth: number): string {
  return partsOf(location).slice(-depth).join('-') || 'root';
}

function numbered(name: string, taken: ReadonlySet<string>): string {
  let number = 2;
  while (taken.has(`${name}-${number}`)) number += 1;
  return `${name}-${number}`;
}
