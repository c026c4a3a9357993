import type { Canvas, SKRSContext2D } from '@napi-rs/canvas';
import type { PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { Canvases } from './canvases.ts';

export interface DrawnPage {
  readonly canvas: Canvas;
  readonly context: SKRSContext2D;
}

/**
 * Draws a page as it is shown, on white, in `scale` pixels per point. The canvas is one of `canvases` and lives until they
 * are cleared. Throws DrawingLimitError.
 */
export async function drawPage(proxy: PDFPageProxy, scale: number, canvases: Canvases): Promise<DrawnPage> {
  const viewport = proxy.getViewport({ scale });
  const { canvas, context } = canvases.create(Math.max(1, Math.round(viewport.width)), Math.max(1, Math.round(viewport.height)));
  if (!canvas || !context) throw new TypeError('A new canvas can be drawn on.');
  const task = proxy.render({ canvas: null, canvasContext: context, viewport, background: 'white' });
  // What was drawn from is freed by the event loop, which pdf.js would not let turn before the page is done.
  task.onContinue = (next: () => void) =>
    setImmediate(() => {
      canvases.turn();
      next();
    });
  await task.promise;
  return { canvas, context };
}
