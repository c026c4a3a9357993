import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod';
import type { Output } from '../export/atomic.ts';
import { PACKAGE_FILE, PACKAGE_NAME } from '../export/description/data-package.ts';
import { describeTables } from '../export/description/index.ts';
import type { Format, FormatSettings } from '../export/formats/format.ts';
import { type Store, workspaceId } from '../store/open.ts';
import type { Run } from '../store/runs.ts';
import { archiveContent, type View } from './archive-content.ts';
import { tableFiller, tablesOf } from './fill-tables.ts';

/** Writes the tables of the archive in one format with what describes them, and takes away those of an earlier export. */
export function exportTables(
  store: Store,
  run: Run,
  output: Output,
  format: Format,
  view: View,
  options: Omit<FormatSettings, 'folder'>,
): void {
  const settings = { ...options, folder: '' };
  const tables = tablesOf(view);
  const former = formerFiles(output.folder);
  const content = archiveContent(store, run, view);
  const filler = tableFiller(format.begin(output, tables, settings), content, view.persons, workspaceId(store));
  for (const report of content.reports()) filler.add(report);
  filler.finish();
  describeTables(output, tables, format, settings);
  for (const table of tables) former.delete(format.resource(table, settings).path);
  for (const path of former) output.remove(path);
}

const Described = z.object({ name: z.literal(PACKAGE_NAME), resources: z.array(z.object({ path: z.string().regex(/^\w+\.\w+$/) })) });

/** The files of tables that an earlier export left in the folder. */
function formerFiles(folder: string): Set<string> {
  try {
    const { resources } = Described.parse(JSON.parse(readFileSync(join(folder, PACKAGE_FILE), 'utf8')));
    return new Set(resources.map(({ path }) => path));
  } catch {
    // there was none, or it is not ours
    return new Set();
  }
}
