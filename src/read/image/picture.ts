import { createCanvas } from '@napi-rs/canvas';
import { toGrey } from '../../ocr/grey.ts';
import type { Raster } from '../../page/page.ts';
import type { PagePicture } from '../page-picture.ts';
import type { ReadOptions } from '../reader.ts';
import { decodeImage } from './decode.ts';
import type { ImageKind } from './image-size.ts';

/** Pixels per point. */
const MOST_SCALE = 2;
const QUALITY = 85;

/** One page of a picture file, in grey as it is read; null when there is no such page. */
export async function picturePage(bytes: Uint8Array, kind: ImageKind, page: number, options: ReadOptions): Promise<PagePicture | null> {
  const scan = decodeImage(bytes, kind, options.maxPages, toGrey).pages[page - 1]?.();
  return scan ? rasterPicture(scan) : null;
}

/** A page image as a picture to be shown. */
export async function rasterPicture({ width, height, data, scale }: Raster): Promise<PagePicture> {
  const full = createCanvas(width, height);
  const context = full.getContext('2d');
  const pixels = context.createImageData(width, height);
  for (const [i, grey] of data.entries()) pixels.data.set([grey, grey, grey, 255], 4 * i);
  context.putImageData(pixels, 0, 0);
  const factor = Math.min(1, MOST_SCALE / scale);
  const small = createCanvas(Math.max(1, Math.round(width * factor)), Math.max(1, Math.round(height * factor)));
  small.getContext('2d').drawImage(full, 0, 0, small.width, small.height);
  return { mediaType: 'image/webp', bytes: await small.encode('webp', QUALITY), width: width / scale, height: height / scale };
}
