import { expect, test } from 'vitest';
import { readDocument } from '../../../../src/read/index.ts';
import { DEFAULT_READ_OPTIONS, type ReadOptions } from '../../../../src/read/reader.ts';
import { drawPage } from '../../../ocr/draw-page.ts';
import { p, withPicture } from './build-docx.ts';

function read(bytes: Uint8Array, options: Partial<ReadOptions> = {}) {
  return readDocument({ bytes, name: 'отчет.docx' }, { ...DEFAULT_READ_OPTIONS, ocrData: [], ...options });
}

const page = drawPage({ lines: [[40, 40, 'Жобаның мақсаты: ауыл жастарын қолдау']], size: 14 }).toBuffer('image/png');

test('a scan wrapped into a document is read', async () => {
  const document = await read(withPicture('', page));
  expect(document).toMatchObject({ format: 'docx', textLayer: 'ocr', pages: 1 });
  expect(document.blocks.map((block) => (block.kind === 'table' ? '' : block.text)).join(' ')).toContain('ауыл жастарын');
});

test('with recognition switched off it is named as unread', async () => {
  const { warnings } = await read(withPicture('', page), { ocr: 'never' });
  expect(warnings).toMatchObject([{ code: 'pictures-unread', partial: true }]);
});

test.each([
  ['a logo', drawPage({ width: 60, height: 60 }).toBuffer('image/png')],
  ['a picture that is missing', null],
])('%s beside a short letter is not read', async (_, picture) => {
  const document = await read(withPicture(p('Короткое письмо'), picture));
  expect(document).toMatchObject({ textLayer: 'native', pages: null, warnings: [], blocks: [{ text: 'Короткое письмо' }] });
});

test('pictures in a document of text are left alone', async () => {
  expect(await read(withPicture(p('слово '.repeat(60)), page))).toMatchObject({ textLayer: 'native', blocks: [{ kind: 'paragraph' }] });
});
