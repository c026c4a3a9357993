import type { SourceDocument, Warning } from '../../model/document.ts';
import { UnreadableFileError } from '../../model/errors.ts';
import type { Reader, ReadInput, ReadOptions } from '../reader.ts';
import { documentFromPages } from './document.ts';
import { openPdf } from './open.ts';
import type { PageGeometry } from './page.ts';
import { readPage } from './read-page.ts';

const SIGNATURE = '%PDF-';
/** Viewers look for the signature in this many bytes; mail gateways like to put something before it. */
const SIGNATURE_WITHIN = 1024;

export const pdf: Reader = {
  format: 'pdf',
  mediaType: 'application/pdf',
  accepts: ({ bytes }) => Buffer.from(bytes.subarray(0, SIGNATURE_WITHIN)).toString('latin1').includes(SIGNATURE),
  read,
};

async function read({ bytes }: ReadInput, options: ReadOptions): Promise<SourceDocument> {
  const document = await openPdf(bytes);
  try {
    if (document.numPages > options.maxPages)
      throw new UnreadableFileError('limit-pages', `The PDF has more than ${options.maxPages} pages; split it or raise the limit.`);
    const pages: PageGeometry[] = [];
    const warnings: Warning[] = [];
    for (let number = 1; number <= document.numPages; number++) {
      try {
        const { geometry, proxy } = await readPage(document, number);
        pages.push(geometry);
        proxy.cleanup();
      } catch {
        warnings.push({ code: 'page-unreadable', message: 'The page is damaged and could not be read.', page: number, partial: true });
      }
    }
    if (pages.length === 0) throw new UnreadableFileError('corrupt', 'No page of the PDF could be read; ask the sender for it again.');
    return documentFromPages(pages, { format: 'pdf', mediaType: pdf.mediaType, warnings, pages: document.numPages });
  } finally {
    await document.destroy();
  }
}
