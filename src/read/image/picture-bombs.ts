import { inflatesBeyond } from '../containers/zip/inflate.ts';

/** Bytes of a pixel: four samples of 16 bits in PNG, of 32 bits in TIFF. */
const PNG_PIXEL = 8;
const TIFF_PIXEL = 16;
/** Bytes in front of the rows, and what is left of rows and tiles at the edges. */
const SLACK = 1024 * 1024;
const DEFLATED: ReadonlySet<number> = new Set([8, 32946]);

/** Whether a PNG file holds more than its pixels: the decoder unpacks interlaced ones to the end, whatever that is. */
export function isPngBomb(bytes: Uint8Array, pixels: number): boolean {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const data: Buffer[] = [];
  for (let at = 8; at + 12 <= file.length; at += 12 + file.readUInt32BE(at))
    if (file.toString('latin1', at + 4, at + 8) === 'IDAT') data.push(file.subarray(at + 8, at + 8 + file.readUInt32BE(at)));
  return inflatesBeyond(Buffer.concat(data), pixels * PNG_PIXEL + SLACK);
}

/** The same for a strip or tile of a TIFF page, which the decoder unpacks whole. `of`: the values of a tag of the page. */
export function isTiffBomb(bytes: Uint8Array, pixels: number, of: (tag: number) => readonly number[]): boolean {
  if (!DEFLATED.has(of(259)[0] ?? 0)) return false;
  const pieces = [
    [of(273), of(279)],
    [of(324), of(325)],
  ] as const;
  return pieces.some(([starts, lengths]) =>
    starts.some((start, index) => inflatesBeyond(bytes.subarray(start, start + (lengths[index] ?? 0)), pixels * TIFF_PIXEL + SLACK)),
  );
}
