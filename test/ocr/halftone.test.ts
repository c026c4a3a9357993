import { expect, test } from 'vitest';
import { fillHalftone } from '../../src/ocr/halftone.ts';
import { recognizePage } from '../../src/ocr/recognize.ts';
import { findTrainedData } from '../../src/ocr/trained-data.ts';
import type { Raster } from '../../src/page/page.ts';
import { drawPage, rasterOf, scanned } from './draw-page.ts';

function bilevel(raster: Raster): Raster {
  return { ...raster, data: raster.data.map((value) => (value < 140 ? 0 : 255)) };
}

/** Half of the ink gone, as a checkerboard: middle grey in black and white. */
function checkered(raster: Raster): Raster {
  const data = raster.data.map((value, i) => (((i % raster.width) + Math.floor(i / raster.width)) % 2 === 0 ? value : 255));
  return { ...raster, data };
}

function inkOf({ data }: Raster): number {
  return data.reduce((sum, value) => sum + (value === 0 ? 1 : 0), 0);
}

const heading = { lines: [[40, 60, 'Жобаның атауы және мақсаты']], size: 14 } as const;

test('dotted letters become whole, solid ones and specks stay as they are', () => {
  const solid = bilevel(rasterOf(drawPage(heading)));
  expect(inkOf(fillHalftone(checkered(solid)))).toBeGreaterThan(0.85 * inkOf(solid));
  expect(fillHalftone(solid)).toBe(solid);
  const specked = scanned(rasterOf(drawPage(heading)));
  expect(Math.abs(inkOf(fillHalftone(specked)) - inkOf(specked))).toBeLessThan(0.002 * inkOf(specked));
});

test('a heading in a colour is read from its dots', async () => {
  const { page } = await recognizePage(checkered(bilevel(rasterOf(drawPage(heading)))), 1, findTrainedData([]));
  expect(page.words.map((word) => word.text).join(' ')).toBe('Жобаның атауы және мақсаты');
  expect(page.rulings).toEqual([]);
});
