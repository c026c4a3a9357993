import { expect, test } from 'vitest';
import { documentFromPages } from '../../src/layout/document.ts';
import { recognizePage } from '../../src/ocr/recognize.ts';
import { findTrainedData } from '../../src/ocr/trained-data.ts';
import type { Raster } from '../../src/page/page.ts';
import { drawPage, rasterOf, scanned, turned } from './draw-page.ts';

/** What every machine has: the Kazakh data of the npm package. */
const EMBEDDED = findTrainedData([]);

const drawing = {
  lines: [
    [40, 40, 'Жобаның мақсаты: ауыл жастарын қолдау'],
    [40, 58, 'Барлығы 134 адам қатысты'],
  ],
  table: {
    left: 40,
    top: 90,
    columns: [140, 80, 60],
    rowHeight: 22,
    rows: [
      ['Көрсеткіш', 'Жоспар', 'Факт'],
      ['Қатысушылар', '120', '134'],
      ['Семинарлар', '6', '7'],
    ],
  },
} as const;

async function textsOf(raster: Raster): Promise<{ paragraphs: string[]; cells: string[][]; least: number }> {
  const { page, warnings } = await recognizePage(raster, 3, EMBEDDED);
  expect(warnings).toEqual([]);
  expect(page.number).toBe(3);
  const { blocks } = documentFromPages([page], { format: 'png', mediaType: 'image/png', warnings, pages: 1 });
  const tables = blocks.flatMap((block) => (block.kind === 'table' ? [block] : []));
  return {
    paragraphs: blocks.flatMap((block) => (block.kind === 'table' ? [] : [block.text])),
    cells: tables.flatMap((table) =>
      Array.from({ length: table.rows }, (_, row) => table.cells.filter((cell) => cell.row === row).map((cell) => cell.text)),
    ),
    least: Math.min(...page.words.map((word) => word.confidence ?? 0)),
  };
}

test('reads words, table cells and lone digits of a clean page with the embedded data alone', async () => {
  const { paragraphs, cells, least } = await textsOf(rasterOf(drawPage(drawing)));
  expect(paragraphs.join(' ')).toBe('Жобаның мақсаты: ауыл жастарын қолдау Барлығы 134 адам қатысты');
  expect(cells).toEqual(drawing.table.rows);
  expect(least).toBeGreaterThan(0.6);
});

test('reads a skewed black-and-white scan with specks', async () => {
  const { paragraphs, cells } = await textsOf(scanned(rasterOf(turned(drawPage(drawing), -1.5))));
  expect(paragraphs.join(' ')).toBe('Жобаның мақсаты: ауыл жастарын қолдау Барлығы 134 адам қатысты');
  expect(cells).toEqual(drawing.table.rows);
});

test.each([90, 180, 270])('stands a page that is turned by %d degrees upright', async (degrees) => {
  const { paragraphs, cells } = await textsOf(rasterOf(turned(drawPage(drawing), degrees)));
  expect(paragraphs[0]).toContain('Жобаның мақсаты');
  expect(cells[1]).toEqual(['Қатысушылар', '120', '134']);
});

test('a blank page has no words and no warning; a scribbled one is named as unreadable', async () => {
  const blank = rasterOf(drawPage({}));
  expect(await recognizePage(blank, 1, EMBEDDED)).toMatchObject({ page: { words: [], number: 1 }, warnings: [] });
  const scribble = drawPage({});
  const context = scribble.getContext('2d');
  context.lineWidth = 4;
  context.ellipse(200, 150, 120, 60, 0.4, 0, 6);
  context.stroke();
  expect(await recognizePage(rasterOf(scribble), 2, EMBEDDED)).toMatchObject({
    page: { words: [] },
    warnings: [{ code: 'page-unreadable', page: 2, partial: true }],
  });
});

test('the same page is read the same each time', async () => {
  const scan = scanned(rasterOf(drawPage(drawing)));
  const readings = await Promise.all([1, 2, 3].map(() => recognizePage(scan, 1, EMBEDDED)));
  expect(readings[1]).toEqual(readings[0]);
  expect(readings[2]).toEqual(readings[0]);
});

test('a mistake of ours is not taken for a page without text', async () => {
  const raster: Raster = { ...rasterOf(drawPage(drawing)), data: null as never };
  await expect(recognizePage(raster, 1, EMBEDDED)).rejects.toBeInstanceOf(TypeError);
});
