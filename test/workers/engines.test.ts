import { execFile } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';
import { folderWith } from '../cli/esep.ts';
import { drawPage } from '../ocr/draw-page.ts';

const run = promisify(execFile);
const BIN = join(import.meta.dirname, '../../bin/esep.js');

/** How many engines there were at most at once, and in all, over scans of Russian text with figures. */
async function enginesOver(scans: number, jobs: number): Promise<{ atOnce: number; state: string }> {
  const page = (index: number) =>
    drawPage({
      width: 360,
      height: 90,
      lines: [
        [10, 40, `Общее число участников ${index}34`],
        [10, 70, 'Площадь школы 215 м'],
      ],
    });
  const files = Array.from({ length: scans }, (_, index) => [`in/${index}.png`, page(index).toBuffer('image/png')] as const);
  const folder = folderWith(Object.fromEntries(files));
  const log = join(folder, 'engines.log');
  writeFileSync(log, '');
  const argv = [
    'ingest',
    join(folder, 'in'),
    '--out',
    join(folder, 'out'),
    '--workspace',
    join(folder, 'w'),
    '--jobs',
    String(jobs),
    '--json',
  ];
  const preload = `--import=${join(import.meta.dirname, 'count-engines.mjs')}`;
  const { stdout } = await run(process.execPath, [BIN, ...argv], { env: { ...process.env, NODE_OPTIONS: preload, ENGINE_LOG: log } });
  let [now, atOnce] = [0, 0];
  for (const mark of readFileSync(log, 'utf8')) {
    now += mark === '+' ? 1 : -1;
    atOnce = Math.max(atOnce, now);
  }
  return { atOnce, state: JSON.stringify(JSON.parse(stdout).counts) };
}

test.each([
  [3, 2],
  [1, 2],
])('over %i scans no more recognition engines run at once than --jobs %i', { timeout: 300_000 }, async (scans, jobs) => {
  const { atOnce, state } = await enginesOver(scans, jobs);
  expect(atOnce, state).toBeGreaterThan(0);
  expect(atOnce).toBeLessThanOrEqual(jobs);
});
