/** Something recognised in a text: `raw` is `text.slice(start, end)`, offsets count UTF-16 units. */
export interface Found<T> {
  readonly start: number;
  readonly end: number;
  readonly raw: string;
  readonly value: T;
}

export function found<T>(text: string, start: number, end: number, value: T): Found<T> {
  return { start, end, raw: text.slice(start, end), value };
}

/** A stretch [start, end) of a text. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** The items that touch none of `taken`. */
export function outside<T extends Span>(items: readonly T[], taken: readonly Span[]): T[] {
  if (!taken.length) return [...items];
  const sorted = [...taken].sort((a, b) => a.start - b.start);
  let from = 0;
  return [...items]
    .sort((a, b) => a.start - b.start)
    .filter((item) => {
      while (from < sorted.length && (sorted[from]?.end ?? 0) <= item.start) from++;
      return (sorted[from]?.start ?? Number.POSITIVE_INFINITY) >= item.end;
    });
}
