import { expect, test } from 'vitest';
import type { SourceDocument } from '../../../src/model/document.ts';
import { readDocument } from '../../../src/read/index.ts';
import { mendNumbers } from '../../../src/read/pdf/mend-numbers.ts';
import { DEFAULT_READ_OPTIONS } from '../../../src/read/reader.ts';
import { type PdfObject, parsePdf, writePdf } from '../../fuzz/pdf-file.ts';
import { random } from '../../fuzz/random.ts';
import { makePdf, write } from './make-pdf.ts';

function read(bytes: Uint8Array): Promise<SourceDocument> {
  return readDocument({ bytes, name: 'отчет.pdf' }, { ...DEFAULT_READ_OPTIONS, ocr: 'never' });
}

/** A sound PDF with its objects changed. */
function changed(content: string, change: (objects: PdfObject[]) => void): Uint8Array {
  const file = parsePdf(makePdf([{ content }, { content: write('Итоги', 50, 600) }]));
  change(file.objects);
  return writePdf(file, {}, random(1));
}

const textOf = ({ blocks }: SourceDocument): string => blocks.map((block) => (block.kind === 'table' ? '' : block.text)).join('\n');

test('widths for a hundred million characters are those of the characters there are', async () => {
  const bytes = changed(write('Отчет', 50, 700), (objects) => {
    for (const object of objects) object.text = object.text.replace('/DW 500', '/DW 500 /W [0 [9 9] 3 99999999 500 5 1 500]');
  });
  expect(textOf(await read(bytes))).toContain('Отчет');
});

test('rows of gigabytes do not hold the parser', async () => {
  const bytes = changed(write('Отчет', 50, 700), (objects) => {
    for (const object of objects)
      object.text = object.text.replace('/FlateDecode', '/FlateDecode /DecodeParms << /Predictor 2 /Colors 4294967296 /Columns 1000000 >>');
  });
  expect((await read(bytes)).pages).toBe(2);
});

test('forms that draw each other without end cut their page off, and the next one is read', async () => {
  const bytes = changed('/X0 Do', (objects) => {
    const next = Math.max(...objects.map((object) => object.number)) + 1;
    const names = Array.from({ length: 8 }, (_, index) => `/X${index} ${next + index} 0 R`).join(' ');
    for (const object of objects) object.text = object.text.replace('/Resources <<', `/Resources << /XObject << ${names} >>`);
    for (let index = 0; index < 8; index++)
      objects.push({
        number: next + index,
        text: `<< /Subtype /Form /BBox [0 0 9 9] /Resources << /XObject << ${names} >> >> >>`,
        stream: Buffer.from(`${'0 0 m 9 9 l S '.repeat(300)}${`/X${index + 1} Do `.repeat(12)}`),
        length: null,
      });
  });
  const document = await read(bytes);
  expect(document.warnings).toMatchObject([{ code: 'page-unreadable', page: 1, partial: true }]);
  expect(textOf(document)).toBe('Итоги');
});

test('letters too small to be seen are not on the page, however many', async () => {
  const shown = Array.from({ length: 40_000 }, (_, index) => write('а', index % 500, 700, { size: 0.0001 })).join('');
  expect(textOf(await read(makePdf([{ content: shown + write('Отчет', 50, 600) }])))).toBe('Отчет');
});

test('only numbers that no sound PDF has are changed, byte for byte in their places', () => {
  const bytes = Buffer.from(
    '/W [1 [500 600] 70000 16777216 500.5 3 [1234567]] /W 1234567 /Predictor 12 /Columns 5 /Colors 0 >> /Columns 999999',
  );
  mendNumbers(bytes);
  expect(bytes.toString()).toBe(
    '/W [1 [500 600] 70000 65535    500.5 3 [1234567]] /W 1234567 /Predictor 12 /Columns 5 /Colors 1 >> /Columns 999999',
  );
});
