import type { Output } from '../export/atomic.ts';
import type { Format, FormatSettings } from '../export/formats/format.ts';
import type { Store } from '../store/open.ts';
import type { Run } from '../store/runs.ts';
import { archiveContent, type View } from './archive-content.ts';
import { tableFiller, tablesOf } from './fill-tables.ts';

/** Writes the tables of the archive in one format, and nothing else. */
export function exportTables(
  store: Store,
  run: Run,
  output: Output,
  format: Format,
  view: View,
  settings: Omit<FormatSettings, 'folder'>,
): void {
  const content = archiveContent(store, run, view);
  const filler = tableFiller(format.begin(output, tablesOf(view), { ...settings, folder: '' }), content);
  for (const report of content.reports()) filler.add(report);
  filler.finish();
}
