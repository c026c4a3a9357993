import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { folderWith, reportText } from '../cli/esep.ts';
import { drawPage } from '../ocr/draw-page.ts';
import { ingestInto, inputsOf, withStore } from './archive.ts';

/** A folder with OCR data for English, as a package of the system would install it, and another language. */
function englishData(): string {
  const data = dirname(createRequire(import.meta.url).resolve('@tesseract.js-data/eng/package.json'));
  const packed = readFileSync(join(data, '4.0.0_best_int/eng.traineddata.gz'));
  return folderWith({ 'eng.traineddata': gunzipSync(packed), 'deu.traineddata': 'deutsch' });
}

/** In which run each file was read, by its path. */
function readIn(folder: string): Record<string, number> {
  const runs = withStore(folder, ({ database }) => database.prepare('SELECT hash, run FROM outcomes ORDER BY run').all());
  const byHash = new Map(runs.map(({ hash, run }) => [String(hash), Number(run)]));
  return Object.fromEntries(inputsOf(folder).map(({ path, hash }) => [path, byHash.get(hash ?? '') ?? 0]));
}

test('with other OCR data only what was recognized is read again', { timeout: 240_000 }, async () => {
  const scan = drawPage({ width: 300, height: 60, lines: [[10, 40, 'Есеп 134']] }).toBuffer('image/png');
  const folder = folderWith({ 'in/report.txt': reportText('Отчет'), 'in/scan.png': scan });
  await ingestInto(folder, ['in'], { ocrData: [] });
  expect(readIn(folder)).toEqual({ 'report.txt': 1, 'scan.png': 1 });
  const { counts } = await ingestInto(folder, ['in'], { ocrData: [englishData()] });
  expect(readIn(folder)).toEqual({ 'report.txt': 1, 'scan.png': 2 });
  expect(counts).toMatchObject({ inputs: 2, complete: 2 });
});

test('data that are not used do not count', { timeout: 240_000 }, async () => {
  const folder = folderWith({ 'in/report.txt': reportText('Отчет'), 'data/deu.traineddata': 'deutsch' });
  await ingestInto(folder, ['in'], { ocrData: [] });
  await ingestInto(folder, ['in'], { ocrData: [join(folder, 'data')] });
  expect(readIn(folder)).toEqual({ 'report.txt': 1 });
});
