import { UnreadableFileError } from '../../../model/errors.ts';
import { rasterPicture } from '../../image/picture.ts';
import type { PagePicture } from '../../page-picture.ts';
import type { ReadOptions } from '../../reader.ts';
import { OfficePackage } from '../office-package.ts';
import { ListCounter } from './list-counter.ts';
import { pictureNames } from './picture-names.ts';
import { scannedPages } from './pictures.ts';
import { prepareBody } from './prepare.ts';

/** One of the scans wrapped into a DOCX, numbered as they are read; null when there is no such one. */
export async function docxPage(bytes: Uint8Array, page: number, options: ReadOptions): Promise<PagePicture | null> {
  const pack = await OfficePackage.open(bytes, options);
  const main = pack.mainPart('word/document.xml');
  const { pictures } = prepareBody(pack.part(main) ?? '', new ListCounter(new Map()), new Map(), new Map(), options.maxCells);
  let number = 0;
  for await (const decode of scannedPages(bytes, pictureNames(pack, main, pictures), options)) {
    const scan = decode();
    if (scan instanceof UnreadableFileError) continue;
    number += 1;
    if (number === page) return rasterPicture(scan);
  }
  return null;
}
