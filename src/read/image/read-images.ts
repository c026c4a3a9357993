import { documentFromPages } from '../../layout/document.ts';
import { UnreadableFileError } from '../../model/errors.ts';
import { markNoiseAsFurniture } from '../../ocr/noise.ts';
import { PageReader } from '../../ocr/page-reader.ts';
import { PageTurns } from '../pace.ts';
import type { ReadAccepted } from '../reader.ts';
import { decodeImage } from './decode.ts';
import { type ImageKind, imageKind } from './image-size.ts';

const MEDIA_TYPES: Record<ImageKind, string> = { png: 'image/png', jpeg: 'image/jpeg', tiff: 'image/tiff' };

/** Scans and photos of pages. The media type of the document is that of the file, not the general one given here. */
export const readImages: ReadAccepted = async (_format, { bytes }, options, pace) => {
  const kind = imageKind(bytes);
  if (kind === null) throw new UnreadableFileError('wrong-format', 'The file is not a picture.');
  if (options.ocr === 'never')
    throw new UnreadableFileError('unsupported-format', 'The file is a picture, and the reading of pictures is switched off.');
  const scans = new PageReader(options.ocrData);
  const { pages: scanned, count } = decodeImage(bytes, kind, options.maxPages);
  const turns = new PageTurns(count, options.maxPages, pace);
  for (let number = 1; number <= count; number++) {
    if (!turns.reads(number)) continue;
    turns.recognizes();
    const raster = scanned[number - 1]?.();
    if (raster) await scans.add(raster, number);
  }
  const pages = await scans.finish();
  const warnings = [...pages.flatMap((recognized) => recognized.warnings), ...turns.end(pages.length)];
  return markNoiseAsFurniture(
    documentFromPages(
      pages.map((recognized) => recognized.page),
      { format: kind, mediaType: MEDIA_TYPES[kind], warnings, pages: count },
    ),
  );
};
