import type { Block, SourceDocument, TextRun, Warning } from '../model/document.ts';
import { plausibility } from './text/letters.ts';
import { misreadingOf, translated } from './text/mojibake.ts';

/** Letters, Latin and Cyrillic, and signs: what wrong tables make of Cyrillic text. Other scripts are other languages. */
const DOUBTFUL = /[\u0080-\u024f\u0400-\u04ff\u2010-\u25ff]/gu;
const FEWEST = 40;
/** The mean of a text in Russian or Kazakh is -3, that of a text in wrong letters -6 and less. */
const WORST = -6.2;
/** Share of all letters that must be doubtful: languages written with Latin letters have few beside ASCII. */
const SHARE = 0.25;

const RESTORED: Warning = {
  code: 'encoding-suspect',
  message: 'The Kazakh letters were typed in a font of before Unicode; they were restored.',
  page: null,
  partial: false,
};
const MENDED: Warning = {
  code: 'encoding-suspect',
  message: 'The text had been saved with a wrong encoding; its letters were restored.',
  page: null,
  partial: false,
};
const UNREADABLE: Warning = {
  code: 'letters-unreadable',
  message: 'Most letters cannot be made out: the file was saved in an unknown encoding or font; ask the sender for a PDF.',
  page: null,
  partial: true,
};

/**
 * Puts the letters of a document right that stand in the file as the codes of another alphabet: typed with Kazakh fonts of before
 * Unicode, or once decoded with the wrong table. One table for the whole document, letter for letter, so that places stay true.
 */
export function withLettersMended(document: SourceDocument): SourceDocument {
  const text = document.blocks
    .flatMap(runsOf)
    .map((run) => run.text)
    .join('\n');
  const misread = misreadingOf(text);
  if (!misread) return isUnreadable(text) ? { ...document, warnings: [...document.warnings, UNREADABLE] } : document;
  const { letters, cause } = misread;
  const mend = <T extends TextRun>(run: T): T => ({ ...run, text: translated(run.text, letters) });
  const blocks = document.blocks.map((block): Block => (block.kind === 'table' ? { ...block, cells: block.cells.map(mend) } : mend(block)));
  return { ...document, blocks, warnings: [...document.warnings, cause === 'font' ? RESTORED : MENDED] };
}

function runsOf(block: Block): readonly TextRun[] {
  return block.kind === 'table' ? block.cells : [block];
}

function isUnreadable(text: string): boolean {
  const doubtful = text.match(DOUBTFUL) ?? [];
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  return doubtful.length >= Math.max(FEWEST, SHARE * letters) && plausibility(text) < WORST * doubtful.length;
}
