/** Keeps what was made last, by key, up to a number of bytes; the same thing is not made twice at a time. */
export interface PictureCache<T> {
  /** `make` is called when nothing is kept; what it gives is kept when `size` is not null. */
  get(key: string, make: () => Promise<T>): Promise<T>;
}

export function pictureCache<T>(mostBytes: number, size: (value: T) => number | null): PictureCache<T> {
  const kept = new Map<string, { readonly value: T; readonly bytes: number }>();
  const making = new Map<string, Promise<T>>();
  let bytes = 0;
  const keep = (key: string, value: T) => {
    const weight = size(value);
    if (weight === null || weight > mostBytes) return;
    kept.set(key, { value, bytes: weight });
    bytes += weight;
    for (const [oldest, entry] of kept) {
      if (bytes <= mostBytes) break;
      kept.delete(oldest);
      bytes -= entry.bytes;
    }
  };
  return {
    get: (key, make) => {
      const known = kept.get(key);
      if (known) {
        kept.delete(key);
        kept.set(key, known);
        return Promise.resolve(known.value);
      }
      const current = making.get(key);
      if (current) return current;
      const made = make().then((value) => {
        keep(key, value);
        return value;
      });
      making.set(key, made);
      const done = () => making.delete(key);
      made.then(done, done);
      return made;
    },
  };
}
