import { createHash } from 'node:crypto';
import { type ExportedTable, openExport, type TextRow } from './read-export.ts';

/** How one table differs. Rows that no column tells apart are new or gone, never changed. */
export interface TableDiff {
  readonly name: string;
  readonly added: readonly TextRow[];
  readonly gone: readonly TextRow[];
  readonly changed: readonly ChangedRow[];
}

export interface ChangedRow {
  readonly row: TextRow;
  readonly columns: readonly { readonly name: string; readonly old: string | null; readonly new: string | null }[];
}

/** A document is the same one under its path, whatever its bytes are now. */
const KEYS: Readonly<Record<string, readonly string[]>> = { reports: ['path'] };

/** Tables that differ between two exports, in the order of the new one; columns that only one has are left out. Throws UsageError. */
export async function diffExports(old: string, now: string): Promise<TableDiff[]> {
  const [before, after] = [openExport(old), openExport(now)];
  const found: TableDiff[] = [];
  for (const table of after) {
    const former = before.find(({ name }) => name === table.name);
    const diff = former ? await diffOf(former, table) : null;
    if (diff && diff.added.length + diff.gone.length + diff.changed.length > 0) found.push(diff);
  }
  return found;
}

async function diffOf(old: ExportedTable, now: ExportedTable): Promise<TableDiff> {
  const columns = now.columns.filter((column) => old.columns.includes(column));
  const key = KEYS[now.name] ?? now.primaryKey;
  const keyOf = (row: TextRow) => (key.length > 0 ? JSON.stringify(key.map((column) => row[column])) : hashOf(row, columns));
  // of the old rows as little is kept as tells them apart
  const former = new Map<string, { readonly hashes: string[] }>();
  for await (const row of old.rows()) {
    const known = former.get(keyOf(row));
    if (known) known.hashes.push(hashOf(row, columns));
    else former.set(keyOf(row), { hashes: [hashOf(row, columns)] });
  }
  const added: TextRow[] = [];
  const differing = new Map<string, TextRow>();
  for await (const row of now.rows()) {
    const id = keyOf(row);
    const hash = former.get(id)?.hashes.pop();
    if (hash === undefined) added.push(row);
    else if (hash !== hashOf(row, columns)) differing.set(id, row);
  }
  const gone: TextRow[] = [];
  const changed: ChangedRow[] = [];
  for await (const row of old.rows()) {
    const id = keyOf(row);
    const successor = differing.get(id);
    if (successor) changed.push({ row: successor, columns: changesOf(row, successor, columns) });
    else if (former.get(id)?.hashes.pop() !== undefined) gone.push(row);
  }
  return { name: now.name, added, gone, changed };
}

function changesOf(old: TextRow, now: TextRow, columns: readonly string[]): ChangedRow['columns'] {
  return columns.flatMap((name) => {
    const [was, is] = [old[name] ?? null, now[name] ?? null];
    return was === is ? [] : [{ name, old: was, new: is }];
  });
}

function hashOf(row: TextRow, columns: readonly string[]): string {
  return createHash('sha256')
    .update(JSON.stringify(columns.map((column) => row[column] ?? null)))
    .digest('base64');
}
