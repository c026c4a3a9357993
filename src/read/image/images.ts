import { documentFromPages } from '../../layout/document.ts';
import type { SourceDocument } from '../../model/document.ts';
import { UnreadableFileError } from '../../model/errors.ts';
import { markNoiseAsFurniture } from '../../ocr/noise.ts';
import { PageReader } from '../../ocr/page-reader.ts';
import type { Reader, ReadInput, ReadOptions } from '../reader.ts';
import { decodeImage } from './decode.ts';
import { type ImageKind, imageKind } from './image-size.ts';

const MEDIA_TYPES: Record<ImageKind, string> = { png: 'image/png', jpeg: 'image/jpeg', tiff: 'image/tiff' };

/** Scans and photos of pages. The media type of the document is that of the file, not the general one given here. */
export const images: Reader = {
  format: 'image',
  mediaType: 'image/*',
  accepts: ({ bytes }) => imageKind(bytes) !== null,
  read,
};

async function read({ bytes }: ReadInput, options: ReadOptions): Promise<SourceDocument> {
  const kind = imageKind(bytes);
  if (kind === null) throw new UnreadableFileError('wrong-format', 'The file is not a picture.');
  if (options.ocr === 'never')
    throw new UnreadableFileError('unsupported-format', 'The file is a picture, and the reading of pictures is switched off.');
  const scans = new PageReader(options.ocrData);
  let number = 0;
  for (const scan of decodeImage(bytes, kind, options.maxPages)) await scans.add(scan, ++number);
  const pages = await scans.finish();
  return markNoiseAsFurniture(
    documentFromPages(
      pages.map((recognized) => recognized.page),
      { format: kind, mediaType: MEDIA_TYPES[kind], warnings: pages.flatMap((recognized) => recognized.warnings), pages: number },
    ),
  );
}
