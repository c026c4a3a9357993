import { createCanvas, loadImage } from '@napi-rs/canvas';
import * as utif from 'utif2';
import { UnreadableFileError } from '../../model/errors.ts';
import type { Raster } from '../pdf/page.ts';
import { toGrey } from './grey.ts';
import { type ImageKind, imageSize } from './image-size.ts';
import { fitted } from './resample.ts';

/** An A2 page at 300 dpi. */
const MOST_PIXELS = 40_000_000;

/** Pages of a picture file, one after the other so that only one is in memory. */
export async function* decodeImage(bytes: Uint8Array, kind: ImageKind, maxPages: number): AsyncGenerator<Raster> {
  if (kind === 'tiff') yield* decodeTiff(bytes, maxPages);
  else yield await decodePicture(bytes, kind);
}

async function decodePicture(bytes: Uint8Array, kind: 'png' | 'jpeg'): Promise<Raster> {
  const size = imageSize(bytes, kind);
  if (!size) throw new UnreadableFileError('corrupt', 'The picture is damaged and could not be opened; ask the sender for it again.');
  refuseHuge(size.width, size.height);
  const image = await loadImage(Buffer.from(bytes)).catch((cause: unknown) => {
    throw new UnreadableFileError('corrupt', 'The picture is damaged and could not be opened; ask the sender for it again.', { cause });
  });
  const canvas = createCanvas(image.width, image.height);
  const context = canvas.getContext('2d');
  context.fillStyle = 'white';
  context.fillRect(0, 0, image.width, image.height);
  context.drawImage(image, 0, 0);
  return fitted(toGrey(context.getImageData(0, 0, image.width, image.height)), size.dpi);
}

/** Tags of TIFF 6.0. */
const WIDTH = 't256';
const HEIGHT = 't257';
const X_RESOLUTION = 't282';
const RESOLUTION_UNIT = 't296';
const CENTIMETRES = 3;

function* decodeTiff(bytes: Uint8Array, maxPages: number): Generator<Raster> {
  const buffer = new Uint8Array(bytes).buffer;
  const pages = utif.decode(buffer).filter((page) => number(page[WIDTH]) !== null && number(page[HEIGHT]) !== null);
  if (pages.length === 0) throw new UnreadableFileError('corrupt', 'The TIFF file holds no picture; ask the sender for it again.');
  if (pages.length > maxPages)
    throw new UnreadableFileError('limit-pages', `The TIFF file has more than ${maxPages} pages; split it or raise the limit.`);
  for (const page of pages) {
    refuseHuge(number(page[WIDTH]) ?? 0, number(page[HEIGHT]) ?? 0);
    utif.decodeImage(buffer, page);
    const { width, height } = page;
    const density = number(page[X_RESOLUTION]);
    const dpi = density !== null && number(page[RESOLUTION_UNIT]) === CENTIMETRES ? density * 2.54 : density;
    yield fitted(toGrey({ width, height, data: utif.toRGBA8(page) }), dpi);
    page.data = new Uint8Array(0);
  }
}

function number(tag: unknown): number | null {
  const first: unknown = Array.isArray(tag) || ArrayBuffer.isView(tag) ? Reflect.get(tag, 0) : tag;
  return typeof first === 'number' && Number.isFinite(first) && first > 0 ? first : null;
}

function refuseHuge(width: number, height: number): void {
  if (width * height > MOST_PIXELS)
    throw new UnreadableFileError('limit-memory', `The picture has more than ${MOST_PIXELS / 1e6} million pixels; save it smaller.`);
}
