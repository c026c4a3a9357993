import { readFileSync } from 'node:fs';
import { strToU8, zipSync } from 'fflate';
import { makePdf, write } from '../read/pdf/make-pdf.ts';

const TYPES = `<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>`;
const RELS = `<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>`;
const W =
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"';

interface DocxOptions {
  /** What stands before the root of the main part. */
  readonly prologue?: string;
  readonly parts?: Readonly<Record<string, string | Uint8Array>>;
  /** 0: as it is, for a file whose ratio says nothing. */
  readonly level?: 0 | 9;
}

/** A DOCX whose body is as given. */
export function docx(body: string, { prologue = '', parts = {}, level = 9 }: DocxOptions = {}): Uint8Array {
  const files: Record<string, string | Uint8Array> = {
    '[Content_Types].xml': TYPES,
    '_rels/.rels': RELS,
    'word/document.xml': `<?xml version="1.0"?>${prologue}<w:document ${W}><w:body>${body}</w:body></w:document>`,
    ...parts,
  };
  const packed = Object.entries(files).map(([name, content]) => [name, typeof content === 'string' ? strToU8(content) : content]);
  return zipSync(Object.fromEntries(packed), { level });
}

export const paragraph = (text: string) => `<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`;

/** Some 150 KB that unpack to 50 MB of XML. */
export function docxBomb(): Uint8Array {
  const xml = paragraph('а').repeat(Math.ceil(50_000_000 / paragraph('а').length));
  return docx(xml);
}

/** Some 146 KB that unpack to a content stream of 60 MB. */
export function pdfBomb(): Uint8Array {
  const operators = '1 0 0 1 0 0 cm\n10 10 m 20 20 l S\n';
  return makePdf([{ content: write('Отчет', 50, 700) + operators.repeat(Math.ceil(60_000_000 / operators.length)) }]);
}

/** Archives in an archive, sixteen to each: 16 GB in the end, each of the innermost harmless by itself. */
export function zipBomb(): Uint8Array {
  let content = new Uint8Array(4_000_000);
  let extension = 'txt';
  for (let level = 0; level < 4; level += 1) {
    const copies = Array.from({ length: level === 0 ? 1 : 16 }, (_, index) => [`${index}.${extension}`, content] as const);
    content = Uint8Array.from(zipSync(Object.fromEntries(copies), { level: 9 }));
    extension = 'zip';
  }
  return content;
}

/** A ZIP whose entries say that a password is needed. */
export function lockedZip(): Uint8Array {
  const zip = Buffer.from(zipSync({ 'secret.txt': strToU8('отчет') }));
  zip.writeUInt16LE(1, 6);
  zip.writeUInt16LE(1, zip.indexOf('PK\u0001\u0002') + 8);
  return zip;
}

/** What Word writes for a document with a password: a compound file with the encrypted package as a stream. */
export function lockedDocx(): Uint8Array {
  const bytes = readFileSync(new URL('../read/legacy/doc/merged.doc', import.meta.url));
  const name = bytes.indexOf(Buffer.from('WordDocument', 'utf16le'));
  bytes.fill(0, name, name + 64);
  bytes.write('EncryptedPackage', name, 'utf16le');
  bytes.writeUInt16LE('EncryptedPackage'.length * 2 + 2, name + 64);
  return bytes;
}

export function lockedPdf(): Uint8Array {
  return makePdf([{ content: write('Отчет', 50, 700) }], { encrypted: true });
}

/** A DOCX with a table of a thousand rows and as many columns. */
export function millionCells(): Uint8Array {
  const row = `<w:tr>${`<w:tc>${paragraph('1')}</w:tc>`.repeat(1000)}</w:tr>`;
  return docx(`<w:tbl>${row.repeat(1000)}</w:tbl>`, { level: 0 });
}
