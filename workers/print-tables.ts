import { readFile } from 'node:fs/promises';
import { pathsAsJson, pathsAsText } from '../src/export/table-paths.ts';
import { tablesAsCsv, tablesAsJson } from '../src/export/tables.ts';
import { votesAsText } from '../src/export/votes.ts';
import type { SourceDocument } from '../src/model/document.ts';
import { explain } from '../src/pipeline.ts';
import { readDocument } from '../src/read/index.ts';
import { structure } from '../src/structure/index.ts';
import type { PagesSeen } from './allowance.ts';
import type { FailedResult, Job } from './job.ts';
import { pagePace } from './page-pace.ts';
import { failureOf, isFinal } from './policy.ts';
import type { TablesForm, TablesResult } from './tables.ts';

/** `seconds`: how long the document took to read. */
const PRINT: Readonly<Record<TablesForm, (document: SourceDocument, seconds: number) => string>> = {
  json: (document, seconds) => json(tablesAsJson(document, seconds)),
  csv: tablesAsCsv,
  paths: (document) => pathsAsText(structure(document).understood),
  'paths-json': (document) => json(pathsAsJson(structure(document).understood)),
  votes: (document) => votesAsText(explain(document)),
};

/** Reads the document in `file` and prints its tables. */
export async function printTables(
  job: Job,
  file: string,
  ocrFolders: readonly string[],
  form: TablesForm,
  onPages: (seen: PagesSeen) => void,
): Promise<TablesResult | FailedResult> {
  const begun = performance.now();
  const milliseconds = () => Math.round(performance.now() - begun);
  try {
    const input = { bytes: await readFile(file), name: job.name };
    const document = await readDocument(input, { ...job.options, ocrData: ocrFolders }, pagePace(job, job.leave, onPages));
    return { outcome: 'tables', text: PRINT[form](document, milliseconds() / 1000) };
  } catch (error) {
    const failure = failureOf(error, 'read');
    return { outcome: 'failed', failure, final: isFinal(failure.code), milliseconds: milliseconds(), stages: {} };
  }
}

function json(value: object): string {
  return `${JSON.stringify(value, null, 1)}\n`;
}
