import { createReadStream, readdirSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { FORMATS } from '../../src/export/formats/index.ts';
import { multipliedWorkspace } from './multiplied.ts';
import { runEsep } from './run-esep.ts';

/** Exports of a small and a large archive in every format: rows per second, peak memory, size. SMALL LARGE [FORMAT…]. */
export async function exportBench([small = '1000', large = '50000', ...formats]: readonly string[]): Promise<string> {
  const lines = ['reports  format       rows  seconds  rows/s  peak memory     size'];
  for (const count of [Number(small), Number(large)]) {
    const workspace = await multipliedWorkspace(count);
    const out = (format: string) => join(dirname(workspace), format);
    // its lines are the rows of every other format
    const chosen = formats.length > 0 ? formats : FORMATS;
    let rows = 0;
    for (const format of ['jsonl', ...chosen.filter((one) => one !== 'jsonl')]) {
      const { seconds, peak } = await runEsep(['export', '--workspace', workspace, '--out', out(format), '--format', format]);
      if (format === 'jsonl') rows = await linesIn(out(format));
      lines.push(
        [
          String(count).padStart(7),
          format.padEnd(8),
          String(rows).padStart(8),
          seconds.toFixed(1).padStart(8),
          (rows / seconds).toFixed(0).padStart(7),
          `${peak.toFixed(0)} MiB`.padStart(12),
          `${(sizeOf(out(format)) / 1024 ** 2).toFixed(1)} MiB`.padStart(10),
        ].join(' '),
      );
      process.stderr.write(`${lines.at(-1)}\n`);
    }
  }
  return `${lines.join('\n')}\n`;
}

async function linesIn(folder: string): Promise<number> {
  let count = 0;
  for (const name of readdirSync(folder)) {
    if (!name.endsWith('.jsonl')) continue;
    for await (const piece of createReadStream(join(folder, name), 'latin1')) count += String(piece).split('\n').length - 1;
  }
  return count;
}

function sizeOf(folder: string): number {
  return readdirSync(folder).reduce((sum, name) => sum + statSync(join(folder, name)).size, 0);
}
