import { type Former, goneSince, placedInputs } from '../store/document-versions.ts';
import type { News } from '../store/news.ts';
import type { Store } from '../store/open.ts';

export interface DocumentNews {
  readonly new: readonly string[];
  readonly changed: readonly string[];
  readonly gone: readonly string[];
  /** The same content under another path. */
  readonly moved: News['documents']['moved'];
}

/** What became of the documents since the last finished run, by path, in the order of paths. */
export function documentNews(store: Store): DocumentNews & { readonly first: boolean } {
  const gone = goneSince(store);
  let known = gone.length;
  const arrived: Former[] = [];
  const changed: string[] = [];
  for (const { path, hash, before, gone: absent } of placedInputs(store)) {
    if (absent) continue;
    if (before === null) arrived.push({ path, hash: hash ?? '' });
    else known += 1;
    if (before !== null && before !== (hash ?? '')) changed.push(path);
  }
  const left = Map.groupBy(gone, ({ hash }) => hash);
  const moved = arrived.flatMap(({ path, hash }) => {
    const from = hash === '' ? undefined : left.get(hash)?.shift();
    return from ? [{ from: from.path, to: path }] : [];
  });
  const [from, to] = [new Set(moved.map((pair) => pair.from)), new Set(moved.map((pair) => pair.to))];
  return {
    first: known === 0,
    new: arrived.map(({ path }) => path).filter((path) => !to.has(path)),
    changed,
    gone: gone.map(({ path }) => path).filter((path) => !from.has(path)),
    moved,
  };
}
