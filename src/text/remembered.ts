/** Texts remembered at most; then all are forgotten, so that an archive of any size keeps no more. */
const MOST = 4000;

/** The same reading, made once for texts that come again and again: headings, labels, units. `read` depends on the text alone. */
export function remembered<T>(read: (text: string) => T): (text: string) => T {
  const known = new Map<string, T>();
  return (text) => {
    const before = known.get(text);
    if (before !== undefined) return before;
    const result = read(text);
    if (known.size >= MOST) known.clear();
    known.set(text, result);
    return result;
  };
}
