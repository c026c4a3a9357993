import { expect, test } from 'vitest';
import { binarize } from '../../src/ocr/bitmap.ts';
import { despeckle } from '../../src/ocr/despeckle.ts';
import { prepare } from '../../src/ocr/prepare.ts';
import { findRulings } from '../../src/ocr/rulings.ts';
import { drawPage, rasterOf, SCALE, scanned, turned } from './draw-page.ts';

const table = {
  left: 40,
  top: 50,
  columns: [120, 80, 60],
  rowHeight: 20,
  rows: [
    ['Көрсеткіш', 'Жоспар', 'Факт'],
    ['Қатысушылар', '120', '134'],
    ['Семинарлар', '6', '6'],
  ],
};

test('finds the lines of a table in points and no line in letters', () => {
  const { rulings } = findRulings(
    binarize(rasterOf(drawPage({ table, lines: [[40, 200, 'Статистикалық мәліметтер тттшшщщ гггпппт']] }))),
    SCALE,
  );
  const positions = (axis: string): number[] => [
    ...new Set(rulings.filter((ruling) => ruling.axis === axis).map((ruling) => Math.round(ruling.at))),
  ];
  expect(positions('horizontal')).toEqual([50, 70, 90, 110]);
  expect(positions('vertical')).toEqual([40, 160, 240, 300]);
});

test('finds them in a skewed scan with rough edges and specks, and takes them away', () => {
  const { pageRulings, raster, skew } = prepare(scanned(rasterOf(turned(drawPage({ table }), 1.2))));
  expect(skew).toBeCloseTo(1.2, 0);
  expect(pageRulings.horizontal).toHaveLength(4);
  expect(pageRulings.vertical).toHaveLength(4);
  expect(findRulings(binarize(raster), SCALE).rulings).toEqual([]);
});

test('takes specks away and leaves the dots of letters', () => {
  const ink = binarize(rasterOf(drawPage({ lines: [[40, 60, 'і ї . :']] })));
  const dirty = { ...ink, data: Uint8Array.from(ink.data) };
  for (let i = 0; i < 50; i++) dirty.data[300_000 + i * 1013] = 1;
  expect(Buffer.compare(despeckle(dirty, SCALE).data, ink.data)).toBe(0);
});

test('keeps the feet of letters that stand close to a line', () => {
  const low = { left: 40, top: 50, columns: [200], rowHeight: 15, rows: [['адамдар одаға'], ['қолдау']] };
  const words = { lines: low.rows.map(([text], index) => [45, 59 + index * 15, text ?? ''] as const) };
  const page = drawPage({ ...words, size: 10 });
  const context = page.getContext('2d');
  context.lineWidth = 0.5;
  for (const y of [48, 63.5, 78.5]) context.strokeRect(40, y, 200, 0);
  const inkOf = (data: Uint8Array): number => data.reduce((sum, value) => sum + (value < 128 ? 1 : 0), 0);
  const bare = rasterOf(drawPage({ ...words, size: 10 }));
  const { raster, pageRulings } = prepare(rasterOf(page));
  expect(pageRulings.horizontal).toHaveLength(3);
  expect(inkOf(raster.data)).toBeGreaterThan(0.985 * inkOf(bare.data));
});

test('a row of heads or feet of letters is no line, an underline is one', () => {
  const page = drawPage({ lines: [[60, 60, '8(777)777-77-77, 2024 2222 г.']] });
  expect(findRulings(binarize(rasterOf(page)), SCALE).rulings).toEqual([]);
  const context = page.getContext('2d');
  context.lineWidth = 0.7;
  context.strokeRect(60, 90, 60, 0);
  expect(findRulings(binarize(rasterOf(page)), SCALE).rulings).toHaveLength(1);
});
