import type { Output } from '../export/atomic.ts';
import type { ReportFile } from '../model/report-file.ts';
import type { Store } from '../store/open.ts';
import type { Run } from '../store/runs.ts';
import { rereads } from '../store/versions.ts';

/** How a document's report differs from that of an earlier version. */
export interface Change {
  readonly path: string;
  /** Keys of the report whose content is another one, those of `project` singly. */
  readonly changed: readonly string[];
  readonly findingsNew: readonly string[];
  readonly findingsGone: readonly string[];
}

/** Writes `changes.json` when documents were read again, and counts those whose report is another one now. */
export function writeChanges(store: Store, run: Run, output: Output): { readonly reread: number; readonly changed: number } {
  let reread = 0;
  let changed = 0;
  const file = output.begin('changes.json');
  file.write('[');
  for (const { path, before, after } of rereads(store, run)) {
    reread += 1;
    const change = compare(path, before, after);
    if (change.changed.length + change.findingsNew.length + change.findingsGone.length === 0) continue;
    file.write(`${changed === 0 ? '' : ','}\n ${JSON.stringify(change)}`);
    changed += 1;
  }
  file.write('\n]\n');
  if (reread > 0) file.finish();
  else file.discard();
  return { reread, changed };
}

/** Findings are told apart by id. Where a value stands counts as its content. */
export function compare(path: string, before: ReportFile, after: ReportFile): Change {
  return {
    path,
    changed: [
      ...differing({ ...facts(before) }, { ...facts(after) }),
      ...differing(before.project, after.project).map((key) => `project.${key}`),
    ],
    findingsNew: missing(after, before),
    findingsGone: missing(before, after),
  };
}

function facts({ project: _project, findings: _findings, document, ...rest }: ReportFile): object {
  const { path: _path, name: _name, ...about } = document;
  return { ...rest, document: about };
}

function differing(before: object, after: object): string[] {
  const [left, right] = [new Map(Object.entries(before)), new Map(Object.entries(after))];
  return [...new Set([...left.keys(), ...right.keys()])].filter((key) => JSON.stringify(left.get(key)) !== JSON.stringify(right.get(key)));
}

function missing(from: ReportFile, among: ReportFile): string[] {
  const known = new Set(among.findings.map((finding) => finding.id));
  return from.findings.filter((finding) => !known.has(finding.id)).map((finding) => `${finding.code} ${finding.id}`);
}
