import type { Output, PendingFile } from '../export/atomic.ts';
import type { ReportFile } from '../model/report-file.ts';
import { newFindings, noteFound, vanishedFindings } from '../store/found-findings.ts';
import type { News, NewsCounts } from '../store/news.ts';
import type { Store } from '../store/open.ts';
import type { Run } from '../store/runs.ts';
import { rereads } from '../store/versions.ts';
import { documentNews } from './news.ts';

/** How a document's report differs from that of an earlier version. */
export interface Change {
  readonly path: string;
  /** Keys of the report whose content is another one, those of `project` singly. */
  readonly changed: readonly string[];
  readonly findingsNew: readonly string[];
  readonly findingsGone: readonly string[];
}

/** So many of each kind are kept for the review; the file names all. */
const KEPT = 1000;

export interface Changes extends NewsCounts {
  /** Documents read again though an earlier run had read them, and those whose report is another one now. */
  readonly reread: number;
  readonly changed: number;
}

/**
 * Leaves `changes.json`: what is different from the run before, documents and findings by name, and how reports of documents
 * that were read again differ. Without a difference, and after the first run, there is no such file.
 */
export function writeChanges(store: Store, run: Run, output: Output): { readonly changes: Changes; readonly news: News } {
  const file = output.begin('changes.json');
  const { first, ...documents } = documentNews(store);
  noteFound(store, run);
  file.write(`{\n "documents": ${JSON.stringify(documents)},\n "findings": {\n  "new": [`);
  const found = written(file, newFindings(store));
  file.write('],\n  "vanished": [');
  const lost = written(file, vanishedFindings(store));
  file.write(']\n },\n "reread": [');
  let reread = 0;
  const changed = written(file, differences()).count;
  file.write(']\n}\n');

  function* differences(): Generator<Change> {
    for (const { path, before, after } of rereads(store, run)) {
      reread += 1;
      const change = compare(path, before, after);
      if (change.changed.length + change.findingsNew.length + change.findingsGone.length > 0) yield change;
    }
  }

  const { new: arrived, changed: other, gone, moved } = documents;
  const counts = {
    documents: { new: arrived.length, changed: other.length, gone: gone.length, moved: moved.length },
    findings: { new: found.count, vanished: lost.count },
  };
  const different = [...Object.values(counts.documents), ...Object.values(counts.findings)].some((count) => count > 0);
  if (reread > 0 || (different && !first)) file.finish();
  else {
    file.discard();
    output.remove('changes.json');
  }
  const kept = first
    ? { documents: { new: [], changed: [], gone: [], moved: [] }, findings: { new: [], vanished: [] } }
    : {
        documents: { new: arrived.slice(0, KEPT), changed: other.slice(0, KEPT), gone: gone.slice(0, KEPT), moved: moved.slice(0, KEPT) },
        findings: { new: found.kept, vanished: lost.kept },
      };
  return { changes: { reread, changed, ...counts }, news: { first, counts, ...kept } };
}

/** Writes the items of a JSON list; gives their number and the first of them. */
function written<T>(file: PendingFile, items: Iterable<T>): { readonly count: number; readonly kept: T[] } {
  let count = 0;
  const kept: T[] = [];
  for (const item of items) {
    file.write(`${count === 0 ? '' : ','}\n   ${JSON.stringify(item)}`);
    count += 1;
    if (kept.length < KEPT) kept.push(item);
  }
  return { count, kept };
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
