import { imageKind } from './image/image-size.ts';
import { picturePage } from './image/picture.ts';
import { docxPage } from './office/docx/picture.ts';
import { docx } from './office/docx.ts';
import type { PagePicture } from './page-picture.ts';
import { pdf } from './pdf/index.ts';
import { pdfPage } from './pdf/picture.ts';
import type { ReadOptions } from './reader.ts';
import { looksSigned } from './signed/looks-signed.ts';

/** Draws one page, counted from 1, of a PDF or of scans, also those wrapped into a DOCX; null when the format has no pages to draw or not so many. Throws UnreadableFileError. */
export async function pagePicture(file: Uint8Array, page: number, options: ReadOptions): Promise<PagePicture | null> {
  const bytes = looksSigned(file) ? ((await import('./signed/unwrap.ts')).unwrapSigned(file)?.content ?? file) : file;
  if (pdf.accepts({ bytes, name: '' })) return pdfPage(bytes, page, options);
  if (docx.accepts({ bytes, name: '' })) return docxPage(bytes, page, options);
  const kind = imageKind(bytes);
  return kind === null ? null : picturePage(bytes, kind, page, options);
}
