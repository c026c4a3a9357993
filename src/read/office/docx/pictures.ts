import { documentFromPages } from '../../../layout/document.ts';
import type { SourceDocument } from '../../../model/document.ts';
import { UnreadableFileError } from '../../../model/errors.ts';
import { markNoiseAsFurniture } from '../../../ocr/noise.ts';
import { PageReader } from '../../../ocr/page-reader.ts';
import type { Raster } from '../../../page/page.ts';
import { DEFAULT_MAX_ENTRIES, unzip } from '../../containers/zip/unzip.ts';
import { decodeImage } from '../../image/decode.ts';
import { imageKind, imageSize } from '../../image/image-size.ts';
import type { ReadOptions } from '../../reader.ts';

/** Smaller pictures, in pixels, are logos and stamps, not pages. */
const SMALLEST_PAGE = 400_000;

/**
 * The pictures of a package that are scanned pages, in the order of `names`; null for each damaged one. Throws
 * UnreadableFileError where a picture is over a limit.
 */
export async function* scannedPages(bytes: Uint8Array, names: readonly string[], options: ReadOptions): AsyncGenerator<Raster | null> {
  const pictures = await unzip(bytes, (name) => names.includes(name), { ...options, maxEntries: DEFAULT_MAX_ENTRIES });
  let pages = 0;
  for (const name of names) {
    const picture = pictures.get(name);
    const kind = picture ? imageKind(picture) : null;
    if (!picture || kind === null) continue;
    const size = kind === 'tiff' ? null : imageSize(picture, kind);
    if (size && size.width * size.height < SMALLEST_PAGE) continue;
    if (pages >= options.maxPages)
      throw new UnreadableFileError('limit-pages', 'The document holds more scanned pages than allowed; raise the limit or split it.');
    try {
      for (const scan of decodeImage(picture, kind, options.maxPages)) {
        pages++;
        yield scan;
      }
    } catch (error) {
      if (!(error instanceof UnreadableFileError) || error.code.startsWith('limit-')) throw error;
      yield null;
    }
  }
}

/** Reads the pictures of a package as scanned pages; null when none is a page. Damaged ones are left out and named in the warnings. */
export async function readPictures(
  bytes: Uint8Array,
  names: readonly string[],
  options: ReadOptions,
): Promise<Pick<SourceDocument, 'blocks' | 'warnings' | 'pages'> | null> {
  const scans = new PageReader(options.ocrData);
  let pages = 0;
  let damaged = 0;
  for await (const scan of scannedPages(bytes, names, options)) {
    if (scan) await scans.add(scan, ++pages);
    else damaged++;
  }
  const read = await scans.finish();
  if (pages === 0) return null;
  const warnings = read.flatMap((page) => page.warnings);
  if (damaged > 0)
    warnings.push({ code: 'pictures-unread', message: `Damaged pictures were not read (${damaged}).`, page: null, partial: true });
  return markNoiseAsFurniture(
    documentFromPages(
      read.map(({ page }) => page),
      { format: 'docx', mediaType: 'image/*', warnings, pages },
    ),
  );
}
