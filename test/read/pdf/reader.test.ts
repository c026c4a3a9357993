import { expect, test } from 'vitest';
import type { SourceDocument } from '../../../src/model/document.ts';
import { UnreadableFileError } from '../../../src/model/errors.ts';
import { pdf } from '../../../src/read/pdf/index.ts';
import { DEFAULT_READ_OPTIONS, type ReadOptions } from '../../../src/read/reader.ts';
import { LETTER_WIDTH, line, type MadeOptions, type MadePage, makePdf, write } from './make-pdf.ts';

function read(pages: readonly MadePage[], made: MadeOptions = {}, options: Partial<ReadOptions> = {}): Promise<SourceDocument> {
  return readBytes(makePdf(pages, made), options);
}

function readBytes(bytes: Uint8Array, options: Partial<ReadOptions> = {}): Promise<SourceDocument> {
  return pdf.read({ bytes, name: 'made.pdf' }, { ...DEFAULT_READ_OPTIONS, ocr: 'never', ...options });
}

function texts(document: SourceDocument): string[] {
  return document.blocks.flatMap((block) => (block.kind === 'table' ? block.cells.map((cell) => cell.text) : [block.text]));
}

async function codeOf(reading: Promise<unknown>): Promise<string> {
  const error = await reading.then(
    () => null,
    (reason: unknown) => reason,
  );
  expect(error).toBeInstanceOf(UnreadableFileError);
  return error instanceof UnreadableFileError ? error.code : '';
}

test('a word whose Kazakh letters come from a second font is whole', async () => {
  let x = 50;
  let content = '';
  for (const letter of 'Қазақстан') {
    content += write(letter, x, 700, { font: /[Ққ]/u.test(letter) ? 'F2' : 'F1' });
    x += LETTER_WIDTH * 10;
  }
  const document = await read([{ content: content + write('халқы', x + 3, 700) }]);
  expect(texts(document)).toEqual(['Қазақстан халқы']);
});

test('a space that is written before the letter of the second font parts the right words', async () => {
  const content = write('Санды', 50, 700) + write(' ', 80, 700) + write('жол', 85, 700) + write('қ', 75, 700, { font: 'F2' });
  const document = await read([{ content }]);
  expect(texts(document)).toEqual(['Сандық жол']);
});

test('a paragraph goes on over the page break, its words keep their pages', async () => {
  const document = await read([{ content: write('Встречи прошли в трёх', 50, 100) }, { content: write('сёлах района.', 50, 780) }]);
  expect(texts(document)).toEqual(['Встречи прошли в трёх сёлах района.']);
  const [paragraph] = document.blocks;
  expect(paragraph?.kind === 'paragraph' && paragraph.boxes.map((part) => part.page)).toEqual([1, 1, 1, 1, 2, 2]);
});

test('letters at a distance are words, whether a space was written or not', async () => {
  const document = await read([{ content: write('три', 50, 700) + write('села', 68, 700) + write('и город', 92, 700) }]);
  expect(texts(document)).toEqual(['три села и город']);
});

test('a word says where it stands, from the top left of the page as it is shown', async () => {
  const upright = await read([{ content: write('Отчёт', 100, 742) }]);
  const turned = await read([{ content: write('Отчёт', 100, 742), rotate: 90 }]);
  expect(upright.blocks[0]).toMatchObject({ page: 1, box: { x0: 100, y0: 92, x1: 125, y1: 102.2 } });
  expect(turned.blocks[0]).toMatchObject({ box: { x0: 739.8, y0: 100, x1: 750, y1: 125 } });
});

test('emphasis comes from the names of the fonts', async () => {
  const document = await read([{ content: write('Задача', 50, 700, { font: 'F2' }) + write('первая', 85, 700) }]);
  expect(document.blocks[0]).toMatchObject({ text: 'Задача первая', emphasis: [{ kind: 'bold', start: 0, end: 6 }] });
});

test('thin rectangles and dashes draw a table as lines do', async () => {
  const rectangles = [700, 680, 660].map((y) => `50 ${y} 200 0.5 re f\n`).join('');
  let dashes = '';
  for (const x of [50, 150, 250]) for (let y = 660; y < 700; y += 4) dashes += line(x, y, x, y + 2.5);
  const words = write('план', 55, 685) + write('факт', 155, 685) + write('10', 55, 665) + write('12', 155, 665);
  const document = await read([{ content: rectangles + dashes + words }]);
  expect(document.blocks).toMatchObject([{ kind: 'table', rows: 2, columns: 2, confidence: 1 }]);
  expect(texts(document)).toEqual(['план', 'факт', '10', '12']);
});

test('white lines on white paper are not seen', async () => {
  const lines = [700, 680, 660].map((y) => line(50, y, 250, y)).join('') + [50, 150, 250].map((x) => line(x, 660, x, 700)).join('');
  const document = await read([{ content: `1 1 1 RG ${lines}${write('слово', 55, 685)}${write('другое', 82, 685)}` }]);
  expect(document.blocks.map((block) => block.kind)).toEqual(['paragraph']);
});

test('text outside the page or cut away by the clip is not on the page', async () => {
  const document = await read([
    { content: `${write('видно', 50, 700)}${write('снаружи', 50, 900)}q 0 0 100 100 re W n ${write('обрезано', 50, 500)}Q` },
  ]);
  expect(texts(document)).toEqual(['видно']);
});

test('bytes that cannot be opened say why', async () => {
  const whole = makePdf([{ content: write('Отчёт', 50, 700) }]);
  expect(await codeOf(readBytes(makePdf([{ content: write('Отчёт', 50, 700) }], { encrypted: true })))).toBe('encrypted');
  expect(await codeOf(readBytes(whole.subarray(0, 60)))).toBe('truncated');
  expect(await codeOf(readBytes(Buffer.from('%PDF-1.4\nnothing\n%%EOF')))).toBe('corrupt');
});

test('pages beyond the limit are left out and named', async () => {
  const pages = ['Первая', 'Вторая', 'Третья'].map((word) => ({ content: write(word, 50, 700) }));
  const document = await read(pages, {}, { maxPages: 1 });
  expect(texts(document)).toEqual(['Первая']);
  expect(document).toMatchObject({ pages: 3, warnings: [{ code: 'limit-pages', message: expect.stringContaining('2–3'), partial: true }] });
});

test('an endless page is cut off, and the others are read', async () => {
  const endless = '0 0 m 9 9 l S\n'.repeat(320_000);
  const document = await read([{ content: endless }, { content: write('Вторая', 50, 700) }], { compressed: false });
  expect(document.warnings).toMatchObject([{ code: 'page-unreadable', page: 1, partial: true }]);
  expect(texts(document)).toEqual(['Вторая']);
}, 60_000);

test('a scan is named when pictures are not to be read', async () => {
  const picture = 'q 595 0 0 842 0 0 cm BI /W 2 /H 2 /BPC 8 /CS /G ID \u0000\u00ff\u00ff\u0000 EI Q';
  const document = await read([{ content: picture }]);
  expect(document.warnings).toMatchObject([{ code: 'page-unreadable', page: 1, partial: true }]);
});
