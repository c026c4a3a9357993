import { inflateSync } from 'node:zlib';
import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';

export interface Attachment {
  readonly name: string;
  readonly content: Uint8Array;
}

/** What names an attached file or the note that it hangs on; a packed list of objects may hide either. */
const SIGNS = ['/EmbeddedFile', '/FileAttachment'] as const;
const PACKED_OBJECTS = '/ObjStm';
/** Bytes of one packed list that are looked at. */
const MOST = 4 * 1024 * 1024;

/** Whether a PDF may have files attached, without parsing it. */
export function mayHaveAttachments(bytes: Uint8Array): boolean {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (SIGNS.some((sign) => file.includes(sign))) return true;
  for (let at = file.indexOf(PACKED_OBJECTS); at >= 0; at = file.indexOf(PACKED_OBJECTS, at + 1)) {
    const stream = file.indexOf('stream', at);
    const start = file.indexOf(0x0a, stream) + 1;
    const end = file.indexOf('endstream', start);
    if (stream < 0 || end < 0 || start === 0) continue;
    const text = inflated(file.subarray(start, end));
    // What is packed in another way is left to the parser.
    if (text === null || SIGNS.some((sign) => text.includes(sign))) return true;
  }
  return false;
}

function inflated(packed: Buffer): Buffer | null {
  try {
    return inflateSync(packed, { maxOutputLength: MOST });
  } catch {
    return null;
  }
}

/** Files attached to a PDF, to the whole or to a place on a page. Throws what pdf.js throws. */
export async function attachmentsOf(document: PDFDocumentProxy): Promise<Attachment[]> {
  const found = Object.values((await document.getAttachments()) ?? {}).flatMap(attachmentIn);
  for (let number = 1; number <= document.numPages; number++) {
    const page = await document.getPage(number);
    for (const annotation of await page.getAnnotations())
      if (annotation.subtype === 'FileAttachment') found.push(...attachmentIn(annotation.file));
    page.cleanup();
  }
  return found;
}

function attachmentIn(value: unknown): Attachment[] {
  const get = (key: string): unknown => (value !== null && typeof value === 'object' ? Reflect.get(value, key) : undefined);
  const content = get('content');
  return content instanceof Uint8Array ? [{ name: String(get('filename') ?? ''), content }] : [];
}
