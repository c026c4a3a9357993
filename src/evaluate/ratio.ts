/** Twice the matching characters over all characters, matches found longest first (Ratcliff and Obershelp); 0–1. */
export function ratio(a: string, b: string): number {
  if (a.length + b.length === 0) return 1;
  return (2 * matching(a, b)) / (a.length + b.length);
}

function matching(a: string, b: string): number {
  const positions = new Map<string, number[]>();
  for (let j = 0; j < b.length; j += 1) {
    const letter = b.charAt(j);
    const list = positions.get(letter);
    if (list) list.push(j);
    else positions.set(letter, [j]);
  }
  let total = 0;
  const open: [number, number, number, number][] = [[0, a.length, 0, b.length]];
  for (let range = open.pop(); range; range = open.pop()) {
    const [aFrom, aTo, bFrom, bTo] = range;
    const { i, j, size } = longest(a, positions, aFrom, aTo, bFrom, bTo);
    if (size === 0) continue;
    total += size;
    if (aFrom < i && bFrom < j) open.push([aFrom, i, bFrom, j]);
    if (i + size < aTo && j + size < bTo) open.push([i + size, aTo, j + size, bTo]);
  }
  return total;
}

/** The longest run of `a` in the range that also stands in `b`; the earliest in `a`, then in `b`, among equals. */
function longest(a: string, positions: ReadonlyMap<string, readonly number[]>, aFrom: number, aTo: number, bFrom: number, bTo: number) {
  let best = { i: aFrom, j: bFrom, size: 0 };
  let lengths = new Map<number, number>();
  for (let i = aFrom; i < aTo; i += 1) {
    const next = new Map<number, number>();
    for (const j of positions.get(a.charAt(i)) ?? []) {
      if (j < bFrom) continue;
      if (j >= bTo) break;
      const size = (lengths.get(j - 1) ?? 0) + 1;
      next.set(j, size);
      if (size > best.size) best = { i: i - size + 1, j: j - size + 1, size };
    }
    lengths = next;
  }
  return best;
}
