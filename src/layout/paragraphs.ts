import type { Font } from '../page/page.ts';
import type { Line } from './lines.ts';
import { listMarker } from './list-marker.ts';
import type { TaggedParagraphs } from './tagged-paragraphs.ts';
import { PARAGRAPHS } from './tolerances.ts';

/** Where lines of one column of text may stand. */
export interface Measure {
  readonly from: number;
  readonly to: number;
  /** The lines may stand nowhere else: both edges are drawn. */
  readonly drawn?: boolean;
  /** Running text, no cell: how wide its column is may not show. */
  readonly prose?: boolean;
}

/** `break`: a new paragraph for sure. `maybe`: the line above was full, so it may go on or not. */
export type Seam = 'break' | 'maybe';

/** Lines top to bottom → paragraphs. A line goes on the paragraph above when its first word would not have fitted there. */
export function paragraphsOf(
  lines: readonly Line[],
  measure: Measure,
  tagged: TaggedParagraphs,
  startsAnew: (paragraph: readonly Line[], line: Line) => boolean = headingAbove,
): Line[][] {
  const paragraphs: Line[][] = [];
  const usual = usualPitch(lines);
  const justified = areJustified(lines, measure);
  for (const line of lines) {
    const paragraph = paragraphs.at(-1);
    const goesOn =
      paragraph &&
      seam(paragraph, line, measure, usual, justified, tagged) === 'maybe' &&
      (!startsAnew(paragraph, line) || isCutNumber(paragraph, line, measure));
    if (goesOn) paragraph.push(line);
    else paragraphs.push([line]);
  }
  return paragraphs;
}

