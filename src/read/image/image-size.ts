import { isParserError } from '../parser-error.ts';

/** Kinds of picture files that are read, told by their first bytes. */
export type ImageKind = 'png' | 'jpeg' | 'tiff';

export function imageKind(bytes: Uint8Array): ImageKind | null {
  const starts = (...signature: number[]): boolean => signature.every((byte, i) => bytes[i] === byte);
  if (starts(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a)) return 'png';
  if (starts(0xff, 0xd8, 0xff)) return 'jpeg';
  if (starts(0x49, 0x49, 0x2a, 0x00) || starts(0x4d, 0x4d, 0x00, 0x2a)) return 'tiff';
  return null;
}

export interface ImageSize {
  readonly width: number;
  readonly height: number;
  /** Pixels per inch as the file says, or null. */
  readonly dpi: number | null;
}

/** Size from the head of a PNG or JPEG file, without decoding it; null when the head is damaged. */
export function imageSize(bytes: Uint8Array, kind: 'png' | 'jpeg'): ImageSize | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  try {
    return kind === 'png' ? pngSize(view) : jpegSize(view);
  } catch (error) {
    if (!isParserError(error)) throw error;
    return null;
  }
}

const INCHES_PER_METRE = 0.0254;

/** Chunks IHDR and pHYs of the PNG specification. */
function pngSize(view: DataView): ImageSize {
  const [width, height] = [view.getUint32(16), view.getUint32(20)];
  for (let at = 8; at + 12 <= view.byteLength; at += 12 + view.getUint32(at)) {
    const name = view.getUint32(at + 4);
    if (name === 0x49444154) break; // IDAT
    if (name === 0x70485973 && view.getUint8(at + 16) === 1) return { width, height, dpi: view.getUint32(at + 8) * INCHES_PER_METRE };
  }
  return { width, height, dpi: null };
}

/** Segments APP0 (JFIF density) and SOFn of ITU-T T.81. */
function jpegSize(view: DataView): ImageSize | null {
  let dpi: number | null = null;
  for (let at = 2; at + 9 < view.byteLength; at += 2 + view.getUint16(at + 2)) {
    while (view.getUint8(at) === 0xff && view.getUint8(at + 1) === 0xff) at++;
    if (view.getUint8(at) !== 0xff) return null;
    const marker = view.getUint8(at + 1);
    if (marker === 0xe0 && view.getUint32(at + 4) === 0x4a464946) {
      const density = view.getUint16(at + 12);
      const unit = view.getUint8(at + 11);
      if (unit === 1) dpi = density;
      if (unit === 2) dpi = density * 2.54;
    }
    const isFrame = marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc;
    if (isFrame) return { height: view.getUint16(at + 5), width: view.getUint16(at + 7), dpi };
  }
  return null;
}
