import { crossFindings, findingsAt } from '../archive/archive.ts';
import type { Case, Corpus } from './corpus.ts';
import type { Json } from './json.ts';
import { type FileReading, type Read, readFiles, unpacked } from './read-files.ts';

/** What the program makes of a corpus. */
export interface CorpusOutput {
  /** Report with its findings, those across documents of its folder among them, by case name. */
  readonly reports: ReadonlyMap<string, Json>;
  /** Citations in all reports, and those whose place does not hold the quote. */
  readonly citations: { readonly all: number; readonly broken: number };
}

export interface CorpusReading extends FileReading {
  /** Hears of the documents that cannot be read. */
  readonly warn: (line: string) => void;
}

interface CaseRead extends Read {
  readonly item: Case;
}

/** Reads every document within the limits; the documents of one folder are one archive. */
export async function readCorpus(corpus: Corpus, folder: string, { warn, ...reading }: CorpusReading): Promise<CorpusOutput> {
  const cases = corpus.cases.flatMap((item) => (item.path === null ? [] : [{ item, path: item.path }]));
  const results = await readFiles(
    cases.map(({ path }) => path),
    folder,
    reading,
  );
  const cited = { all: 0, broken: 0 };
  const read: CaseRead[] = [];
  for (const [index, { item }] of cases.entries()) {
    const result = results[index];
    if (!result) continue;
    if (result.outcome === 'failed') {
      warn(`${item.name}: ${result.failure.message}`);
      continue;
    }
    cited.all += result.citations?.all ?? 0;
    cited.broken += result.citations?.broken ?? 0;
    read.push({ item, ...unpacked(result) });
  }
  return { reports: reportsOf(read), citations: cited };
}

function reportsOf(read: readonly CaseRead[]): Map<string, Json> {
  const reports = new Map<string, Json>();
  for (const members of Map.groupBy(read, ({ item }) => item.folder).values()) {
    const across = crossFindings(members.map((member) => member.digest));
    for (const { item, report } of members) {
      const { findings, checks: _checks, ...facts } = report;
      reports.set(
        item.name,
        JSON.parse(JSON.stringify({ ...facts, findings: [...findings, ...findingsAt(report.document.path, across)] })),
      );
    }
  }
  return reports;
}
