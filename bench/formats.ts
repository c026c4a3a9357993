import { execFile } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { availableParallelism, totalmem } from 'node:os';
import { extname, join } from 'node:path';
import { promisify } from 'node:util';
import type { Measured } from './format-run.ts';

const run = promisify(execFile);
const ROOT = join(import.meta.dirname, '..');

/**
 * Documents and pages per second of the whole job for each format, next to the raw parser's own time over the same
 * files in the same process (pdf-parse: text; mammoth: HTML). FOLDER: any folder with documents, the fixtures by default.
 */
export async function formats(args: readonly string[]): Promise<string> {
  const folder = args[0] ?? join(ROOT, 'fixtures', 'reports');
  const files = readdirSync(folder)
    .sort()
    .map((file) => join(folder, file))
    .filter((file) => ['.pdf', '.docx', '.txt', '.odt', '.rtf', '.doc'].includes(extname(file)));
  const lines = [
    `${availableParallelism()} cores, ${Math.round(totalmem() / 2 ** 30)} GiB, Node ${process.versions.node}; one process per format, one core, median of 15 rounds after a warm-up of 7`,
  ];
  lines.push('format   documents  pages  documents/s  pages/s  ms/page  raw parser ms/page  esep ÷ raw  CPU ÷ CPU  peak MiB');
  for (const [format, own] of Map.groupBy(files, (file) => extname(file).slice(1))) {
    const { stdout } = await run(process.execPath, [join(import.meta.dirname, 'format-run.ts'), ...own], { maxBuffer: 2 ** 26 });
    lines.push(row(format, JSON.parse(stdout)));
  }
  return `${lines.join('\n')}\n`;
}

function row(format: string, measured: Measured): string {
  const { documents, pages, ours, raw: theirs, peakBytes } = measured;
  const { seconds } = ours;
  const perPage = pages === 0 ? null : (1000 * seconds) / pages;
  const raw = theirs === null ? null : (1000 * theirs.seconds) / (pages || documents);
  const cells = [
    documents.toFixed(0).padStart(9),
    pages === 0 ? '    –' : pages.toFixed(0).padStart(5),
    (documents / seconds).toFixed(1).padStart(11),
    pages === 0 ? '      –' : (pages / seconds).toFixed(1).padStart(7),
    perPage === null ? '      –' : perPage.toFixed(1).padStart(7),
    raw === null ? '–'.padStart(18) : `${raw.toFixed(1)}${pages === 0 ? '/doc' : ''}`.padStart(18),
    theirs === null ? '–'.padStart(10) : (seconds / theirs.seconds).toFixed(2).padStart(10),
    theirs === null ? '–'.padStart(9) : (ours.cpuSeconds / theirs.cpuSeconds).toFixed(2).padStart(9),
    (peakBytes / 2 ** 20).toFixed(0).padStart(8),
  ];
  return `${format.padEnd(8)} ${cells.join('  ')}`;
}
