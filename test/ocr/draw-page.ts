import { createRequire } from 'node:module';
import { join } from 'node:path';
import { type Canvas, createCanvas, GlobalFonts } from '@napi-rs/canvas';
import { toGrey } from '../../src/ocr/grey.ts';
import type { Raster } from '../../src/page/page.ts';

const fonts = join(createRequire(import.meta.url).resolve('dejavu-fonts-ttf/package.json'), '..', 'ttf');
GlobalFonts.registerFromPath(join(fonts, 'DejaVuSerif.ttf'), 'Page');
GlobalFonts.registerFromPath(join(fonts, 'DejaVuSerif-Bold.ttf'), 'Page Bold');

export const SCALE = 200 / 72;

export interface PageDrawing {
  /** Lines of text at [x, y of the baseline], in points. */
  readonly lines?: readonly (readonly [number, number, string])[];
  readonly bold?: readonly (readonly [number, number, string])[];
  readonly table?: TableDrawing;
  readonly width?: number;
  readonly height?: number;
  /** Font size in points. */
  readonly size?: number;
}

export interface TableDrawing {
  readonly left: number;
  readonly top: number;
  readonly columns: readonly number[];
  readonly rowHeight: number;
  readonly rows: readonly (readonly string[])[];
}

/** Draws a page at 200 dpi. */
export function drawPage({ lines = [], bold = [], table, width = 420, height = 300, size = 11 }: PageDrawing): Canvas {
  const canvas = createCanvas(Math.round(width * SCALE), Math.round(height * SCALE));
  const context = canvas.getContext('2d');
  context.fillStyle = 'white';
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.fillStyle = 'black';
  context.scale(SCALE, SCALE);
  context.font = `${size}px "Page Bold"`;
  for (const [x, y, text] of bold) context.fillText(text, x, y);
  context.font = `${size}px "Page"`;
  for (const [x, y, text] of lines) context.fillText(text, x, y);
  if (!table) return canvas;
  context.lineWidth = 0.6;
  const edges = table.columns.map((_, index) => table.columns.slice(0, index).reduce((sum, column) => sum + column, table.left));
  table.rows.forEach((row, index) => {
    const top = table.top + index * table.rowHeight;
    row.forEach((text, column) => {
      const left = edges[column] ?? 0;
      context.strokeRect(left, top, table.columns[column] ?? 0, table.rowHeight);
      context.fillText(text, left + 5, top + table.rowHeight - 6);
    });
  });
  return canvas;
}

export function rasterOf(canvas: Canvas): Raster {
  return { ...toGrey(canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height)), scale: SCALE };
}

/** The drawing turned clockwise by degrees about its middle, on a page of the same size. */
export function turned(canvas: Canvas, degrees: number): Canvas {
  const quarter = Math.round(degrees / 90) % 2 !== 0;
  const result = createCanvas(quarter ? canvas.height : canvas.width, quarter ? canvas.width : canvas.height);
  const context = result.getContext('2d');
  context.fillStyle = 'white';
  context.fillRect(0, 0, result.width, result.height);
  context.translate(result.width / 2, result.height / 2);
  context.rotate((degrees * Math.PI) / 180);
  context.drawImage(canvas, -canvas.width / 2, -canvas.height / 2);
  return result;
}

/** As a black-and-white scanner sees it: rough edges and specks, the same each time. */
export function scanned(raster: Raster): Raster {
  let seed = 7;
  const random = (): number => {
    seed = (seed * 1664525 + 1013904223) >>> 0;
    return seed / 2 ** 32;
  };
  const data = raster.data.map((value) => (value + (random() - 0.5) * 90 < 140 ? 0 : 255));
  for (let i = 0; i < data.length / 20_000; i++) data[Math.floor(random() * data.length)] = 0;
  return { ...raster, data };
}