export function seam(
  paragraph: readonly Line[],
  line: Line,
  measure: Measure,
  usual: number,
  justified: boolean,
  tagged: TaggedParagraphs,
): Seam {
  const previous = paragraph.at(-1);
  const first = paragraph[0];
  if (!previous || !first) return 'break';
  const size = Math.max(line.size, previous.size);
  if (tagged.differ(previous, line)) return 'break';
  if (size / Math.min(line.size, previous.size) > PARAGRAPHS.size) return 'break';
  const lowerCase = /^\p{Ll}/u.test(line.words[0]?.text ?? '');
  const pitch = lowerCase && line.words[0]?.confidence !== null ? PARAGRAPHS.seenPitch : PARAGRAPHS.pitch;
  if (line.baseline - previous.baseline > Math.max(pitch * usual * size, 1.05 * size)) return 'break';
  if (beginsItem(paragraph, line) || restyled(previous, line) || (labelled(first) && labelled(line))) return 'break';
  const open = lowerCase && /^[–—-]$|[,(]$|\p{Ll}[-\u2010\u00AD]$/u.test(previous.words.at(-1)?.text ?? '');
  if (!full(previous, line, measure) && !open && !(measure.prose && lowerCase && breaksOff(previous)) && !splitsQuantity(previous, line))
    return 'break';
  if (justified && !lowerCase && !centred(previous, measure) && measure.to - previous.box.x1 > PARAGRAPHS.justified) return 'break';
  return indented(paragraph, line, measure) ? 'break' : 'maybe';
}

/** So many words without a mark at their end are no line of their own when the next one begins in lower case. */
function breaksOff({ words }: Line): boolean {
  return words.length >= 4 && /[\p{L}\p{N}]$/u.test(words.at(-1)?.text ?? '') && words.every((word) => word.confidence === null);
}

/** «Тема гранта: …» under «Грантополучатель: …»: fields of a cover, one in a line. */
function labelled(line: Line): boolean {
  const colon = line.words.findIndex((word) => word.text.endsWith(':'));
  return colon >= 0 && colon < 5 && colon < line.words.length - 1 && /^\p{Lu}/u.test(line.words[0]?.text ?? '');
}

/** A whole line in another style after the end of a sentence is a heading, or the text under one. */
function restyled(previous: Line, line: Line): boolean {
  if (!/[.!?:;]["»)]?$/u.test(previous.words.at(-1)?.text ?? '')) return false;
  const above = previous.words[0]?.font;
  const below = line.words[0]?.font;
  if (!above || !below || sameStyle(above, below)) return false;
  return previous.words.every(({ font }) => sameStyle(font, above)) && line.words.every(({ font }) => sameStyle(font, below));
}

function sameStyle(a: Font, b: Font): boolean {
  return a.bold === b.bold && a.italic === b.italic;
}

/** A break inside «4 000» or between a number and its unit, wherever the typesetter put it. */
function splitsQuantity(previous: Line, line: Line): boolean {
  const above = previous.words.at(-1)?.text ?? '';
  const first = line.words[0]?.text ?? '';
  if (!/^\d{1,3}$/u.test(above)) return false;
  return first === '000' || (previous.words.length > 1 && UNIT_STEMS.test(first));
}

const UNIT_STEMS = /^(?:человек|чел\.?$|адам|участник|экземпляр|экз|дана|штук|шт\.?$|тенге|теңге)/u;

/** A first line may be indented, and the later lines of a list item hang; another step to the right begins a paragraph. */
function indented(paragraph: readonly Line[], line: Line, measure: Measure): boolean {
  const first = paragraph[0];
  const previous = paragraph.at(-1);
  if (!first || !previous || centred(line, measure)) return false;
  if (paragraph.length === 1 && listMarker(first) !== null) return false;
  const body = (paragraph[1] ?? first).box.x0;
  return line.box.x0 - Math.max(measure.from, body) > PARAGRAPHS.indent * line.size && line.box.x0 > previous.box.x0;
}

/** A dash or a number may come to stand at the beginning of a line by chance; then the line above does not end like an item. */
function beginsItem(paragraph: readonly Line[], line: Line): boolean {
  const marker = listMarker(line);
  if (marker === null) return false;
  if (!/^[-–—\p{N}]/u.test(marker)) return true;
  const above = paragraph.at(-1)?.words.at(-1)?.text ?? '';
  const first = paragraph[0];
  return (
    /[.;:!?]$/.test(above) ||
    (first !== undefined && listMarker(first) !== null && /^[-–—]/.test(marker) === /^[-–—]/.test(listMarker(first) ?? ''))
  );
}

/** Bold headings do not run on into text that is not bold. */
export function headingAbove(paragraph: readonly Line[], line: Line): boolean {
  return paragraph.every((entry) => entry.words.every((word) => word.font.bold)) && line.words[0]?.font.bold === false;
}

/** «15» over «7» in a cell that is too narrow for «157»: nobody lists figures in a column of one digit's width. */
export function isCutNumber(paragraph: readonly Line[], line: Line, measure: Measure): boolean {
  if (!measure.drawn || line.words.length !== 1 || paragraph.length > 2) return false;
  const [above, below] = [paragraph.at(-1)?.words, line.words[0]];
  const head = above?.[0];
  if (!head || !below || above.length !== 1 || !/^\d{1,3}$/.test(head.text) || !/^\d{1,3}$/.test(below.text)) return false;
  const digit = (below.box.x1 - below.box.x0) / below.text.length;
  const room = measure.to - measure.from - (head.box.x1 - head.box.x0);
  return head.confidence === null && room < 0.9 * digit && below.text.length <= head.text.length;
}

/** Would the first piece of the next line not have fitted on the line above? */
export function full(previous: Line, next: Line, measure: Measure): boolean {
  const word = next.words[0];
  if (!word) return false;
  const piece = firstPiece(word.text);
  const width = ((word.box.x1 - word.box.x0) * piece.length) / word.text.length;
  const letter = (word.box.x1 - word.box.x0) / word.text.length;
  const taken = centred(previous, measure) ? previous.box.x1 - previous.box.x0 : previous.box.x1 - measure.from;
  const room = measure.to - measure.from - taken;
  return width + 0.2 * previous.size > room - PARAGRAPHS.fit * previous.size || room < 1.2 * letter;
}

/** Lines may break after a hyphen and a slash. */
function firstPiece(text: string): string {
  const cut = /[-–/]/.exec(text.slice(0, -1));
  return cut && cut.index > 0 ? text.slice(0, cut.index + 1) : text;
}

function centred(line: Line, measure: Measure): boolean {
  const left = line.box.x0 - measure.from;
  const right = measure.to - line.box.x1;
  return left > line.size && right > 0 && Math.abs(left - right) < Math.max(3, 0.1 * (left + right));
}

/** Distance of the lines of one paragraph in font sizes: the lower quarter of what is seen. */
function usualPitch(lines: readonly Line[]): number {
  const ratios: number[] = [];
  lines.forEach((line, index) => {
    const previous = lines[index - 1];
    if (!previous) return;
    const ratio = (line.baseline - previous.baseline) / line.size;
    if (ratio > PARAGRAPHS.leastPitch && ratio < PARAGRAPHS.mostPitch) ratios.push(ratio);
  });
  ratios.sort((a, b) => a - b);
  return ratios[Math.floor(ratios.length / 4)] ?? 1.2;
}

function areJustified(lines: readonly Line[], measure: Measure): boolean {
  if (lines.length < PARAGRAPHS.linesOfColumn) return false;
  const flush = lines.filter((line) => Math.abs(line.box.x1 - measure.to) < PARAGRAPHS.justified).length;
  const long = lines.filter((line) => line.box.x1 > measure.from + PARAGRAPHS.longLine * (measure.to - measure.from)).length;
  return flush > PARAGRAPHS.flushLines && flush > PARAGRAPHS.flushShare * long;
}
