import { docxPage } from './docx/picture.ts';
import { docx } from './docx.ts';
import { imageKind } from './ocr/image-size.ts';
import { picturePage } from './ocr/picture.ts';
import { pdf } from './pdf/index.ts';
import { pdfPage } from './pdf/picture.ts';
import type { ReadOptions } from './reader.ts';

/** A page as people see it. */
export interface PagePicture {
  readonly mediaType: string;
  readonly bytes: Uint8Array;
  /** Size of the page in points: what the boxes of citations are measured in. */
  readonly width: number;
  readonly height: number;
}

/** Draws one page, counted from 1, of a PDF or of scans, also those wrapped into a DOCX; null when the format has no pages to draw or not so many. Throws UnreadableFileError. */
export async function pagePicture(bytes: Uint8Array, page: number, options: ReadOptions): Promise<PagePicture | null> {
  if (pdf.accepts({ bytes, name: '' })) return pdfPage(bytes, page, options);
  if (docx.accepts({ bytes, name: '' })) return docxPage(bytes, page, options);
  const kind = imageKind(bytes);
  return kind === null ? null : picturePage(bytes, kind, page, options);
}
