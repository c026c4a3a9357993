import type { PagePicture } from '../page-picture.ts';
import type { ReadOptions } from '../reader.ts';
import { Canvases } from './canvases.ts';
import { drawPage } from './draw-page.ts';
import { openPdf } from './open.ts';
import { rejectBombs } from './reject-bombs.ts';

/** Pixels per point: sharp on the screens of today. */
const SCALE = 2;
/** Larger pages are drawn smaller. */
const MOST_PIXELS = 6_000_000;
const QUALITY = 85;

/** One page of a PDF in colour; null when there is no such page. */
export async function pdfPage(bytes: Uint8Array, page: number, options: ReadOptions): Promise<PagePicture | null> {
  rejectBombs(bytes, options);
  const canvases = new Canvases();
  const open = await openPdf(bytes, { canvases });
  try {
    if (page > open.document.numPages) return null;
    const proxy = await open.document.getPage(page);
    const { width, height } = proxy.getViewport({ scale: 1 });
    const { canvas } = await drawPage(proxy, Math.min(SCALE, Math.sqrt(MOST_PIXELS / (width * height))), canvases);
    return { mediaType: 'image/webp', bytes: await canvas.encode('webp', QUALITY), width, height };
  } finally {
    canvases.clear();
    await open.close();
  }
}
