import type { Output } from '../export/atomic.ts';
import type { Publisher, Standard } from '../export/standards/standard.ts';
import type { Store } from '../store/open.ts';
import type { Run } from '../store/runs.ts';
import { archiveContent, type View } from './archive-content.ts';

/** Writes the projects of the archive as a standard wants them; gives how many it has no room for, since they state too little. */
export function exportStandard(store: Store, run: Run, output: Output, standard: Standard, view: View, publisher: Publisher): number {
  const content = archiveContent(store, run, view);
  const projects = new Map(content.tables.projects.map((project) => [project.path, project]));
  const writer = standard.begin(output, publisher);
  let written = 0;
  for (const { account, report } of content.reports()) {
    const project = projects.get(account.path);
    if (project && writer.add({ project, report })) written += 1;
  }
  writer.finish();
  return content.tables.projects.length - written;
}
