import { type Emphasis, type TextRun, textRun } from '../../model/document.ts';
import { settled } from './raised.ts';

type Kind = Emphasis['kind'];

/** Invisible: soft hyphen, zero-width characters, byte order marks, direction marks. */
const INVISIBLE = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff]/gu;
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is removed
const CONTROL = /[\u0000-\u0008\u000e-\u001f\u007f]/gu;

/** NFC without invisible characters; U+0306 left over after a composed й is dropped. */
export function cleanText(text: string): string {
  return text
    .normalize('NFC')
    .replace(INVISIBLE, '')
    .replace(CONTROL, '')
    .replace(/й\u0306/gu, 'й')
    .replace(/Й\u0306/gu, 'Й');
}

/** Collects pieces of text with their emphasis and gives them as runs, one for each line. Blanks at the ends and doubled blanks are dropped. */
export class RunBuilder {
  private text = '';
  private spans: Emphasis[] = [];

  /** `\n` in the piece begins a new line. */
  append(piece: string, kinds: Iterable<Kind> = []): void {
    const start = this.text.length;
    this.text += cleanText(piece);
    const end = this.text.length;
    if (end > start) for (const kind of kinds) this.mark(start, end, kind);
  }

  get length(): number {
    return this.text.length;
  }

  /** Marks a range of what has been appended. */
  mark(start: number, end: number, kind: Kind): void {
    const last = this.spans.findLast((span) => span.kind === kind);
    if (last && last.end === start) this.spans[this.spans.indexOf(last)] = { ...last, end };
    else this.spans.push({ start, end, kind });
  }

  /** One run per non-empty line. */
  lines(): TextRun[] {
    const runs: TextRun[] = [];
    let start = 0;
    for (const line of this.text.split('\n')) {
      const run = squeeze(settled(line), clip(this.spans, start, start + line.length));
      if (run.text !== '') runs.push(run);
      start += line.length + 1;
    }
    return runs;
  }

  /** Everything as one run, lines parted by `\n`; empty lines are dropped. */
  run(): TextRun {
    let text = '';
    const emphasis: Emphasis[] = [];
    for (const line of this.lines()) {
      if (text !== '') text += '\n';
      const offset = text.length;
      for (const span of line.emphasis) emphasis.push({ ...span, start: span.start + offset, end: span.end + offset });
      text += line.text;
    }
    return textRun(text, { emphasis });
  }
}

/** One run out of two, the separator between them. Runs without geometry only. */
export function joinRuns(first: TextRun, second: TextRun, separator: string): TextRun {
  const offset = first.text.length + separator.length;
  const moved = second.emphasis.map((span) => ({ ...span, start: span.start + offset, end: span.end + offset }));
  return textRun(first.text + separator + second.text, { emphasis: [...first.emphasis, ...moved] });
}

function clip(spans: readonly Emphasis[], start: number, end: number): Emphasis[] {
  return spans
    .filter((span) => span.start < end && span.end > start)
    .map((span) => ({ ...span, start: Math.max(span.start, start) - start, end: Math.min(span.end, end) - start }));
}

/** Runs of blanks become one, blanks at the ends go; offsets follow. */
function squeeze(line: string, spans: readonly Emphasis[]): TextRun {
  const trimmed = line.trim();
  if (!/[\t\r]| {2}/.test(trimmed)) return shifted(trimmed, spans, line.length - line.trimStart().length);
  const map = new Int32Array(line.length + 1);
  const kept: string[] = [];
  let length = 0;
  let blank = true;
  for (let index = 0; index < line.length; index++) {
    map[index] = length;
    const character = line[index] ?? '';
    const isBlank = character === ' ' || character === '\t' || character === '\r';
    if (isBlank && blank) continue;
    kept.push(isBlank ? ' ' : character);
    length++;
    blank = isBlank;
  }
  map[line.length] = length;
  const moved = spans.map((span) => ({ ...span, start: map[span.start] ?? 0, end: map[span.end] ?? 0 }));
  return shifted(kept.join('').trimEnd(), moved, 0);
}

function shifted(text: string, spans: readonly Emphasis[], by: number): TextRun {
  const emphasis = spans
    .map((span) => ({ ...span, start: Math.max(span.start - by, 0), end: Math.min(span.end - by, text.length) }))
    .filter((span) => span.end > span.start);
  return textRun(text, { emphasis });
}
