import { createCanvas } from '@napi-rs/canvas';
import { OPS, type PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { toReadableGrey } from '../ocr/without-marks.ts';
import type { Raster } from './page.ts';

/** Dots per inch that are enough to read small print, and more than which only cost time. */
const LOWEST_DPI = 200;
const HIGHEST_DPI = 300;
const POINTS_PER_INCH = 72;
/** A3 at 300 dpi; larger pages are drawn smaller. */
const MOST_PIXELS = 17_500_000;

/** Draws a page as it is shown. A scan comes at the resolution of its image, so that no pixel is blurred. */
export async function rasterOf(proxy: PDFPageProxy): Promise<Raster> {
  const { width, height } = proxy.getViewport({ scale: 1 });
  const native = await nativeScale(proxy, width * height);
  const scale = Math.min(native, Math.sqrt(MOST_PIXELS / (width * height)));
  const viewport = proxy.getViewport({ scale });
  const canvas = createCanvas(Math.round(viewport.width), Math.round(viewport.height));
  const context = canvas.getContext('2d');
  await proxy.render({ canvas: null, canvasContext: context, viewport, background: 'white' }).promise;
  return { ...toReadableGrey(context.getImageData(0, 0, canvas.width, canvas.height)), scale };
}

/** Pixels per point of the page's largest image, within what is good for reading. */
async function nativeScale(proxy: PDFPageProxy, area: number): Promise<number> {
  const operators = await proxy.getOperatorList();
  const pixels = operators.fnArray.flatMap((operator, index) => {
    if (operator !== OPS.paintImageXObject && operator !== OPS.paintInlineImageXObject) return [];
    const [, width, height]: unknown[] = operators.argsArray[index] ?? [];
    return typeof width === 'number' && typeof height === 'number' ? [width * height] : [];
  });
  const scale = Math.sqrt(Math.max(0, ...pixels) / area);
  const [lowest, highest] = [LOWEST_DPI / POINTS_PER_INCH, HIGHEST_DPI / POINTS_PER_INCH];
  return scale < lowest * 0.98 || scale > highest * 1.02 ? Math.min(highest, Math.max(lowest, scale)) : scale;
}
