import { OPS, type PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { toReadableGrey } from '../../ocr/without-marks.ts';
import type { Raster } from '../../page/page.ts';
import { type Canvases, DrawingLimitError } from './canvases.ts';
import { drawPage } from './draw-page.ts';
import { RASTER } from './tolerances.ts';

const POINTS_PER_INCH = 72;
/** A3 at 300 dpi; larger pages are drawn smaller. */
const MOST_PIXELS = 17_500_000;

/** Draws a page as it is shown. A scan comes at the resolution of its image, so that no pixel is blurred. Throws DrawingLimitError. */
export async function rasterOf(proxy: PDFPageProxy, canvases: Canvases): Promise<Raster> {
  const { width, height } = proxy.getViewport({ scale: 1 });
  const native = await nativeScale(proxy, width * height);
  const scale = Math.min(native, Math.sqrt(MOST_PIXELS / (width * height)));
  try {
    return await drawn(proxy, scale, canvases);
  } catch (error) {
    if (!(error instanceof DrawingLimitError)) throw error;
    return await drawn(proxy, scale / 2, canvases);
  }
}

async function drawn(proxy: PDFPageProxy, scale: number, canvases: Canvases): Promise<Raster> {
  try {
    const { canvas, context } = await drawPage(proxy, scale, canvases);
    return { ...toReadableGrey(context.getImageData(0, 0, canvas.width, canvas.height)), scale };
  } finally {
    canvases.clear();
  }
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
  const [lowest, highest] = [RASTER.lowestDpi / POINTS_PER_INCH, RASTER.highestDpi / POINTS_PER_INCH];
  return scale < lowest * 0.98 || scale > highest * 1.02 ? Math.min(highest, Math.max(lowest, scale)) : scale;
}
