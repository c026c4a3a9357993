/**
 * Tab-separated lines → rows. A quoted cell may run over several lines; so may the last cell of a row that is too short
 * when the next line goes on in lower case and brings exactly the missing cells.
 */
export function tabRows(lines: readonly string[]): string[][] {
  const rows = mergeQuoted(lines).map((line) => line.split('\t'));
  const width = commonWidth(rows);
  const merged: string[][] = [];
  for (const row of rows) {
    const last = merged.at(-1);
    const tail = last?.at(-1) ?? '';
    if (last && tail.trim() !== '' && last.length < width && last.length + row.length - 1 === width && /^\s*\p{Ll}/u.test(row[0] ?? ''))
      last.splice(last.length - 1, 1, `${tail}\n${row[0] ?? ''}`, ...row.slice(1));
    else merged.push([...row]);
  }
  return merged;
}

function commonWidth(rows: readonly string[][]): number {
  const counts = new Map<number, number>();
  for (const row of rows) counts.set(row.length, (counts.get(row.length) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1] || b[0] - a[0])[0]?.[0] ?? 0;
}

/** Lines over which a quoted cell may run. */
export const MAX_QUOTED_LINES = 40;

function mergeQuoted(lines: readonly string[]): string[] {
  const merged: string[] = [];
  for (let index = 0; index < lines.length; index++) {
    const end = endOfQuotedCell(lines, index);
    if (end < 0) merged.push(lines[index] ?? '');
    else {
      const whole = lines.slice(index, end + 1).join('<br>');
      merged.push(whole.replace(/(^|\t)"([^"\t]{0,50000})"(?=\t|$)/g, '$1$2'));
      index = end;
    }
  }
  return merged;
}

/** Index of the line that closes the quoted last cell of the row at `index`; -1 when the cell is not quoted or never closed. */
export function endOfQuotedCell(lines: readonly string[], index: number): number {
  const line = lines[index] ?? '';
  const last = line.slice(line.lastIndexOf('\t') + 1);
  if (!last.startsWith('"') || last.includes('"', 1)) return -1;
  for (let at = index + 1; at < Math.min(lines.length, index + MAX_QUOTED_LINES); at++) {
    const next = lines[at] ?? '';
    const quote = next.indexOf('"');
    const tab = next.indexOf('\t');
    if (quote >= 0 && (tab < 0 || quote < tab)) return /^"(?:\t|$)/.test(next.slice(quote)) ? at : -1;
    if (tab >= 0) return -1;
  }
  return -1;
}
