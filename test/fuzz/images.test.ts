import fc from 'fast-check';
import utif from 'utif2';
import { expect, test } from 'vitest';
import { UnreadableFileError } from '../../src/model/errors.ts';
import { decodeImage } from '../../src/read/image/decode.ts';
import { imageKind, imageSize } from '../../src/read/image/image-size.ts';
import { drawPage } from '../ocr/draw-page.ts';

const page = drawPage({ width: 60, height: 24, lines: [[5, 16, 'Есеп 134']] });
const pixels = page.getContext('2d').getImageData(0, 0, page.width, page.height);
const files = {
  png: new Uint8Array(page.toBuffer('image/png')),
  jpeg: new Uint8Array(page.toBuffer('image/jpeg')),
  tiff: new Uint8Array(utif.encodeImage(new Uint8Array(pixels.data), page.width, page.height)),
};

/** Cut off at a point, with some bytes changed; the signature stays so that the decoder is reached. */
const damage = fc.record({
  keep: fc.double({ min: 0.01, max: 1, noNaN: true }),
  changes: fc.array(fc.record({ at: fc.double({ min: 0, max: 1, noNaN: true }), value: fc.integer({ min: 0, max: 255 }) }), {
    maxLength: 12,
  }),
});

test.each(['png', 'jpeg', 'tiff'] as const)('a damaged %s file gives pages or an error that says why', (kind) => {
  fc.assert(
    fc.property(damage, ({ keep, changes }) => {
      const bytes = files[kind].slice(0, Math.max(8, Math.floor(files[kind].length * keep)));
      for (const { at, value } of changes) bytes[8 + Math.floor(at * (bytes.length - 9))] = value;
      try {
        for (const decode of decodeImage(bytes, kind, 10).pages) {
          const raster = decode();
          expect(raster.data).toHaveLength(raster.width * raster.height);
        }
      } catch (error) {
        expect(error).toBeInstanceOf(UnreadableFileError);
      }
    }),
    { numRuns: 200, seed: 20 },
  );
});

test('any bytes have a size or none, without an exception', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
      expect([null, 'png', 'jpeg', 'tiff']).toContain(imageKind(bytes));
      imageSize(bytes, 'png');
      imageSize(bytes, 'jpeg');
    }),
    { numRuns: 2000, seed: 20 },
  );
});
