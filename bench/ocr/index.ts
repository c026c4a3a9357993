import { execFile } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { availableParallelism, loadavg, totalmem } from 'node:os';
import { extname, join } from 'node:path';
import { promisify } from 'node:util';
import { findTrainedData } from '../../src/ocr/trained-data.ts';
import { readDocument } from '../../src/read/index.ts';
import { DEFAULT_READ_OPTIONS } from '../../src/read/reader.ts';
import { scoreWords } from '../words/score.ts';
import { makeScans } from './make-scans.ts';
import type { OcrRun } from './run.ts';

const run = promisify(execFile);
const SCANS = ['.pdf', '.png', '.jpg', '.jpeg', '.tif', '.tiff'];

/**
 * Pages recognized a minute on one core, and the peak memory of the process with all its engines. By processor time, so that
 * other work on the machine matters little. Words right: the share of the words read that stand in the printed report.
 * FOLDER: scans to read; by default two fixture reports are printed and scanned.
 */
export async function ocr(args: readonly string[]): Promise<string> {
  const lines = [
    `${availableParallelism()} cores, ${Math.round(totalmem() / 2 ** 30)} GiB, Node ${process.versions.node}, load ${loadavg()[0]?.toFixed(1)}; a process for each file, an engine for each core`,
    `${'scan'.padEnd(24)} data         pages  pages/min per core  s/page (processor)  s/page (clock)  peak MiB  words right`,
  ];
  const data = [[], DEFAULT_READ_OPTIONS.ocrData].map((folders) => ({ folders, languages: findTrainedData(folders).languages.join('+') }));
  const kinds = data[0]?.languages === data[1]?.languages ? data.slice(0, 1) : data;
  const scans: readonly { name: string; file: string; source: string | null }[] =
    args[0] === undefined
      ? await makeScans()
      : filesOf(args[0]).map((file) => ({ name: file, file: join(args[0] ?? '', file), source: null }));
  for (const { name, file, source } of scans)
    for (const { folders, languages } of args[0] === undefined ? kinds : kinds.slice(-1)) {
      const { stdout } = await run(process.execPath, [join(import.meta.dirname, 'run.ts'), file, ...folders], { maxBuffer: 2 ** 26 });
      lines.push(row(name, languages, JSON.parse(stdout), source === null ? null : await printed(source)));
    }
  return `${lines.join('\n')}\n`;
}

function row(name: string, languages: string, measured: OcrRun, source: string | null): string {
  const { pages, seconds, cpuSeconds, peakBytes, text } = measured;
  const cells = [
    name.padEnd(24),
    languages.padEnd(11),
    String(pages).padStart(6),
    ((60 * pages) / cpuSeconds).toFixed(1).padStart(19),
    (cpuSeconds / pages).toFixed(2).padStart(19),
    (seconds / pages).toFixed(2).padStart(15),
    (peakBytes / 2 ** 20).toFixed(0).padStart(9),
    (source === null ? '–' : scoreWords(source, text).precision.toFixed(3)).padStart(12),
  ];
  return cells.join(' ');
}

async function printed(file: string): Promise<string> {
  const { blocks } = await readDocument({ bytes: readFileSync(file), name: 'source.pdf' }, { ...DEFAULT_READ_OPTIONS, ocr: 'never' });
  return blocks.flatMap((block) => (block.kind === 'table' ? block.cells.map((cell) => cell.text) : [block.text])).join('\n');
}

function filesOf(folder: string): string[] {
  return readdirSync(folder)
    .sort()
    .filter((file) => SCANS.includes(extname(file).toLowerCase()));
}
