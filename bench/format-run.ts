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
  readonly ours: Round;
  readonly raw: Round | null;
  readonly peakBytes: number;
}

/** One round over all files: medians. */
export interface Round {
  readonly seconds: number;
  /** Of the processor, garbage collection and compilation included; it hangs less on what else the machine does. */
  readonly cpuSeconds: number;
}

/** A worker reads hundreds of documents: what is compiled at the first ones is left out, for both. */
const WARM_UP = 6;
const ROUNDS = 15;
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

async function timed(job: (file: string) => Promise<unknown>): Promise<Round> {
  const [from, cpu] = [performance.now(), process.cpuUsage()];
  for (const file of files) await job(file);
  const { user, system } = process.cpuUsage(cpu);
  return { seconds: (performance.now() - from) / 1000, cpuSeconds: (user + system) / 1e6 };
}

function median(rounds: readonly Round[]): Round {
  const middle = (values: readonly number[]): number => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
  return { seconds: middle(rounds.map((round) => round.seconds)), cpuSeconds: middle(rounds.map((round) => round.cpuSeconds)) };
}

for (const file of files) pages += await whole(file);
const ours: Round[] = [];
const theirs: Round[] = [];
for (let round = 0; round < WARM_UP + ROUNDS; round += 1) {
  const own = await timed(whole);
  const other = raw ? await timed((file) => raw(readFileSync(file))) : null;
  if (round < WARM_UP) continue;
  ours.push(own);
  if (other) theirs.push(other);
}
const measured: Measured = {
  documents: files.length,
  pages,
  ours: median(ours),
  raw: raw ? median(theirs) : null,
  peakBytes: process.resourceUsage().maxRSS * 1024,
};
process.stdout.write(JSON.stringify(measured));
