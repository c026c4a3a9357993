import { readFileSync } from 'node:fs';
import { basename, relative } from 'node:path';
import { crossFindings, findingsAt } from '../archive/archive.ts';
import { type Digest, digest } from '../archive/digest.ts';
import { brokenCitations, citations } from '../model/citations.ts';
import type { Finding } from '../model/finding.ts';
import type { Report } from '../model/report.ts';
import type { Case, Corpus } from './corpus.ts';
import type { Json } from './json.ts';

/** What the program makes of a corpus. */
export interface CorpusOutput {
  /** Report with its findings, those across documents of its folder among them, by case name. */
  readonly reports: ReadonlyMap<string, Json>;
  /** Citations in all reports, and those whose place does not hold the quote. */
  readonly citations: { readonly all: number; readonly broken: number };
}

interface Read {
  readonly item: Case;
  readonly report: Report;
  readonly findings: readonly Finding[];
  readonly digest: Digest;
}

/** Reads every document; the documents of one folder are one archive. `warn` hears of those that cannot be read. */
export async function readCorpus(corpus: Corpus, folder: string, warn: (line: string) => void): Promise<CorpusOutput> {
  const { processDocument } = await import('../pipeline.ts');
  const cited = { all: 0, broken: 0 };
  const read: Read[] = [];
  for (const item of corpus.cases) {
    if (item.path === null) continue;
    try {
      const path = relative(folder, item.path);
      const { report, findings, document } = await processDocument({ bytes: readFileSync(item.path), name: basename(item.path), path });
      cited.all += citations({ report, findings }).length;
      cited.broken += brokenCitations({ report, findings }, document.source).length;
      read.push({ item, report, findings, digest: digest({ report, document }) });
    } catch (error) {
      warn(`${item.name}: ${error instanceof Error ? error.message : String(error)}`);
    }
  }
  const reports = new Map<string, Json>();
  for (const members of Map.groupBy(read, ({ item }) => item.folder).values()) {
    const across = crossFindings(members.map((member) => member.digest));
    for (const { item, report, findings } of members) {
      reports.set(
        item.name,
        JSON.parse(JSON.stringify({ ...report, findings: [...findings, ...findingsAt(report.document.path, across)] })),
      );
    }
  }
  return { reports, citations: cited };
}
