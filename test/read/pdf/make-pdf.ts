import { createHash } from 'node:crypto';
import { deflateSync } from 'node:zlib';

export interface MadePage {
  readonly width?: number;
  readonly height?: number;
  readonly rotate?: number;
  /** Operators of the content stream. */
  readonly content: string;
}

export interface MadeOptions {
  /** False: the fonts do not say which characters their codes are. */
  readonly unicode?: boolean;
  readonly encrypted?: boolean;
  readonly compressed?: boolean;
}

/** Letters of the invented fonts `F1` and `F2` are half as wide as the font size. */
export const LETTER_WIDTH = 0.5;

const alphabet: string[] = [];

function codes(text: string): string {
  return [...text]
    .map((letter) => {
      if (!alphabet.includes(letter)) alphabet.push(letter);
      return (alphabet.indexOf(letter) + 1).toString(16).padStart(4, '0');
    })
    .join('');
}

/** Operator that writes a text at (x, y) from the bottom left. */
export function write(text: string, x: number, y: number, { size = 10, font = 'F1' } = {}): string {
  return `BT /${font} ${size} Tf 1 0 0 1 ${x} ${y} Tm <${codes(text)}> Tj ET\n`;
}

export function line(x0: number, y0: number, x1: number, y1: number): string {
  return `${x0} ${y0} m ${x1} ${y1} l S\n`;
}

/** A complete PDF 1.4 file with two fonts that are not embedded. */
export function makePdf(
  pages: readonly MadePage[],
  { unicode = true, encrypted = false, compressed = true }: MadeOptions = {},
): Uint8Array {
  const streams: { dictionary: string; data: Buffer }[] = [];
  const objects: (string | number)[] = ['<< /Type /Catalog /Pages 2 0 R >>', ''];
  const add = (object: string | number): number => objects.push(object);
  const addStream = (text: string): number => {
    const raw = Buffer.from(text, 'latin1');
    streams.push({ dictionary: compressed ? '/Filter /FlateDecode ' : '', data: compressed ? deflateSync(raw) : raw });
    return add(streams.length - 1);
  };
  const map = unicode ? `/ToUnicode ${addStream(toUnicode())} 0 R` : '';
  const fonts = ['Invented', 'Fallback-Bold'].map((name) => {
    const descriptor = add(
      `<< /Type /FontDescriptor /FontName /${name} /Flags 4 /FontBBox [0 -200 1000 800] /ItalicAngle 0 /Ascent 800 /Descent -200 /CapHeight 700 /StemV 80 >>`,
    );
    const cid = add(
      `<< /Type /Font /Subtype /CIDFontType2 /BaseFont /${name} /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> /DW ${LETTER_WIDTH * 1000} /FontDescriptor ${descriptor} 0 R >>`,
    );
    return add(`<< /Type /Font /Subtype /Type0 /BaseFont /${name} /Encoding /Identity-H /DescendantFonts [${cid} 0 R] ${map} >>`);
  });
  const kids = pages.map(({ width = 595, height = 842, rotate = 0, content }) => {
    const stream = addStream(content);
    return add(
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 ${width} ${height}] /Rotate ${rotate} /Contents ${stream} 0 R /Resources << /Font << /F1 ${fonts[0]} 0 R /F2 ${fonts[1]} 0 R >> >> >>`,
    );
  });
  objects[1] = `<< /Type /Pages /Count ${kids.length} /Kids [${kids.map((kid) => `${kid} 0 R`).join(' ')}] >>`;
  return assemble(objects, streams, encrypted);
}

function toUnicode(): string {
  const lines = alphabet.map((letter, index) => `<${(index + 1).toString(16).padStart(4, '0')}> <${utf16(letter)}>`);
  return `/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /Made def 1 begincodespacerange <0000> <ffff> endcodespacerange ${lines.length} beginbfchar\n${lines.join('\n')}\nendbfchar endcmap end end`;
}

function utf16(letter: string): string {
  return [...Buffer.from(letter, 'utf16le').swap16()].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

function assemble(
  objects: readonly (string | number)[],
  streams: readonly { dictionary: string; data: Buffer }[],
  encrypted: boolean,
): Uint8Array {
  const parts: Buffer[] = [Buffer.from('%PDF-1.4\n')];
  const offsets: number[] = [];
  let length = parts[0]?.length ?? 0;
  const put = (part: Buffer): void => {
    parts.push(part);
    length += part.length;
  };
  objects.forEach((object, index) => {
    offsets.push(length);
    put(Buffer.from(`${index + 1} 0 obj\n`));
    const stream = typeof object === 'number' ? streams[object] : undefined;
    if (stream) {
      put(Buffer.from(`<< ${stream.dictionary}/Length ${stream.data.length} >>\nstream\n`));
      put(stream.data);
      put(Buffer.from('\nendstream'));
    } else put(Buffer.from(String(object)));
    put(Buffer.from('\nendobj\n'));
  });
  const start = length;
  const table = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  put(Buffer.from(`xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table}`));
  put(Buffer.from(`trailer\n<< /Size ${objects.length + 1} /Root 1 0 R ${encrypted ? locked() : ''}>>\nstartxref\n${start}\n%%EOF\n`));
  return Buffer.concat(parts);
}

/** An encryption dictionary whose password nobody knows. */
function locked(): string {
  const hash = (text: string): string => createHash('sha256').update(text).digest('hex');
  return `/ID [<00112233445566778899aabbccddeeff> <00112233445566778899aabbccddeeff>] /Encrypt << /Filter /Standard /V 1 /R 2 /O <${hash('owner')}> /U <${hash('user')}> /P -4 >> `;
}
