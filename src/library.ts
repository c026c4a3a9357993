import { mkdirSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { resolve } from 'node:path';
import type { FailedResult } from '../workers/job.ts';
import { onOneFile, type Pieces } from '../workers/one-file.ts';
import { processPool } from '../workers/pool.ts';
import { type IngestSummary, ingest as ingestArchive } from './ingest/ingest.ts';
import { DEFAULT_LIMITS, type Limits } from './ingest/limits.ts';
import { type ProgressEvent, progressOf } from './ingest/progress-events.ts';
import { DocumentTables } from './model/document-tables.ts';
import { UnreadableFileError } from './model/errors.ts';
import type { Failure } from './model/failure.ts';
import { unpackJson } from './model/packed.ts';
import { ReportFile } from './model/report-file.ts';

/** A path, or the bytes of a document and what it is called; formats are told apart by their content. */
export type Source = string | { readonly name: string; readonly bytes: Uint8Array };

export type LimitOptions = { readonly [name in keyof Limits]?: Partial<Limits[name]> };

export interface ReadingOptions {
  /** What reading may take; what is not given is as for `esep read`. */
  readonly limits?: LimitOptions;
}

export interface IngestRequest {
  /** Files and folders to add to the archive; none: all of its folders are looked at again. */
  readonly paths: readonly string[];
  /** Where reports, datasets and findings go. */
  readonly out: string;
  /** Where esep keeps what it knows; `.esep` when not given. */
  readonly workspace?: string;
  /** Worker processes; one per core when not given. */
  readonly jobs?: number;
  readonly again?: boolean;
  readonly prune?: boolean;
  readonly allowShrink?: boolean;
  /** Begin CSV files with a byte order mark. */
  readonly bom?: boolean;
  readonly limits?: LimitOptions;
  readonly onProgress?: (event: ProgressEvent) => void;
}

/**
 * Reads one document in a process of its own, within the limits: its report with findings and checks. Throws
 * UnreadableFileError, whose code says why; ReadingError when reading went wrong for another reason.
 */
export async function readReport(source: Source, { limits }: ReadingOptions = {}): Promise<ReportFile> {
  const result = await onOneFile(given(source), withDefaults(limits), (slot, job, file, folders) => slot.run(job, file, folders));
  if (result.outcome === 'failed') throw errorOf(result);
  return ReportFile.parse(unpackJson(Buffer.from(result.body, 'base64')));
}

/** The tables of one document, cell by cell. Throws as `readReport`. */
export async function readTables(source: Source, { limits }: ReadingOptions = {}): Promise<DocumentTables> {
  const result = await onOneFile(given(source), withDefaults(limits), (slot, job, file, folders) =>
    slot.tables(job, file, folders, 'json'),
  );
  if (result.outcome === 'failed') throw errorOf(result);
  return DocumentTables.parse(JSON.parse(result.text));
}

/**
 * Adds documents to the archive of a workspace and writes the results of all of it, as `esep ingest` does. Throws
 * ArchiveShrankError, before anything is written, when a folder has lost many of its files.
 */
export async function ingest(request: IngestRequest): Promise<IngestSummary> {
  const { paths, out, workspace = '.esep', jobs = availableParallelism(), limits, onProgress = () => {}, bom = false, ...rest } = request;
  for (const folder of [out, workspace]) mkdirSync(folder, { recursive: true });
  return ingestArchive(
    { roots: paths.map((path) => resolve(path)), out: resolve(out), bom, ...withDefaults(limits) },
    {
      workspace: resolve(workspace),
      startWorkers: async (_, documents) => processPool(jobs, documents),
      progress: progressOf(onProgress),
      ...rest,
    },
  );
}

/** Reading went wrong in a way that says nothing about the document; see `NEXT_STEP` in the documentation for each code. */
export class ReadingError extends Error {
  readonly code: Failure['code'];
  constructor({ code, message }: Failure) {
    super(message);
    this.name = 'ReadingError';
    this.code = code;
  }
}

function errorOf({ failure }: FailedResult): Error {
  const { code, message } = failure;
  switch (code) {
    case 'defect':
    case 'worker-died':
    case 'bad-result':
    case 'changed':
    case 'input-output':
      return new ReadingError(failure);
    default:
      return new UnreadableFileError(code, message);
  }
}

function given(source: Source): string | Pieces {
  return typeof source === 'string' ? source : { name: source.name, pieces: [source.bytes] };
}

function withDefaults({ read, containers, pageSeconds, ...rest }: LimitOptions = {}): Limits {
  return {
    ...DEFAULT_LIMITS,
    ...rest,
    read: { ...DEFAULT_LIMITS.read, ...read },
    containers: { ...DEFAULT_LIMITS.containers, ...containers },
    pageSeconds: { ...DEFAULT_LIMITS.pageSeconds, ...pageSeconds },
  };
}

export type { ProgressEvent } from './ingest/progress-events.ts';
export { ArchiveShrankError, UnreadableFileError } from './model/errors.ts';
export type { Evidence } from './model/evidence.ts';
export type { CheckResult, Finding } from './model/finding.ts';
export type { Report } from './model/report.ts';
export type { DocumentTables, IngestSummary, Limits, ReportFile };
