import { decode } from 'jpeg-js';
import { PNG } from 'pngjs';
import utif from 'utif2';
import { UnreadableFileError } from '../../model/errors.ts';
import { fitted } from '../../ocr/resample.ts';
import { toReadableGrey } from '../../ocr/without-marks.ts';
import type { Raster } from '../../page/page.ts';
import { isParserError } from '../parser-error.ts';
import { type ImageKind, imageSize } from './image-size.ts';
import { isPngBomb, isTiffBomb } from './picture-bombs.ts';
import { soundTiff } from './tiff-directory.ts';

/** An A2 page at 300 dpi. */
const MOST_PIXELS = 40_000_000;

/** How colours become grey: for reading, stamps and pen strokes are left out. */
export type ToGrey = typeof toReadableGrey;

export interface DecodableImage {
  /** Number of all its pages. */
  readonly count: number;
  /** The first of them; each is decoded when it is called, so that only one need be in memory. They throw UnreadableFileError. */
  readonly pages: readonly (() => Raster)[];
}

/** Opens a picture file, of which `maxPages` can be decoded. Throws UnreadableFileError. */
export function decodeImage(bytes: Uint8Array, kind: ImageKind, maxPages: number, toGrey: ToGrey = toReadableGrey): DecodableImage {
  return kind === 'tiff' ? decodeTiff(bytes, maxPages, toGrey) : { count: 1, pages: [() => decodePicture(bytes, kind, toGrey)] };
}

/** Decoders in JavaScript: those of the canvas bring the process down when a picture is cut off. */
function decodePicture(bytes: Uint8Array, kind: 'png' | 'jpeg', toGrey: ToGrey): Raster {
  const size = imageSize(bytes, kind);
  if (!size) throw damaged();
  refuseHuge(size.width, size.height);
  if (kind === 'png' && isPngBomb(bytes, size.width * size.height)) throw bomb();
  return guarded(() => fitted(toGrey(kind === 'png' ? PNG.sync.read(Buffer.from(bytes)) : decode(bytes, JPEG_OPTIONS)), size.dpi));
}

const JPEG_OPTIONS = { useTArray: true, tolerantDecoding: true, maxResolutionInMP: 40, maxMemoryUsageInMB: 600 } as const;

function damaged(cause?: unknown): UnreadableFileError {
  return new UnreadableFileError('corrupt', 'The picture is damaged and could not be opened; ask the sender for it again.', { cause });
}

function bomb(): UnreadableFileError {
  return new UnreadableFileError('corrupt', 'The picture holds more than its pixels; look at where it comes from.');
}

/** A blank page in the densest compression of fax has about 4,000. */
const MOST_PIXELS_PER_BYTE = 8_000;
/** Tags of TIFF 6.0. */
const WIDTH = 't256';
const HEIGHT = 't257';
const X_RESOLUTION = 't282';
const RESOLUTION_UNIT = 't296';
const CENTIMETRES = 3;

function decodeTiff(bytes: Uint8Array, maxPages: number, toGrey: ToGrey): DecodableImage {
  const { bytes: sound, left } = soundTiff(bytes, maxPages);
  const { buffer } = sound;
  if (!(buffer instanceof ArrayBuffer)) throw damaged();
  const pages = guarded(() => utif.decode(buffer)).filter((page) => number(page[WIDTH]) !== null && number(page[HEIGHT]) !== null);
  if (pages.length === 0) throw new UnreadableFileError('corrupt', 'The TIFF file holds no picture; ask the sender for it again.');
  const decodePage = (page: (typeof pages)[number]): Raster => {
    const size = (number(page[WIDTH]) ?? 0) * (number(page[HEIGHT]) ?? 0);
    refuseHuge(size, 1);
    if (size > bytes.length * MOST_PIXELS_PER_BYTE) throw damaged();
    if (isTiffBomb(new Uint8Array(buffer), size, (tag) => numbers(page[`t${tag}`]))) throw bomb();
    const density = number(page[X_RESOLUTION]);
    const dpi = density !== null && number(page[RESOLUTION_UNIT]) === CENTIMETRES ? density * 2.54 : density;
    return guarded(() => {
      utif.decodeImage(buffer, page);
      const { width, height } = page;
      const raster = fitted(toGrey({ width, height, data: utif.toRGBA8(page) }), dpi);
      page.data = new Uint8Array(0);
      return raster;
    });
  };
  return { count: pages.length + left, pages: pages.map((page) => () => decodePage(page)) };
}

/** Decoders throw whatever comes when bytes are damaged. */
function guarded<T>(decoding: () => T): T {
  try {
    return decoding();
  } catch (cause) {
    throw isParserError(cause) ? damaged(cause) : cause;
  }
}

function number(tag: unknown): number | null {
  const first = elementOf(tag, 0);
  // A rational comes as numerator and denominator.
  const value = Array.isArray(first) || ArrayBuffer.isView(first) ? Number(elementOf(first, 0)) / Number(elementOf(first, 1)) : first;
  return typeof value === 'number' && Number.isFinite(value) && value > 0 ? value : null;
}

function numbers(tag: unknown): number[] {
  return Array.isArray(tag) || ArrayBuffer.isView(tag) ? Array.from(Object.values(tag), Number) : [];
}

function elementOf(list: unknown, index: number): unknown {
  return Array.isArray(list) || ArrayBuffer.isView(list) ? Reflect.get(list, index) : list;
}

function refuseHuge(width: number, height: number): void {
  if (width * height > MOST_PIXELS)
    throw new UnreadableFileError('limit-memory', `The picture has more than ${MOST_PIXELS / 1e6} million pixels; save it smaller.`);
}
