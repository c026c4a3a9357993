import { expect, test } from 'vitest';
import { binarize } from '../../src/ocr/bitmap.ts';
import { evenLight } from '../../src/ocr/light.ts';
import { prepare } from '../../src/ocr/prepare.ts';
import { tiltOf, untilted } from '../../src/ocr/tilt.ts';
import type { Raster } from '../../src/page/page.ts';
import { drawPage, rasterOf, turned } from './draw-page.ts';

const page = {
  lines: [
    [60, 60, 'Жобаның мақсаты: ауыл жастарын қолдау және оқыту'],
    [60, 78, 'Барлығы 134 адам қатысты, оның ішінде 61 ер адам'],
  ],
  table: {
    left: 60,
    top: 100,
    columns: [160, 90, 90],
    rowHeight: 24,
    rows: Array.from({ length: 9 }, (_, row) => [`Көрсеткіш ${row}`, String(12 * row), String(13 * row)]),
  },
  width: 460,
  height: 420,
} as const;

/** A sheet seen from aside: lines lean one way above and the other way below, sides lean apart. */
const LEANING = { rows: 0.004, rowsSpread: 0.018, columns: -0.006, columnsSpread: 0.014 };
const BACK = { rows: -0.004, rowsSpread: -0.018, columns: 0.006, columnsSpread: -0.014 };

test('a page seen from aside is set straight', () => {
  const seen = untilted(rasterOf(drawPage(page)), BACK);
  const found = tiltOf(binarize(seen), LEANING.rows);
  expect(found?.rowsSpread).toBeCloseTo(LEANING.rowsSpread, 2);
  expect(found?.columnsSpread).toBeCloseTo(LEANING.columnsSpread, 2);
  const { pageRulings } = prepare(seen);
  expect(pageRulings.horizontal).toHaveLength(10);
  expect(pageRulings.vertical).toHaveLength(4);
});

test('a page that is straight or merely turned is not tilted', () => {
  expect(tiltOf(binarize(rasterOf(drawPage(page))), 0)).toBeNull();
  expect(tiltOf(binarize(rasterOf(turned(drawPage(page), 1.5))), Math.tan((1.5 * Math.PI) / 180))).toBeNull();
});

function shaded(raster: Raster, shade: (x: number, y: number) => number): Raster {
  const { width, height, data } = raster;
  return { ...raster, data: data.map((grey, i) => grey * shade((i % width) / width, Math.floor(i / width) / height)) };
}

test('shadows become paper, letters in them stay ink', () => {
  const clean = rasterOf(drawPage(page));
  const dark = shaded(clean, (x, y) => 1 - 0.5 * x - (y > 0.6 ? 0.2 : 0));
  const inkOf = (data: Uint8Array): number => data.reduce((sum, grey) => sum + (grey < 140 ? 1 : 0), 0);
  expect(inkOf(evenLight(dark).data) / inkOf(clean.data)).toBeCloseTo(1, 1);
  expect(evenLight(clean)).toBe(clean);
});

test('lines that faded to crumbs or to pale grey are found', () => {
  const clean = rasterOf(drawPage({ ...page, lines: [], table: { ...page.table, rows: page.table.rows.map((row) => row.map(() => '')) } }));
  const crumbs = {
    ...clean,
    data: clean.data.map((grey, i) => ((((i % clean.width) >> 4) + (Math.floor(i / clean.width) >> 4)) % 2 === 0 ? 255 : grey)),
  };
  const pale = { ...clean, data: clean.data.map((grey) => 255 - (255 - grey) / 6) };
  for (const faded of [crumbs, pale]) {
    const { pageRulings } = prepare(faded);
    expect(pageRulings.horizontal).toHaveLength(10);
    expect(pageRulings.vertical).toHaveLength(4);
  }
});
