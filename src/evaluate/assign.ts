/** Best overall assignment (Hungarian method): rows to columns so that the weights add up to the most; pairs of weight 0 are left out. */
export function assign(weights: readonly (readonly number[])[]): Map<number, number> {
  const rows = weights.length;
  const columns = weights[0]?.length ?? 0;
  const pairs = new Map<number, number>();
  if (rows === 0 || columns === 0) return pairs;
  const size = Math.max(rows, columns);
  const cost = (i: number, j: number): number => -(weights[i]?.[j] ?? 0);
  const rowPotential = new Float64Array(size + 1);
  const columnPotential = new Float64Array(size + 1);
  const rowOf = new Int32Array(size + 1);
  const previous = new Int32Array(size + 1);
  for (let row = 1; row <= size; row += 1) {
    rowOf[0] = row;
    let column = 0;
    const slack = new Float64Array(size + 1).fill(Number.POSITIVE_INFINITY);
    const used = new Uint8Array(size + 1);
    do {
      used[column] = 1;
      const current = rowOf[column] ?? 0;
      let delta = Number.POSITIVE_INFINITY;
      let nearest = 0;
      for (let j = 1; j <= size; j += 1) {
        if (used[j]) continue;
        const reduced = cost(current - 1, j - 1) - (rowPotential[current] ?? 0) - (columnPotential[j] ?? 0);
        if (reduced < (slack[j] ?? 0)) {
          slack[j] = reduced;
          previous[j] = column;
        }
        if ((slack[j] ?? 0) < delta) {
          delta = slack[j] ?? 0;
          nearest = j;
        }
      }
      for (let j = 0; j <= size; j += 1) {
        if (used[j]) {
          const owner = rowOf[j] ?? 0;
          rowPotential[owner] = (rowPotential[owner] ?? 0) + delta;
          columnPotential[j] = (columnPotential[j] ?? 0) - delta;
        } else slack[j] = (slack[j] ?? 0) - delta;
      }
      column = nearest;
    } while (rowOf[column] !== 0);
    while (column !== 0) {
      const before = previous[column] ?? 0;
      rowOf[column] = rowOf[before] ?? 0;
      column = before;
    }
  }
  for (let j = 1; j <= columns; j += 1) {
    const row = (rowOf[j] ?? 0) - 1;
    if (row >= 0 && row < rows && (weights[row]?.[j - 1] ?? 0) > 0) pairs.set(row, j - 1);
  }
  return pairs;
}
