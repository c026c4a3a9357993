import { expect, test } from 'vitest';
import { binarize } from '../../src/ocr/bitmap.ts';
import { deskew, lineContrast, quarterTurn, skewOf } from '../../src/ocr/skew.ts';
import { drawPage, rasterOf, turned } from './draw-page.ts';

const page = drawPage({
  lines: Array.from({ length: 16 }, (_, i) => [30, 30 + i * 16, 'Жоба аясында ауыл тұрғындарымен он екі кездесу өткізілді'] as const),
});

test.each([-3, -0.8, 0, 0.4, 2.5])('finds that a page is skewed by %d degrees', (degrees) => {
  expect(Math.abs(skewOf(binarize(rasterOf(turned(page, degrees)))) - degrees)).toBeLessThan(0.1);
});

test('a page turned back is straight', () => {
  const skewed = rasterOf(turned(page, 1.7));
  expect(skewOf(binarize(deskew(skewed, skewOf(binarize(skewed)))))).toBe(0);
});

test('lines stand out along the rows of an upright page and not of a sideways one', () => {
  const upright = rasterOf(page);
  expect(lineContrast(binarize(upright))).toBeGreaterThan(1.5 * lineContrast(binarize(quarterTurn(upright, 1))));
});

test('four quarter turns give the page again', () => {
  const raster = rasterOf(page);
  const once = quarterTurn(raster, 1);
  expect([once.width, once.height]).toEqual([raster.height, raster.width]);
  for (const again of [quarterTurn(quarterTurn(once, 2), 1), quarterTurn(once, 3)]) {
    expect(again.width).toBe(raster.width);
    expect(Buffer.compare(again.data, raster.data)).toBe(0);
  }
});

test('an empty page is not skewed', () => {
  expect(skewOf({ width: 40, height: 40, data: new Uint8Array(1600) })).toBe(0);
});
