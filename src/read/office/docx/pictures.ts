import { documentFromPages } from '../../../layout/document.ts';
import type { SourceDocument } from '../../../model/document.ts';
import { UnreadableFileError } from '../../../model/errors.ts';
import { markNoiseAsFurniture } from '../../../ocr/noise.ts';
import { PageReader } from '../../../ocr/page-reader.ts';
import type { Raster } from '../../../page/page.ts';
import { DEFAULT_MAX_ENTRIES, unzip } from '../../containers/zip/unzip.ts';
import { decodeImage } from '../../image/decode.ts';
import { imageKind, imageSize } from '../../image/image-size.ts';
import { type Pace, PageTurns } from '../../pace.ts';
import type { ReadOptions } from '../../reader.ts';

/** Smaller pictures, in pixels, are logos and stamps, not pages. */
const SMALLEST_PAGE = 400_000;

/** A page, or why it cannot be decoded. */
type Scan = Raster | UnreadableFileError;

/** The pictures of a package that are scanned pages, in the order of `names`, each decoded when it is called. */
export async function* scannedPages(bytes: Uint8Array, names: readonly string[], options: ReadOptions): AsyncGenerator<() => Scan> {
  const pictures = await unzip(bytes, (name) => names.includes(name), { ...options, maxEntries: DEFAULT_MAX_ENTRIES });
  for (const name of names) {
    const picture = pictures.get(name);
    const kind = picture ? imageKind(picture) : null;
    if (!picture || kind === null) continue;
    const size = kind === 'tiff' ? null : imageSize(picture, kind);
    if (size && size.width * size.height < SMALLEST_PAGE) continue;
    const opened = settled(() => decodeImage(picture, kind, options.maxPages).pages);
    if (opened instanceof UnreadableFileError) yield () => opened;
    else for (const decode of opened) yield () => settled(decode);
  }
}

function settled<T>(decode: () => T): T | UnreadableFileError {
  try {
    return decode();
  } catch (error) {
    if (error instanceof UnreadableFileError) return error;
    throw error;
  }
}

/** Reads the pictures of a package as scanned pages; null when none is a page. Damaged ones are left out and named in the warnings. */
export async function readPictures(
  bytes: Uint8Array,
  names: readonly string[],
  options: ReadOptions,
  pace: Pace,
): Promise<Pick<SourceDocument, 'blocks' | 'warnings' | 'pages'> | null> {
  const scans = new PageReader(options.ocrData);
  const turns = new PageTurns(names.length, options.maxPages, pace);
  let pages = 0;
  let damaged = 0;
  let large = 0;
  for await (const decode of scannedPages(bytes, names, options)) {
    if (!turns.reads(pages + 1)) {
      pages++;
      continue;
    }
    turns.recognizes();
    const scan = decode();
    if (!(scan instanceof UnreadableFileError)) await scans.add(scan, ++pages);
    else if (scan.code === 'limit-memory') large++;
    else damaged++;
  }
  const read = await scans.finish();
  const warnings = [...read.flatMap((page) => page.warnings), ...turns.end(pages)];
  if (pages === 0 && large === 0) return null;
  const unread = { code: 'pictures-unread', page: null, partial: true } as const;
  if (damaged > 0) warnings.push({ message: `Damaged pictures were not read (${damaged}).`, ...unread });
  if (large > 0) warnings.push({ message: `Pictures too large to be decoded were not read (${large}).`, ...unread });
  return markNoiseAsFurniture(
    documentFromPages(
      read.map(({ page }) => page),
      { format: 'docx', mediaType: 'image/*', warnings, pages },
    ),
  );
}
