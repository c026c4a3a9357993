import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Hono } from 'hono';
import { contradictions } from '../../fixtures/make/contradictions/index.ts';
import { toDocx } from '../../fixtures/make/docx.ts';
import { toPdf } from '../../fixtures/make/pdf.ts';
import { toText } from '../../fixtures/make/text.ts';
import { parseLimits } from '../../src/cli/limits.ts';
import { ingest } from '../../src/ingest/ingest.ts';
import { reviewApp } from '../../src/review/app.ts';
import { startPictures } from '../../src/review/pictures.ts';
import { type ListedFinding, listFindings } from '../../src/store/finding-list.ts';
import { openStore, type Store } from '../../src/store/open.ts';
import { lastRun } from '../../src/store/runs.ts';
import { inProcess } from '../../workers/in-process.ts';
import { folderWith } from '../cli/esep.ts';

export const HOSTILE_NAME = '<img src=x onerror=alert(1)>"\'&.txt';
export const HOSTILE_TITLE = '<script>alert(1)</script>"\'&amp;';

/** An archive with contradictions in a PDF and a DOCX, hostile strings, an unreadable file and a duplicate. */
export async function archive(): Promise<string> {
  const of = (code: string) => contradictions[code]?.fires ?? [];
  const pdf = await toPdf(of('parts-do-not-sum'));
  const hostile = toText(of('narrative-total-disagrees')).replace('123 человека', `123 человека ${HOSTILE_TITLE}`);
  return folderWith({
    'in/2023/report.pdf': pdf,
    'in/2023/copy of report.pdf': pdf,
    'in/shifted.docx': await toDocx(of('rows-shifted')),
    [`in/${HOSTILE_NAME}`]: hostile,
    'in/empty.docx': '',
  });
}

const silent = { phase: () => {}, begin: () => {}, step: () => {}, end: () => {} };

/** Ingests `folder`/in as the program does, in this process. */
export async function ingestFolder(folder: string, again = false, prune = false): Promise<void> {
  const out = join(folder, 'out');
  mkdirSync(out, { recursive: true });
  const options = { roots: [join(folder, 'in')], out, bom: false, ...parseLimits({}) };
  await ingest(options, {
    workspace: join(folder, 'w'),
    startWorkers: async () => inProcess(),
    progress: silent,
    again,
    prune,
    allowShrink: true,
  });
}

export interface Opened {
  readonly folder: string;
  readonly store: Store;
  readonly app: Hono;
  /** Findings of the run as the list has them. */
  findings(): ListedFinding[];
  close(): void;
}

/** The application over a workspace made by a real ingest of `folder`/in. */
export async function openReview(made: string | Promise<string> = archive()): Promise<Opened> {
  const folder = await made;
  await ingestFolder(folder);
  const store = openStore(join(folder, 'w'));
  const pictures = startPictures();
  const app = reviewApp({
    store,
    pictures,
    report: (error) => {
      throw error;
    },
  });
  return {
    folder,
    store,
    app,
    findings: () => listFindings(store, lastRun(store)?.id ?? 0, {}, { limit: 1000, offset: 0 }),
    close: () => {
      pictures.close();
      store.close();
    },
  };
}

/** A form sent from a page of ours. */
export function form(fields: Readonly<Record<string, string>>, headers: Readonly<Record<string, string>> = {}): RequestInit {
  return { method: 'POST', body: new URLSearchParams(fields), headers: { host: 'localhost', 'sec-fetch-site': 'same-origin', ...headers } };
}

/** A page of ours asked for by a browser. */
export const GET = { headers: { host: 'localhost' } } as const;

/** Writes a file below a folder. */
export function put(folder: string, path: string, bytes: string | Uint8Array): void {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), bytes);
}
