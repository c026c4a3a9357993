import { createCanvas, loadImage } from '@napi-rs/canvas';
import { expect, test } from 'vitest';
import { paragraph } from '../../fixtures/make/block.ts';
import { toPdf } from '../../fixtures/make/pdf.ts';
import { UnreadableFileError } from '../../src/model/errors.ts';
import type { Box } from '../../src/model/evidence.ts';
import { readDocument } from '../../src/read/index.ts';
import { pagePicture } from '../../src/read/picture.ts';
import { DEFAULT_READ_OPTIONS } from '../../src/read/reader.ts';
import { drawPage } from '../ocr/draw-page.ts';
import { withPicture } from './office/docx/build-docx.ts';

const OPTIONS = { ...DEFAULT_READ_OPTIONS, ocrData: [] };
const SENTENCE = 'Жобаның мақсаты ауыл жастарын қолдау';
const scan = drawPage({ lines: [[60, 120, SENTENCE]], size: 14 }).toBuffer('image/png');

/** How many pixels in the box are dark, as a share of all dark pixels of the picture, which covers the page. */
async function inkInside(bytes: Uint8Array, size: { readonly width: number; readonly height: number }, box: Box): Promise<number> {
  const image = await loadImage(bytes);
  const context = createCanvas(image.width, image.height).getContext('2d');
  context.drawImage(image, 0, 0);
  const { data } = context.getImageData(0, 0, image.width, image.height);
  const scale = image.width / size.width;
  let [inside, all] = [0, 0];
  for (let i = 0; i < data.length; i += 4) {
    if ((data[i] ?? 255) > 100) continue;
    const [x, y] = [((i / 4) % image.width) / scale, Math.floor(i / 4 / image.width) / scale];
    all += 1;
    if (x >= box.x0 - 2 && x <= box.x1 + 2 && y >= box.y0 - 2 && y <= box.y1 + 2) inside += 1;
  }
  return inside / all;
}

test.each([
  ['PDF', () => toPdf([paragraph(SENTENCE)])],
  ['picture', async () => scan],
  ['scan in a DOCX', async () => withPicture('', scan)],
] as const)('what is read from a %s stands in the picture where its box is', async (_, make) => {
  const bytes = new Uint8Array(await make());
  const { blocks } = await readDocument({ bytes, name: 'отчет' }, OPTIONS);
  const block = blocks.find((one) => one.kind === 'paragraph' && one.text.includes('жастарын'));
  const picture = await pagePicture(bytes, 1, OPTIONS);
  if (!block?.box || !picture) throw new Error('nothing was read or drawn');
  expect(await inkInside(picture.bytes, picture, block.box)).toBeGreaterThan(0.9);
});

test('there are no other pages, and none of formats without pages', async () => {
  const pdf = await toPdf([paragraph(SENTENCE)]);
  for (const [bytes, page] of [
    [pdf, 2],
    [scan, 2],
    [withPicture('', scan), 2],
    [Buffer.from('Просто текст'), 1],
  ] as const)
    expect(await pagePicture(new Uint8Array(bytes), page, OPTIONS)).toBeNull();
});

test('a broken file is an unreadable one', async () => {
  for (const bytes of [Buffer.from('%PDF-1.7 and nothing more'), scan.subarray(0, 200)])
    await expect(pagePicture(new Uint8Array(bytes), 1, OPTIONS)).rejects.toThrow(UnreadableFileError);
});
