import { mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseLimits } from '../../src/cli/limits.ts';
import { type IngestSummary, ingest } from '../../src/ingest/ingest.ts';
import { openStore, type Store } from '../../src/store/open.ts';
import { inProcess } from '../../workers/in-process.ts';

const silent = { phase: () => {}, begin: () => {}, step: () => {}, end: () => {} };

export interface Asked {
  readonly allowShrink?: boolean;
  readonly prune?: boolean;
  readonly again?: boolean;
  readonly maxPages?: string;
  /** Folders with OCR data; the usual ones when not given. */
  readonly ocrData?: readonly string[];
}

/** Ingests paths below `folder` into `folder`/w and `folder`/out as the program does, in this process. */
export async function ingestInto(
  folder: string,
  paths: readonly string[],
  { maxPages, ocrData, ...asked }: Asked = {},
): Promise<IngestSummary> {
  const out = join(folder, 'out');
  mkdirSync(out, { recursive: true });
  const limits = parseLimits({ 'max-pages': maxPages });
  const read = { ...limits.read, ocrData: [...(ocrData ?? limits.read.ocrData)] };
  const options = { roots: paths.map((path) => join(folder, path)), out, bom: false, ...limits, read };
  return ingest(options, { workspace: join(folder, 'w'), startWorkers: async () => inProcess(ocrData), progress: silent, ...asked });
}

/** What stands in `folder`/out, without what may differ between two runs over the same archive: times, and what was new. */
export function output(folder: string): Record<string, string> {
  const out = join(folder, 'out');
  const files = readdirSync(out, { recursive: true, withFileTypes: true }).filter(
    (entry) => entry.isFile() && entry.name !== 'changes.json',
  );
  return Object.fromEntries(
    files
      .map(({ parentPath, name }) => join(parentPath, name))
      .sort()
      .map((file) => [file.slice(out.length + 1), withoutTimes(file)]),
  );
}

function withoutTimes(file: string): string {
  const text = readFileSync(file, 'utf8');
  if (file.endsWith('run-report.csv')) return text.replace(/,\d+,(reports\/[^,\n]*)?,(true|false)$/gm, ',,$1,$2');
  return file.endsWith('run-report.json') ? text.replace(/"milliseconds":\d+/g, '"milliseconds":0').replace(/"times": .*/, '') : text;
}

export interface Row {
  readonly path: string;
  readonly hash: string | null;
  readonly state: string;
  readonly gone: boolean;
  readonly report: string | null;
}

/** The rows of the run report in `folder`/out. */
export function inputsOf(folder: string): Row[] {
  return JSON.parse(readFileSync(join(folder, 'out/run-report.json'), 'utf8')).inputs;
}

export function withStore<T>(folder: string, work: (store: Store) => T): T {
  const store = openStore(join(folder, 'w'));
  try {
    return work(store);
  } finally {
    store.close();
  }
}
