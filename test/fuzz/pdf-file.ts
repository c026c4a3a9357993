import { constants, deflateSync, inflateSync } from 'node:zlib';
import { number } from './hostile-values.ts';
import type { Random } from './random.ts';

/** One indirect object: its dictionary or value as latin1 text, and the bytes of its stream as stored. */
export interface PdfObject {
  readonly number: number;
  text: string;
  stream: Buffer | null;
  /** What `/Length` says instead of the truth. */
  length: string | null;
}

export interface PdfFile {
  objects: PdfObject[];
  /** Number of the catalog. */
  readonly root: number;
}

const HEAD = /(\d{1,9})\s+\d{1,5}\s+obj\b/g;

/** The objects of a sound PDF without object streams. */
export function parsePdf(bytes: Uint8Array): PdfFile {
  const file = Buffer.from(bytes);
  const text = file.toString('latin1');
  const objects = new Map<number, PdfObject>();
  HEAD.lastIndex = 0;
  for (let head = HEAD.exec(text); head; head = HEAD.exec(text)) {
    const from = HEAD.lastIndex;
    const end = text.indexOf('endobj', from);
    const opens = text.slice(from, from + 20_000).search(/>>\s*stream\r?\n/);
    const object: PdfObject = { number: Number(head[1]), text: text.slice(from, end), stream: null, length: null };
    if (opens >= 0 && from + opens < end) {
      const start = text.indexOf('\n', text.indexOf('stream', from + opens)) + 1;
      const close = text.indexOf('endstream', start);
      object.text = text.slice(from, from + opens + 2);
      object.stream = file.subarray(start, close);
      HEAD.lastIndex = close;
    } else HEAD.lastIndex = end;
    objects.set(object.number, object);
  }
  return { objects: [...objects.values()], root: Number([...text.matchAll(/\/Root\s+(\d+)/g)].at(-1)?.[1] ?? 1) };
}

/** The stream without its Flate filter; null when it has another or is broken. */
export function unpacked({ text, stream }: PdfObject): Buffer | null {
  if (!stream) return null;
  if (!/\/Filter/.test(text)) return stream;
  if (!/\/Filter\s*(?:\/FlateDecode|\[\s*\/FlateDecode\s*\])/.test(text)) return null;
  try {
    return inflateSync(stream, { finishFlush: constants.Z_SYNC_FLUSH });
  } catch {
    return null;
  }
}

/** Puts other content into a stream, packed as it was. */
export function repack(object: PdfObject, content: Buffer): void {
  object.stream = /\/Filter/.test(object.text) ? deflateSync(content) : content;
}

/** How the parts around the objects are wrong. */
export interface FrameDamage {
  readonly xref?: 'offsets' | 'counts' | 'missing' | 'start' | 'previous' | 'stream';
  readonly trailer?: (trailer: string) => string;
}

/** Writes the objects anew, so that only the damage asked for is damage. */
export function writePdf({ objects, root }: PdfFile, damage: FrameDamage, random: Random): Buffer {
  const parts: Buffer[] = [];
  let size = 0;
  const put = (part: Buffer | string): void => {
    const buffer = typeof part === 'string' ? Buffer.from(part, 'latin1') : part;
    parts.push(buffer);
    size += buffer.length;
  };
  put('%PDF-1.7\n');
  const offsets = new Map<number, number>();
  for (const object of objects) {
    offsets.set(object.number, size);
    put(`${object.number} 0 obj\n${withLength(object)}`);
    if (object.stream) {
      put('\nstream\n');
      put(object.stream);
      put('\nendstream');
    }
    put('\nendobj\n');
  }
  const start = size;
  const count = Math.max(0, ...offsets.keys()) + 1;
  const entries = `/Size ${damage.xref === 'counts' ? number(random) : count} /Root ${root} 0 R`;
  if (damage.xref === 'stream') put(xrefStream(offsets, count, entries, random));
  else if (damage.xref !== 'missing') {
    const place = (n: number): number => (damage.xref === 'offsets' && random.chance(0.3) ? random.below(start) : (offsets.get(n) ?? 0));
    const rows = Array.from({ length: count }, (_, n) => `${String(place(n)).padStart(10, '0')} 00000 ${offsets.has(n) ? 'n' : 'f'} \n`);
    put(`xref\n0 ${damage.xref === 'counts' ? number(random) : count}\n${rows.join('')}`);
    const previous = damage.xref === 'previous' ? `/Prev ${random.pick([start, 0, start + 1, 9e9])} /XRefStm ${start}` : '';
    const trailer = `<< ${entries} ${previous} >>`;
    put(`trailer\n${damage.trailer?.(trailer) ?? trailer}\n`);
  }
  put(`startxref\n${damage.xref === 'start' ? number(random) : start}\n%%EOF\n`);
  return Buffer.concat(parts);
}

function withLength({ text, stream, length }: PdfObject): string {
  if (!stream) return text;
  const value = length ?? String(stream.length);
  return /\/Length\b/.test(text)
    ? text.replace(/\/Length\s*(?:\d+\s+\d+\s+R|-?\d+)/, `/Length ${value}`)
    : text.replace(/<</, `<< /Length ${value} `);
}

/** The cross-reference table as a stream, sometimes with widths that do not fit. */
function xrefStream(offsets: ReadonlyMap<number, number>, count: number, entries: string, random: Random): Buffer {
  const rows = Buffer.alloc(count * 6);
  for (const [n, offset] of offsets) {
    rows.writeUInt8(random.chance(0.02) ? 2 : 1, n * 6);
    rows.writeUInt32BE(random.chance(0.02) ? random.below(2 ** 32) : offset, n * 6 + 1);
  }
  const packed = deflateSync(rows);
  const widths = random.chance(0.3) ? `[${number(random)} ${number(random)} 1]` : '[1 4 1]';
  return Buffer.concat([
    Buffer.from(`${count} 0 obj\n<< /Type /XRef ${entries} /W ${widths} /Filter /FlateDecode /Length ${packed.length} >>\nstream\n`),
    packed,
    Buffer.from('\nendstream\nendobj\n'),
  ]);
}
