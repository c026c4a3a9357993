/** Spans of a heading cell, or `covered` for a grid position that belongs to another cell. */
export type HeaderSpan = { readonly rowSpan: number; readonly columnSpan: number } | 'covered';

const MAX_LABEL = 60;

/**
 * Finds a heading of two levels in a grid whose merged cells stand as blanks, and gives the spans of its cells by
 * `row,column`. Only the certain shape is taken: every column is labelled in exactly one of the ways "above and blank
 * below" or "below, under a label above or under the blanks right of it", with two labels or more under one label and at least one column of the first way.
 */
export function headerSpans(grid: readonly (readonly string[])[]): ReadonlyMap<string, HeaderSpan> {
  for (let row = 0; row + 1 < grid.length; row++) {
    const spans = twoLevels(grid[row] ?? [], grid[row + 1] ?? [], row);
    if (spans) return spans;
  }
  return new Map();
}

function twoLevels(top: readonly string[], bottom: readonly string[], row: number): Map<string, HeaderSpan> | null {
  if (top.length < 3 || [...top, ...bottom].some((label) => /\n.*\n.*\n/s.test(label))) return null;
  const spans = new Map<string, HeaderSpan>();
  let groups = 0;
  let singles = 0;
  for (let column = 0; column < top.length; ) {
    if (top[column] === '') return null;
    let end = column + 1;
    while (end < top.length && top[end] === '') end++;
    const below = bottom.slice(column, end);
    if (end - column === 1) {
      if (below[0] !== '') return null;
      singles++;
      spans.set(`${row},${column}`, { rowSpan: 2, columnSpan: 1 });
      spans.set(`${row + 1},${column}`, 'covered');
    } else {
      if (!below.every(isLabel)) return null;
      groups++;
      spans.set(`${row},${column}`, { rowSpan: 1, columnSpan: end - column });
      for (let index = column; index < end; index++) {
        if (index > column) spans.set(`${row},${index}`, 'covered');
        spans.set(`${row + 1},${index}`, { rowSpan: 1, columnSpan: 1 });
      }
    }
    column = end;
  }
  return groups > 0 && singles > 0 ? spans : null;
}

function isLabel(text: string): boolean {
  return text !== '' && text.length <= MAX_LABEL && /\p{L}/u.test(text) && !/^\d+$/.test(text);
}
