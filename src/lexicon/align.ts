/** A text and the best beginning of another one that it is like. */
export interface Aligned {
  /** Where that beginning ends. */
  readonly end: number;
  /** Letters that differ, are missing or too many. */
  readonly distance: number;
}

let above = new Uint16Array(512);
let row = new Uint16Array(512);

/**
 * Edit distance of `wanted` to the best prefix of `head`, and where that prefix ends (the longest of equals); null above
 * `limit`. Only the band of cells that can stay within the limit is filled, and most comparisons end after a few letters.
 */
export function alignPrefix(wanted: string, head: string, limit: number): Aligned | null {
  const width = Math.min(head.length, wanted.length + limit);
  if (row.length < width + 2) [above, row] = [new Uint16Array(2 * width), new Uint16Array(2 * width)];
  const beyond = limit + 1;
  for (let column = 0; column <= Math.min(width, limit); column++) row[column] = column;
  row[Math.min(width, limit) + 1] = beyond;
  for (let line = 1; line <= wanted.length; line++) {
    [above, row] = [row, above];
    const letter = wanted.charCodeAt(line - 1);
    const from = Math.max(1, line - limit);
    const to = Math.min(width, line + limit);
    let left = line <= limit ? line : beyond;
    row[from - 1] = left;
    let least = left;
    for (let column = from; column <= to; column++) {
      const swap = (above[column - 1] ?? beyond) + (letter === head.charCodeAt(column - 1) ? 0 : 1);
      left = Math.min(swap, (above[column] ?? beyond) + 1, left + 1, beyond);
      row[column] = left;
      if (left < least) least = left;
    }
    row[to + 1] = beyond;
    if (least > limit) return null;
  }
  return lastLeast(row, Math.max(0, wanted.length - limit), width, limit);
}

/** The last of the least distances in the columns `from`–`to`. */
function lastLeast(distances: Uint16Array, from: number, to: number, limit: number): Aligned | null {
  let best: Aligned | null = null;
  for (let end = from; end <= to; end++) {
    const distance = distances[end] ?? limit + 1;
    if (distance <= (best?.distance ?? limit)) best = { end, distance };
  }
  return best;
}
