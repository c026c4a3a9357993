import type { Word } from '../page/page.ts';
import { keep } from './keep.ts';
import { type Line, linesOf } from './lines.ts';
import { headingAbove, type Measure, paragraphsOf } from './paragraphs.ts';
import type { TaggedParagraphs } from './tagged-paragraphs.ts';
import { CELL_PARAGRAPHS } from './tolerances.ts';
import { turnedLines } from './turned-lines.ts';

/** Words that open a quantity: «не менее 20», «кемінде 20», «до 15». */
const QUALIFIERS = new Set('не кемінде кем более менее свыше до около от минимум максимум әрбірінде шамамен'.split(' '));
/** After these a line cannot be over. */
const OPEN_ENDS = new Set([...QUALIFIERS, ...'по в во на и с со из для о об за к у при под над или г. № мен және бен пен'.split(' ')]);

/** What a cell holds; `lines` are those of all its words. */
export interface CellContent {
  readonly words: readonly Word[];
  readonly lines: readonly Line[];
  readonly measure: Measure;
}

/**
 * The cells of one row → the paragraphs of each. Where a full line leaves it open whether the next one goes on, the
 * wording decides; capital letters alone decide only when the cell then has as many items as its neighbours.
 */
export function rowParagraphs(cells: readonly CellContent[], tagged: TaggedParagraphs): Line[][][] {
  const firm = cells.map((cell) => cellParagraphs(cell, tagged, beginsItem));
  const lists = new Set(firm.map((paragraphs) => paragraphs.length).filter((count) => count > 1));
  if (lists.size === 0) return firm;
  return firm.map((paragraphs, index) => {
    const cell = cells[index];
    if (!cell) return paragraphs;
    const bold = cellParagraphs(cell, tagged, (paragraph, line) => beginsItem(paragraph, line) || capitalised(paragraph, line));
    return bold.length > paragraphs.length &&
      lists.has(bold.length) &&
      bold.every((item) => wordsOf(item).length <= CELL_PARAGRAPHS.maxItemWords)
      ? bold
      : paragraphs;
  });
}

/** Upright words as paragraphs; turned words (headings written upwards) as one more paragraph for each direction. */
function cellParagraphs(
  { words, lines, measure }: CellContent,
  tagged: TaggedParagraphs,
  startsAnew: (paragraph: readonly Line[], line: Line) => boolean,
): Line[][] {
  const upright = keep(words, (word) => word.rotation === 0);
  const uprightLines = upright === words ? lines : linesOf(upright);
  const paragraphs = paragraphsOf(uprightLines, measure, tagged, tagged.count(upright) > 1 ? headingAbove : startsAnew);
  if (upright !== words)
    for (const rotation of [270, 90, 180] as const) {
      const turned = words.filter((word) => word.rotation === rotation);
      if (turned.length > 0) paragraphs.push(turnedLines(turned, rotation));
    }
  return paragraphs;
}

function beginsItem(paragraph: readonly Line[], line: Line): boolean {
  if (headingAbove(paragraph, line)) return true;
  const last = paragraph.at(-1)?.words.at(-1)?.text ?? '';
  if (last.endsWith(';')) return true;
  if (isOpen(paragraph)) return false;
  const first = line.words[0]?.text ?? '';
  const length = paragraph.reduce((sum, { words }) => sum + words.length, 0);
  if (length > 1 && first.length > 2 && /^\p{L}/u.test(first) && lower(first) === lower(paragraph[0]?.words[0]?.text ?? '')) return true;
  if (length > CELL_PARAGRAPHS.maxItemWords) return false;
  if (first !== '000' && isQuantity(wordsOf([line])) && isQuantity(wordsOf(paragraph))) return true;
  if (!/^[«"]?\p{Lu}\p{Ll}/u.test(first) || !/[\p{L}\p{N})»"]$/u.test(last)) return false;
  return wordsOf(paragraph)
    .slice(-3)
    .some((word) => /\d/.test(word));
}

function capitalised(paragraph: readonly Line[], line: Line): boolean {
  const starts = [paragraph[0], line].map((entry) => entry?.words[0]?.text ?? '');
  return !isOpen(paragraph) && starts.every((word) => /^[«"]?\p{Lu}\p{Ll}/u.test(word));
}

/** A bracket or quotation is not closed, or the last word calls for another. */
function isOpen(paragraph: readonly Line[]): boolean {
  const last = lower(paragraph.at(-1)?.words.at(-1)?.text ?? '');
  if (/[,(\-–—:/]$/.test(last) || /^\d{1,2}[.)]$/.test(last)) return true;
  // Alone on its line it is the tail of a word that was cut in two.
  if (OPEN_ENDS.has(last) && paragraph.at(-1)?.words.length !== 1) return true;
  return count(paragraph, '(') > count(paragraph, ')') || count(paragraph, '«') > count(paragraph, '»');
}

/** `не менее 20 человек`, `143`, `2 акции`. */
function isQuantity(words: readonly string[]): boolean {
  const start = words.findIndex((word) => !QUALIFIERS.has(lower(word)));
  if (start < 0) return words.length > 0;
  return start < 3 && /^[~≥≤<>]?\d/.test(words[start] ?? '');
}

function count(paragraph: readonly Line[], sign: string): number {
  let sum = 0;
  for (const { words } of paragraph)
    for (const { text } of words) for (let at = text.indexOf(sign); at >= 0; at = text.indexOf(sign, at + 1)) sum += 1;
  return sum;
}

function lower(text: string): string {
  return text.toLowerCase();
}

function wordsOf(paragraph: readonly Line[]): string[] {
  return paragraph.flatMap((line) => line.words.map((word) => word.text));
}
