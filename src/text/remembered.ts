/** Texts remembered at most; then all are forgotten, so that an archive of any size keeps no more. */
const MOST = 4000;

const FORGET: (() => void)[] = [];

/** Drops what was remembered by text: the lexicon is another one now. */
export function forgetRemembered(): void {
  for (const forget of FORGET) forget();
}

/** The same reading, made once for texts that come again and again: headings, labels, units. `read` depends on the text alone, and on the lexicon. */
export function remembered<T>(read: (text: string) => T): (text: string) => T {
  const known = new Map<string, T>();
  FORGET.push(() => known.clear());
  return (text) => {
    const before = known.get(text);
    if (before !== undefined) return before;
    const result = read(text);
    if (known.size >= MOST) known.clear();
    known.set(text, result);
    return result;
  };
}

/** The same for a thing that several steps look at: a grid, a passage. It is forgotten with the thing. */
export function rememberedOf<K extends object, T>(read: (of: K) => T): (of: K) => T {
  const known = new WeakMap<K, { readonly result: T }>();
  return (of) => {
    const before = known.get(of);
    if (before) return before.result;
    const result = read(of);
    known.set(of, { result });
    return result;
  };
}
