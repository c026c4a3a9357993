import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createCanvas } from '@napi-rs/canvas';
import PDFDocument from 'pdfkit';
import { PNG } from 'pngjs';
import { toGrey } from '../../src/ocr/grey.ts';
import type { Raster } from '../../src/page/page.ts';
import { Drawing } from '../../src/read/pdf/drawing.ts';

export interface MadeScan {
  readonly name: string;
  readonly file: string;
  /** The PDF that was scanned. */
  readonly source: string;
}

const FIXTURES = join(import.meta.dirname, '../../fixtures/reports');
const SOURCES = { kk: 'final-kk-passport.pdf', ru: 'final-ru-cover.pdf' } as const;
const PAGES = 3;
/** How a sheet lies on the glass. */
const SKEW_DEGREES = 0.4;
const INK = 150;

/** The first pages of two fixture reports as a scanner makes them: 200 dpi, a little askew, black and white or grey. */
export async function makeScans(): Promise<MadeScan[]> {
  const folder = mkdtempSync(join(tmpdir(), 'esep-scans-'));
  const scans: MadeScan[] = [];
  for (const [language, name] of Object.entries(SOURCES)) {
    const source = join(FIXTURES, name);
    const drawing = new Drawing(readFileSync(source));
    const pages: Raster[] = [];
    for (let page = 1; page <= PAGES; page++) {
      const drawn = await drawing.page(page);
      if (drawn) pages.push(drawn);
    }
    await drawing.close();
    for (const kind of ['1-bit', 'grey'] as const) {
      const file = join(folder, `${language}-${kind}.pdf`);
      writeFileSync(file, await scanOf(pages, kind));
      scans.push({ name: `${language}, ${kind}`, file, source });
    }
  }
  return scans;
}

async function scanOf(pages: readonly Raster[], kind: '1-bit' | 'grey'): Promise<Uint8Array> {
  const pdf = new PDFDocument({ autoFirstPage: false, margin: 0 });
  const chunks: Buffer[] = [];
  pdf.on('data', (chunk: Buffer) => chunks.push(chunk));
  const done = new Promise<void>((resolve) => pdf.on('end', () => resolve()));
  for (const page of pages) {
    const [width, height] = [page.width / page.scale, page.height / page.scale];
    pdf.addPage({ size: [width, height], margin: 0 }).image(photograph(page, kind), 0, 0, { width, height });
  }
  pdf.end();
  await done;
  return Buffer.concat(chunks);
}

/** The page turned a little, as PNG. */
function photograph({ width, height, data }: Raster, kind: '1-bit' | 'grey'): Buffer {
  const sheet = createCanvas(width, height);
  const pixels = sheet.getContext('2d').createImageData(width, height);
  for (const [index, value] of data.entries()) pixels.data.fill(value, index * 4, index * 4 + 3).fill(255, index * 4 + 3, index * 4 + 4);
  sheet.getContext('2d').putImageData(pixels, 0, 0);
  const glass = createCanvas(width, height);
  const context = glass.getContext('2d');
  context.fillStyle = 'white';
  context.fillRect(0, 0, width, height);
  context.translate(width / 2, height / 2);
  context.rotate((SKEW_DEGREES * Math.PI) / 180);
  context.drawImage(sheet, -width / 2, -height / 2);
  const { data: grey } = toGrey(context.getImageData(0, 0, width, height));
  const png = new PNG({ width, height, colorType: 0, inputColorType: 0, inputHasAlpha: false });
  png.data = Buffer.from(kind === 'grey' ? grey : grey.map((value) => (value < INK ? 0 : 255)));
  return PNG.sync.write(png, { colorType: 0, inputColorType: 0, inputHasAlpha: false });
}
