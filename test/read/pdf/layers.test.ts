import { expect, test } from 'vitest';
import { readDocument } from '../../../src/read/index.ts';
import { DEFAULT_READ_OPTIONS } from '../../../src/read/reader.ts';

const FORM = '/Type /XObject /Subtype /Form /BBox [0 0 595 842] /Group << /S /Transparency /I true >>';
const DEPTH = 90;
const FIRST = 8;

/** A page of a form in a form in a form …, and a page of text. */
function nestedForms(): Uint8Array {
  const stream = (dictionary: string, content: string): string =>
    `<< ${dictionary} /Length ${content.length} >>\nstream\n${content}\nendstream`;
  const page = (content: number, resources: string): string =>
    `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents ${content} 0 R /Resources << ${resources} >> >>`;
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Count 2 /Kids [3 0 R 5 0 R] >>',
    page(4, `/XObject << /X ${FIRST} 0 R >>`),
    stream('', '/X Do'),
    page(6, '/Font << /F 7 0 R >>'),
    stream('', 'BT /F 12 Tf 60 700 Td (Total 614 people) Tj ET'),
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
    ...Array.from({ length: DEPTH }, (_, index) =>
      stream(
        `${FORM} /Resources << /XObject << /X ${FIRST + index + 1} 0 R >> >>`,
        index + 1 < DEPTH ? '10 10 9 9 re f /X Do' : '10 10 9 9 re f',
      ),
    ),
  ];
  const body = objects.map((object, index) => `${index + 1} 0 obj\n${object}\nendobj\n`).join('');
  return Buffer.from(`%PDF-1.7\n${body}trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\n%%EOF\n`, 'latin1');
}

test('a page with too many layers in each other is named, and the rest of the document is read', async () => {
  const { blocks, warnings } = await readDocument({ bytes: nestedForms(), name: 'layers.pdf' }, DEFAULT_READ_OPTIONS);
  expect(warnings).toEqual([expect.objectContaining({ code: 'page-unreadable', page: 1, partial: true })]);
  expect(JSON.stringify(blocks)).toContain('Total 614 people');
});
