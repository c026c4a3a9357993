import type { Cell, Paragraph, SourceDocument } from '../model/document.ts';
import type { Language, Passage } from '../model/structure.ts';
import { countOf, LETTER } from '../text/characters.ts';
import { languageOf } from '../text/language.ts';
import { clean, fold } from '../text/normalize.ts';

/** Below this mean certainty of the OCR engine numbers are not to be trusted. */
const CERTAIN = 0.7;
/** Passages with fewer letters say little about a document's language. */
const TELLING_LETTERS = 40;
/** A language is one of the document's when this share of the letters, or one whole paragraph, is in it. */
const LANGUAGE_SHARE = 0.03;
const WHOLE_PARAGRAPH_LETTERS = 90;
/** Short lines alone are easily taken for the other language. */
const SHORT_SHARE = 0.4;

/** The texts of paragraphs and cells in reading order, furniture left out. */
export function textsOf(source: SourceDocument): string[] {
  return source.blocks.flatMap((block) => {
    if (block.kind === 'furniture') return [];
    return block.kind === 'paragraph' ? [block.text] : block.cells.map(({ text }) => text);
  });
}

/** Paragraphs and cells of the source in reading order, furniture left out. Sections are filled in later. */
export function passagesOf(source: SourceDocument): Passage[] {
  return source.blocks.flatMap((block, index) => {
    if (block.kind === 'furniture') return [];
    if (block.kind === 'paragraph') return [paragraphPassage(block, index)];
    return block.cells.map((cell) => cellPassage(cell, index, block.page));
  });
}

function paragraphPassage(block: Paragraph, index: number): Passage {
  return { ...run(block), block: index, row: null, column: null, page: block.page, list: block.list, doubtful: unsure(block.confidence) };
}

function cellPassage(cell: Cell, index: number, page: number | null): Passage {
  return {
    ...run(cell),
    block: index,
    row: cell.row,
    column: cell.column,
    page: cell.page ?? page,
    list: null,
    doubtful: cell.doubtful || unsure(cell.confidence),
  };
}

function run(block: Paragraph | Cell): Pick<Passage, 'text' | 'clean' | 'folded' | 'language' | 'emphasis' | 'boxes' | 'box' | 'section'> {
  const { text, emphasis, boxes, box } = block;
  const mended = clean(text);
  return { text, clean: mended, folded: fold(mended), language: languageOf(text), emphasis, boxes, box, section: null };
}

function unsure(confidence: number | null): boolean {
  return confidence !== null && confidence < CERTAIN;
}

/** Languages of the document, the more frequent first. */
export function languagesOf(passages: readonly Passage[]): ('ru' | 'kk')[] {
  const sized = passages.map((passage) => ({ language: passage.language, size: countOf(passage.text, LETTER) }));
  const telling = sized.filter(({ size }) => size >= TELLING_LETTERS);
  const weighed = telling.length ? telling : sized;
  const count = { ru: 0, kk: 0 };
  const whole = { ru: false, kk: false };
  for (const { language: printed, size } of weighed) {
    for (const language of spoken(printed)) {
      count[language] += printed === 'mixed' ? size / 2 : size;
      whole[language] ||= size >= WHOLE_PARAGRAPH_LETTERS && printed !== 'mixed';
    }
  }
  const all = count.ru + count.kk;
  const share = telling.length ? LANGUAGE_SHARE : SHORT_SHARE;
  const present = (['ru', 'kk'] as const).filter((language) => count[language] > 0 && (whole[language] || count[language] / all >= share));
  return present.sort((a, b) => count[b] - count[a]);
}

function spoken(language: Language | null): ('ru' | 'kk')[] {
  if (language === 'mixed') return ['ru', 'kk'];
  return language ? [language] : [];
}
