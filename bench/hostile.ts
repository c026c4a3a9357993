import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { docxBomb, pdfBomb, zipBomb } from '../test/cli/hostile-files.ts';
import { runEsep } from './scale/run-esep.ts';

const BOMBS = { 'bomb.docx': docxBomb, 'bomb.pdf': pdfBomb, 'bomb.zip': zipBomb };

/** What a bomb costs: the whole run over it, and the peak of the process that opens it and of its parent. */
export async function hostile(): Promise<string> {
  const lines = ['file           KiB  verdict                     seconds  worker MiB  parent MiB'];
  for (const [name, build] of Object.entries({ 'nothing.txt': () => new Uint8Array(0), ...BOMBS })) {
    const folder = mkdtempSync(join(tmpdir(), 'esep-bench-'));
    const bytes = build();
    writeFileSync(join(folder, name), bytes);
    const out = join(folder, '.out');
    const run = await runEsep(['ingest', join(folder, name), '--out', out, '--workspace', join(folder, '.w'), '--jobs', '1']);
    const cells = [
      name.padEnd(12),
      (bytes.length / 1024).toFixed(0).padStart(5),
      ` ${verdict(join(out, 'run-report.json')).padEnd(24)}`,
      run.seconds.toFixed(1).padStart(9),
      run.peakWorker.toFixed(0).padStart(11),
      run.peakCoordinator.toFixed(0).padStart(11),
    ];
    lines.push(cells.join(' '));
  }
  return `${lines.join('\n')}\n`;
}

function verdict(runReport: string): string {
  const found = [...readFileSync(runReport, 'utf8').matchAll(/"(?:state|code)": ?"([^"]{1,40})"/g)].map(([, word]) => word);
  return [...new Set(found)].join(' ');
}
