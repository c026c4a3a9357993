import type { CompoundFile } from '../legacy/cfb.ts';
import { zipHolds } from './zip/names.ts';

/** A file that was put into a document as an object. */
export interface EmbeddedFile {
  readonly path: string;
  readonly bytes: Buffer;
}

const NATIVE = '\u0001Ole10Native';

/**
 * The file that an OLE object holds, named after the object; null for what is no file of its own (formulas, drawings). `whole` gives
 * the object as a compound file, which Word and Excel before 2007 read as a document.
 */
export async function oleContent(object: CompoundFile, name: string, whole: () => Promise<Buffer>): Promise<EmbeddedFile | null> {
  const packed = object.stream('Package') ?? object.stream('EmbeddedOdf') ?? object.stream('package_stream');
  if (packed) return { path: name + extensionOf(packed), bytes: packed };
  const native = object.stream(NATIVE);
  if (native) return nativeContent(native, name);
  const contents = object.stream('CONTENTS');
  if (contents?.subarray(0, 5).toString('latin1') === '%PDF-') return { path: `${name}.pdf`, bytes: contents };
  if (object.names.includes('WordDocument')) return { path: `${name}.doc`, bytes: await whole() };
  if (object.names.includes('Workbook') || object.names.includes('Book')) return { path: `${name}.xls`, bytes: await whole() };
  return null;
}

function extensionOf(bytes: Buffer): string {
  if (zipHolds(bytes, 'xl/')) return '.xlsx';
  if (zipHolds(bytes, 'word/')) return '.docx';
  if (zipHolds(bytes, 'ppt/')) return '.pptx';
  return zipHolds(bytes, 'content.xml') ? '.odt' : '';
}

/** A packed file ([MS-OLEDS] 2.3.6): sizes, label, path it came from, path it is unpacked to, then its bytes. */
function nativeContent(native: Buffer, name: string): EmbeddedFile | null {
  const label = zeroEnded(native, 6);
  const source = label && zeroEnded(native, label.next);
  if (!source || source.next + 8 > native.length) return null;
  const data = source.next + 8 + native.readUInt32LE(source.next + 4);
  if (data + 4 > native.length) return null;
  const bytes = native.subarray(data + 4, data + 4 + native.readUInt32LE(data));
  const file = /[^\\/]{1,200}$/.exec(source.text || label.text)?.[0];
  return bytes.length === 0 ? null : { path: file ?? name, bytes: Buffer.from(bytes) };
}

function zeroEnded(bytes: Buffer, start: number): { readonly text: string; readonly next: number } | null {
  const end = bytes.indexOf(0, start);
  return end < 0 ? null : { text: new TextDecoder('windows-1251').decode(bytes.subarray(start, end)), next: end + 1 };
}
