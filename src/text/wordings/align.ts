/** A text and the best beginning of another one that it is like. */
export interface Aligned {
  /** Where that beginning ends. */
  readonly end: number;
  /** Letters that differ, are missing or too many. */
  readonly distance: number;
}

const NOWHERE = -2;
const MOST_ERRORS = 62;
const CENTRE = MOST_ERRORS + 1;
/** Letters of `wanted` that are matched when the head is `shift` letters ahead, at `CENTRE + shift`. */
const reach = new Int16Array(2 * CENTRE + 1);

/**
 * Edit distance of `wanted` to the best prefix of `head`, and where that prefix ends (the longest of equals); null above
 * `limit`. For each number of errors and each shift between the texts it keeps how far equal letters reach, which takes
 * the square of the limit at most, however long the texts are (E. Ukkonen, Algorithms for approximate string matching, 1985).
 */
export function alignPrefix(wanted: string, head: string, limit: number): Aligned | null {
  for (let errors = 0; errors <= Math.min(limit, MOST_ERRORS); errors++) {
    let end = -1;
    let left = NOWHERE;
    reach[CENTRE - errors] = NOWHERE;
    reach[CENTRE + errors] = NOWHERE;
    reach[CENTRE + errors + 1] = NOWHERE;
    for (let shift = -errors; shift <= errors; shift++) {
      const at = CENTRE + shift;
      const before = reach[at] ?? NOWHERE;
      // a wrong letter, a letter too many in the head, one too few
      const furthest = errors === 0 ? 0 : Math.max(before + 1, left, (reach[at + 1] ?? NOWHERE) + 1);
      left = before;
      let row = Math.min(furthest, head.length - shift, wanted.length);
      if (row < 0) continue;
      while (row < wanted.length && wanted.charCodeAt(row) === head.charCodeAt(row + shift)) row++;
      reach[at] = row;
      if (row === wanted.length) end = row + shift;
    }
    if (end >= 0) return { end, distance: errors };
  }
  return null;
}
