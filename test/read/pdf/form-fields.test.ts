import { expect, test } from 'vitest';
import { readDocument } from '../../../src/read/index.ts';
import { DEFAULT_READ_OPTIONS } from '../../../src/read/reader.ts';
import { parsePdf, writePdf } from '../../fuzz/pdf-file.ts';
import { random } from '../../fuzz/random.ts';
import { makePdf, write } from './make-pdf.ts';

/** UTF-16 as PDF writes it. */
const text = (value: string) => `<FEFF${[...value].map((letter) => letter.charCodeAt(0).toString(16).padStart(4, '0')).join('')}>`;

/** A page with a label at each of the fields, which have a value and no appearance. */
async function linesOf(fields: readonly string[], form = ''): Promise<string[]> {
  const labels = fields.map((_, index) => write(`Поле${index + 1}:`, 50, 700 - 40 * index)).join('');
  const file = parsePdf(makePdf([{ content: labels }]));
  const next = Math.max(...file.objects.map((object) => object.number)) + 1;
  const list = fields.map((_, index) => `${next + index} 0 R`).join(' ');
  for (const object of file.objects)
    object.text = object.text
      .replace('/Type /Catalog', `/Type /Catalog /AcroForm << /Fields [${list}] /DA (/Helv 10 Tf 0 g) ${form} >>`)
      .replace('/Type /Page ', `/Type /Page /Annots [${list}] `);
  fields.forEach((field, index) => {
    const rect = `[120 ${695 - 40 * index} 500 ${711 - 40 * index}]`;
    file.objects.push({
      number: next + index,
      text: `<< /Type /Annot /Subtype /Widget /T (f${index}) /Rect ${rect} ${field} >>`,
      stream: null,
      length: null,
    });
  });
  const bytes = writePdf(file, {}, random(1));
  const { blocks } = await readDocument({ bytes, name: 'анкета.pdf' }, { ...DEFAULT_READ_OPTIONS, ocr: 'never' });
  return blocks.flatMap((block) => (block.kind === 'paragraph' ? block.text.split('\n') : []));
}

const NAME = `/FT /Tx /V ${text('Фонд «Жаңа арна»')}`;
const CHOICE = `/FT /Ch /Ff 131072 /Opt [[(10) ${text('Абай облысы')}] [(11) ${text('Ақмола облысы')}]] /V (11)`;

test('what was filled in is read where the form has no picture of it', async () => {
  expect(await linesOf([NAME, '/FT /Tx /V (1 250 000)', CHOICE])).toEqual([
    'Поле1: Фонд «Жаңа арна»',
    'Поле2: 1 250 000',
    'Поле3: Ақмола облысы',
  ]);
});

test('a form that asks for its pictures to be made gives no letters of a font without Cyrillic', async () => {
  expect(await linesOf([NAME, CHOICE], '/NeedAppearances true')).toEqual(['Поле1: Фонд «Жаңа арна»', 'Поле2: Ақмола облысы']);
});

test('boxes are ticked or not; empty, hidden and secret fields say nothing', async () => {
  expect(
    await linesOf([
      '/FT /Btn /V /Yes /AS /Yes',
      '/FT /Btn /V /Off /AS /Off',
      '/FT /Tx /V ()',
      '/FT /Tx /F 2 /V (hidden)',
      '/FT /Tx /Ff 8192 /V (secret)',
    ]),
  ).toEqual(['Поле1: ☒', 'Поле2: ☐', 'Поле3:', 'Поле4:', 'Поле5:']);
});
