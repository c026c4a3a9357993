import { documentFromPages } from '../../layout/document.ts';
import type { Furniture, Warning } from '../../model/document.ts';
import { UnreadableFileError } from '../../model/errors.ts';
import { markNoiseAsFurniture } from '../../ocr/noise.ts';
import { PageReader } from '../../ocr/page-reader.ts';
import { isScan, needsRecognition } from '../../ocr/text-layer.ts';
import { charactersOf } from '../../page/characters.ts';
import type { PageGeometry } from '../../page/page.ts';
import { PageTurns } from '../pace.ts';
import { isParserError } from '../parser-error.ts';
import type { ReadAccepted } from '../reader.ts';
import { attachmentsOf, mayHaveAttachments } from './attachments.ts';
import { Drawing } from './drawing.ts';
import { heldAgainst } from './held-against.ts';
import { withHiddenLinks } from './hidden-links.ts';
import { openPdf } from './open.ts';
import { readPage } from './read-page.ts';
import { rejectBombs } from './reject-bombs.ts';
import { linksOf, secondReading } from './second-reader.ts';
import { ShiftedFonts } from './shifted-fonts.ts';
import { textLayerIsDoubtful, textLayerIsUsable } from './text-layer.ts';
import { hiddenBlock } from './unseen.ts';

export const readPdf: ReadAccepted = async (format, { bytes }, options, pace) => {
  rejectBombs(bytes, options);
  const open = await openPdf(bytes);
  const drawing = new Drawing(bytes);
  try {
    const { document } = open;
    const turns = new PageTurns(document.numPages, options.maxPages, pace);
    const pages: PageGeometry[] = [];
    const doubtful: PageGeometry[] = [];
    const warnings: Warning[] = [];
    const unseen: Furniture[] = [];
    const isForm = (await document.getFieldObjects()) !== null;
    const fonts = new ShiftedFonts();
    const scans = new PageReader(options.ocrData);
    for (let number = 1; number <= document.numPages; number++) {
      if (!turns.reads(number)) continue;
      try {
        const { geometry: drawnPage, hidden } = await readPage(document, number, isForm);
        const { words, mended } = fonts.mend(drawnPage.words);
        const geometry = { ...drawnPage, words };
        if (mended) warnings.push(restored(number));
        unseen.push(...hiddenBlock(number, hidden));
        const characters = charactersOf(geometry.words);
        const unusable = !textLayerIsUsable(geometry, characters);
        const scanned = (unusable && options.ocr !== 'never') || needsRecognition(geometry, options.ocr, characters);
        if (scanned) turns.recognizes();
        const drawn = scanned ? await drawing.page(number) : null;
        if (drawn) await scans.add(drawn, number, geometry);
        else pages.push(geometry);
        if (!scanned && textLayerIsDoubtful(geometry, characters)) doubtful.push(geometry);
        if (scanned && !drawn) warnings.push(notDrawn(number));
        if (unusable && !scanned) warnings.push(unusableLayer(number));
        if (options.ocr === 'never' && geometry.words.length === 0 && isScan(geometry)) warnings.push(notRead(number));
        if (open.tookTooMuch()) warnings.push(cutOff(number));
      } catch (error) {
        if (!(error instanceof UnreadableFileError) && !isParserError(error)) throw error;
        warnings.push(damaged(number));
      }
    }
    const links = await linksOf(bytes, numbersOf(pages));
    warnings.push(...heldAgainst(doubtful, await secondReading(bytes, numbersOf(doubtful))));
    for (const recognized of await scans.finish()) {
      pages.push(recognized.page);
      warnings.push(...recognized.warnings);
    }
    warnings.push(...turns.end(pages.length));
    const attached = mayHaveAttachments(bytes) ? (await attachmentsOf(document)).length : 0;
    if (attached > 0) warnings.push(apart(attached));
    pages.sort((a, b) => a.number - b.number);
    if (pages.length === 0) throw new UnreadableFileError('corrupt', 'No page of the PDF could be read; ask the sender for it again.');
    const paged = { ...format, warnings, pages: document.numPages };
    const read = withHiddenLinks(markNoiseAsFurniture(documentFromPages(pages, paged)), links);
    return unseen.length === 0 ? read : { ...read, blocks: [...read.blocks, ...unseen] };
  } finally {
    await open.close();
    await drawing.close();
  }
};

function numbersOf(pages: readonly PageGeometry[]): number[] {
  return pages.map(({ number }) => number);
}

function cutOff(page: number): Warning {
  return {
    code: 'page-unreadable',
    message: 'The page has more drawing operators than are read; its end is missing.',
    page,
    partial: true,
  };
}

function damaged(page: number): Warning {
  return { code: 'page-unreadable', message: 'The page is damaged and could not be read.', page, partial: true };
}

function apart(files: number): Warning {
  return {
    code: 'attachments-apart',
    message: `The PDF has files attached (${files}); each is read as a file of its own.`,
    page: null,
    partial: false,
  };
}

function notDrawn(page: number): Warning {
  return {
    code: 'page-unreadable',
    message: 'The page has more layers or patterns than can be drawn, so that its picture could not be read.',
    page,
    partial: true,
  };
}

function restored(page: number): Warning {
  return {
    code: 'encoding-suspect',
    message: 'The letters of a font on the page are those of another alphabet; they were restored.',
    page,
    partial: false,
  };
}

function unusableLayer(page: number): Warning {
  return {
    code: 'letters-unreadable',
    message: 'The text of the page is not what it shows, and the reading of pictures is switched off.',
    page,
    partial: true,
  };
}

function notRead(page: number): Warning {
  return { code: 'page-unreadable', message: 'The page is a picture, and the reading of pictures is switched off.', page, partial: true };
}
