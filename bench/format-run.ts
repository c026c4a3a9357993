import { readFileSync } from 'node:fs';
import { basename, extname } from 'node:path';
import mammoth from 'mammoth';
import { PDFParse } from 'pdf-parse';
import { processDocument } from '../src/pipeline.ts';

/** Child process of the formats bench: measures the files given and prints one JSON object. */
export interface Measured {
  readonly documents: number;
  /** 0 for formats without pages. */
  readonly pages: number;
  /** Median time of one round over all files. */
  readonly seconds: number;
  readonly rawSeconds: number | null;
  readonly peakBytes: number;
}

const ROUNDS = 5;
const RAW: Readonly<Record<string, (bytes: Buffer) => Promise<unknown>>> = {
  '.pdf': async (bytes) => {
    const parser = new PDFParse({ data: new Uint8Array(bytes) });
    const text = await parser.getText();
    await parser.destroy();
    return text;
  },
  '.docx': (bytes) => mammoth.convertToHtml({ buffer: bytes }),
};

const files = process.argv.slice(2);
const raw = RAW[extname(files[0] ?? '')];
let pages = 0;

async function whole(file: string): Promise<number> {
  const { report } = await processDocument({ bytes: readFileSync(file), name: basename(file), path: basename(file) });
  return report.document.pages ?? 0;
}

async function timed(job: (file: string) => Promise<unknown>): Promise<number> {
  const from = performance.now();
  for (const file of files) await job(file);
  return (performance.now() - from) / 1000;
}

const median = (values: readonly number[]): number => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;

for (const file of files) pages += await whole(file);
if (raw) await timed((file) => raw(readFileSync(file)));
const ours: number[] = [];
const theirs: number[] = [];
for (let round = 0; round < ROUNDS; round += 1) {
  ours.push(await timed(whole));
  if (raw) theirs.push(await timed((file) => raw(readFileSync(file))));
}
const measured: Measured = {
  documents: files.length,
  pages,
  seconds: median(ours),
  rawSeconds: raw ? median(theirs) : null,
  peakBytes: process.resourceUsage().maxRSS * 1024,
};
process.stdout.write(JSON.stringify(measured));
