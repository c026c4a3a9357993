import { readFileSync } from 'node:fs';
import PDFDocument from 'pdfkit';
import { describe, expect, test } from 'vitest';
import { extract } from '../../../extractors/index.ts';
import type { SourceDocument } from '../../../src/model/document.ts';
import { textAt } from '../../../src/model/passage.ts';
import { readDocument } from '../../../src/read/index.ts';
import { heldAgainst } from '../../../src/read/pdf/held-against.ts';
import { secondReading } from '../../../src/read/pdf/second-reader.ts';
import { DEFAULT_READ_OPTIONS } from '../../../src/read/reader.ts';
import { structure } from '../../../src/structure/index.ts';
import { LETTER_WIDTH, makePdf, write } from './make-pdf.ts';

const FONT = readFileSync('node_modules/dejavu-fonts-ttf/ttf/DejaVuSans.ttf');

function made(draw: (document: PDFKit.PDFDocument) => void): Promise<Uint8Array> {
  const document = new PDFDocument({ size: 'A4', font: '' });
  const pieces: Buffer[] = [];
  document.on('data', (piece: Buffer) => pieces.push(piece));
  document.font(FONT).fontSize(11);
  draw(document);
  return new Promise((resolve) => {
    document.on('end', () => resolve(Buffer.concat(pieces)));
    document.end();
  });
}

function read(bytes: Uint8Array): Promise<SourceDocument> {
  return readDocument({ bytes, name: 'отчет.pdf' }, { ...DEFAULT_READ_OPTIONS, ocr: 'never' });
}

function texts({ blocks }: SourceDocument): string[] {
  return blocks.flatMap((block) => (block.kind === 'table' ? block.cells.map(({ text }) => text) : [block.text]));
}

describe('an address that lies behind words', () => {
  test('stands behind them, and is a link of the report that cites its place', async () => {
    const document = await read(
      await made((page) => {
        page.text('Материалы проекта: ', { continued: true });
        page.text('фотоотчет', { link: 'https://foto.example.org/2023', continued: true });
        page.text(' и видео.', { link: null });
      }),
    );
    expect(texts(document)).toEqual(['Материалы проекта: фотоотчет (https://foto.example.org/2023) и видео.']);
    const { links } = extract(structure(document));
    expect(links.map(({ url }) => url)).toEqual(['https://foto.example.org/2023']);
    const [link] = links;
    expect(link && textAt(document, link.evidence.place)).toBe(link?.evidence.quote);
  });

  test('is not said twice, and a link that is no address is left', async () => {
    const document = await read(
      await made((page) => {
        page.text('https://site.example.org', { link: 'https://site.example.org' });
        page.text('Запустить', { link: 'javascript:alert(1)' });
      }),
    );
    expect(texts(document).join('\n')).not.toMatch(/javascript|\(/);
  });
});

describe('a doubtful page', () => {
  const sentence = 'Отчет о встречах с жителями сел района за первое полугодие года';
  const lines = (from: number) => Array.from({ length: 6 }, (_, index) => write(`${sentence} \u{E000}`, 40, from - 20 * index)).join('');

  test('on which both readings agree is not warned of', async () => {
    const content = lines(700);
    expect((await read(makePdf([{ content }]))).warnings).toEqual([]);
  });

  test('whose words only the other reading tells apart is', async () => {
    const tight = (text: string, y: number) => {
      let x = 40;
      return text.split(' ').map((word) => {
        const at = x;
        x += word.length * 10 * LETTER_WIDTH + 1.2;
        return write(word, at, y);
      });
    };
    const bytes = makePdf([
      { content: [...tight(sentence, 700), ...tight('Семинар тренинг выставка концерт форум конкурс слет', 680)].join('') },
    ]);
    expect((await secondReading(bytes, [1])).get(1)).toContain(sentence);
    expect((await read(bytes)).warnings).toMatchObject([{ code: 'page-doubtful', page: 1, partial: false }]);
  });

  test('that the second reading has nothing to say of is left', () => {
    const page = { number: 3, width: 595, height: 842, words: [], rulings: [], fills: [], images: [], origin: 'native' } as const;
    expect(heldAgainst([page], new Map())).toEqual([]);
    expect(heldAgainst([page], new Map([[3, `${sentence}: семинар, выставка, концерт`]]))).toMatchObject([{ page: 3 }]);
  });
});
