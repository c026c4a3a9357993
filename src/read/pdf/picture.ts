import { createCanvas } from '@napi-rs/canvas';
import type { PagePicture } from '../picture.ts';
import type { ReadOptions } from '../reader.ts';
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
  const open = await openPdf(bytes, { images: true });
  try {
    if (page > open.document.numPages) return null;
    const proxy = await open.document.getPage(page);
    const { width, height } = proxy.getViewport({ scale: 1 });
    const viewport = proxy.getViewport({ scale: Math.min(SCALE, Math.sqrt(MOST_PIXELS / (width * height))) });
    const canvas = createCanvas(Math.max(1, Math.round(viewport.width)), Math.max(1, Math.round(viewport.height)));
    await proxy.render({ canvas: null, canvasContext: canvas.getContext('2d'), viewport, background: 'white' }).promise;
    return { mediaType: 'image/webp', bytes: await canvas.encode('webp', QUALITY), width, height };
  } finally {
    await open.close();
  }
}
