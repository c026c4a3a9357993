import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { readDocument } from '../../src/read/index.ts';
import { DEFAULT_READ_OPTIONS } from '../../src/read/reader.ts';

/** Child process of the OCR bench: reads one file and prints one JSON object. Arguments: file, folders of trained data. */
export interface OcrRun {
  readonly pages: number;
  readonly seconds: number;
  /** Processor time of all threads, the engines' start left out. */
  readonly cpuSeconds: number;
  readonly peakBytes: number;
  readonly text: string;
}

const [file = '', ...ocrData] = process.argv.slice(2);
const from = performance.now();
const cpu = process.cpuUsage();
const { pages, blocks } = await readDocument({ bytes: readFileSync(file), name: basename(file) }, { ...DEFAULT_READ_OPTIONS, ocrData });
const used = process.cpuUsage(cpu);
const run: OcrRun = {
  pages: pages ?? 0,
  seconds: (performance.now() - from) / 1000,
  cpuSeconds: (used.user + used.system) / 1e6,
  peakBytes: process.resourceUsage().maxRSS * 1024,
  text: blocks.flatMap((block) => (block.kind === 'table' ? block.cells.map((cell) => cell.text) : [block.text])).join('\n'),
};
process.stdout.write(JSON.stringify(run));
