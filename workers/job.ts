import * as z from 'zod';
import { Policy } from '../src/check/policy.ts';
import { Failure, Stage } from '../src/model/failure.ts';
import { Finding } from '../src/model/finding.ts';
import { TaughtWording, UnknownWording } from '../src/model/wording.ts';
import { OcrDataName } from '../src/read/ocr-data.ts';
import { Leave, PageSeconds } from './allowance.ts';

/** Mirrors `ReadOptions`, checked where it crosses a process boundary. Where OCR data lie is known to the worker alone. */
export const JobOptions = z.object({
  maxPages: z.int().positive(),
  maxUnpackedBytes: z.int().positive(),
  maxRatio: z.number().positive(),
  maxCells: z.int().positive(),
  ocr: z.enum(['auto', 'never', 'always']),
});

/** Letters of a path, archives within archives included. */
const LONGEST_PATH = 65_536;

/** One document: one content under one cache key. The same job runs on the pool and through the queue. */
export const Job = z.object({
  /** sha256 of the bytes, in hex. */
  hash: z.string().regex(/^[0-9a-f]{64}$/),
  key: z.string().regex(/^[0-9a-f]{12}$/),
  name: z.string().max(LONGEST_PATH),
  path: z.string().max(LONGEST_PATH),
  options: JobOptions,
  /** What the key counts on: only a worker that has the same data may read it. */
  ocrData: OcrDataName,
  policy: Policy,
  /** What people said wordings mean. */
  taught: z.array(TaughtWording).optional(),
  /** Seconds of wall time, which grow with the pages, and MiB of memory of the process that reads it. */
  timeout: z.number().positive(),
  pageSeconds: PageSeconds.optional(),
  /** Seconds beyond which no number of pages leads. */
  longest: z.number().positive().optional(),
  maxMemory: z.int().positive(),
  leave: Leave.optional(),
  /** Whether citations are to be held against the document. */
  cite: z.boolean().optional(),
});
export type Job = z.infer<typeof Job>;

/** A stretch of the document's text for the full-text search, with its stems separated by spaces. */
export const SearchPassage = z.object({
  block: z.int(),
  page: z.int().nullable(),
  row: z.int().nullable(),
  column: z.int().nullable(),
  text: z.string(),
  stems: z.string(),
});
export type SearchPassage = z.infer<typeof SearchPassage>;

const Span = z.int().nonnegative();
const Milliseconds = z.object({ milliseconds: Span, stages: z.partialRecord(Stage, Span) });

/** `body` is the ReportFile, `digest` and `prose` what the archive rules need of it; all JSON, deflated, base64. */
export const ReadResult = z.object({
  outcome: z.literal('read'),
  state: z.enum(['complete', 'partial']),
  body: z.base64(),
  digest: z.base64(),
  prose: z.base64(),
  findings: z.array(Finding),
  passages: z.array(SearchPassage),
  /** Wordings that are in no lexicon. */
  unknown: z.array(UnknownWording).optional(),
  /** Citations in the report, and those whose place does not hold the quote; when asked for. */
  citations: z.object({ all: z.int().nonnegative(), broken: z.int().nonnegative() }).optional(),
  /** What it was read with. */
  ocrData: OcrDataName,
  /** The limit for which pages were left out. */
  cut: Failure.nullable(),
  /** Whether a page had to be recognized, so that other OCR data might give another result. */
  recognized: z.boolean(),
  ...Milliseconds.shape,
});
export type ReadResult = z.infer<typeof ReadResult>;

/** `final`: reading it again would give the same answer. */
export const FailedResult = z.object({ outcome: z.literal('failed'), failure: Failure, final: z.boolean(), ...Milliseconds.shape });
export type FailedResult = z.infer<typeof FailedResult>;

export const JobResult = z.discriminatedUnion('outcome', [ReadResult, FailedResult]);
export type JobResult = z.infer<typeof JobResult>;
