import type { Line } from './lines.ts';
import { listMarker } from './list-marker.ts';

/** Where lines of one column of text may stand. */
export interface Measure {
  readonly from: number;
  readonly to: number;
}

const TOLERANCE = {
  /** A new line pitch more than this many times the usual one is a gap between paragraphs. */
  pitch: 1.3,
  /** Room for rounding when asking whether the next word would have fitted, in ems. */
  fit: 0.35,
  /** A first line further right than this begins a paragraph, in ems. */
  indent: 0.9,
  /** Sizes further apart than this ratio do not run on. */
  size: 1.12,
} as const;

/** Lines top to bottom → paragraphs. A line goes on the paragraph above when its first word would not have fitted there. */
export function paragraphsOf(lines: readonly Line[], measure: Measure): Line[][] {
  const paragraphs: Line[][] = [];
  const usual = usualPitch(lines);
  for (const line of lines) {
    const paragraph = paragraphs.at(-1);
    if (paragraph && runsOn(paragraph, line, measure, usual)) paragraph.push(line);
    else paragraphs.push([line]);
  }
  return paragraphs;
}

function runsOn(paragraph: readonly Line[], line: Line, measure: Measure, usual: number): boolean {
  const previous = paragraph.at(-1);
  const first = paragraph[0];
  if (!previous || !first) return false;
  const size = Math.max(line.size, previous.size);
  if (size / Math.min(line.size, previous.size) > TOLERANCE.size) return false;
  const pitch = line.baseline - previous.baseline;
  if (pitch > Math.max(TOLERANCE.pitch * usual, 1.05 * size)) return false;
  if (listMarker(line) !== null) return false;
  if (!full(previous, line, measure)) return false;
  const second = paragraph[1];
  const body = second ? second.box.x0 : first.box.x0;
  const indented =
    line.box.x0 - Math.max(measure.from, body) > TOLERANCE.indent * size && !centred(line, measure) && line.box.x0 > previous.box.x0;
  return !indented || (listMarker(first) !== null && paragraph.length === 1);
}

/** Would the first piece of the next line not have fitted on the line above? */
export function full(previous: Line, next: Line, measure: Measure): boolean {
  const word = next.words[0];
  if (!word) return false;
  const piece = firstPiece(word.text);
  const width = ((word.box.x1 - word.box.x0) * piece.length) / word.text.length;
  const taken = centred(previous, measure) ? previous.box.x1 - previous.box.x0 : previous.box.x1 - measure.from;
  const room = measure.to - measure.from - taken;
  return width + spaceOf(previous) > room - TOLERANCE.fit * previous.size;
}

/** Lines may break after a hyphen and a slash. */
function firstPiece(text: string): string {
  const cut = /[-–/]/.exec(text.slice(0, -1));
  return cut && cut.index > 0 ? text.slice(0, cut.index + 1) : text;
}

function spaceOf(line: Line): number {
  return 0.2 * line.size;
}

function centred(line: Line, measure: Measure): boolean {
  const left = line.box.x0 - measure.from;
  const right = measure.to - line.box.x1;
  return left > line.size && right > 0 && Math.abs(left - right) < Math.max(3, 0.1 * (left + right));
}

/** The lower middle of the distances between neighbouring lines of text. */
function usualPitch(lines: readonly Line[]): number {
  const pitches = lines
    .slice(1)
    .map((line, index) => line.baseline - (lines[index]?.baseline ?? 0))
    .filter((pitch) => pitch > 0)
    .sort((a, b) => a - b);
  const size = lines[0]?.size ?? 10;
  return Math.min(pitches[Math.floor((pitches.length - 1) / 2)] ?? 1.2 * size, 2 * size);
}
