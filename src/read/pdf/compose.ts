import { type Emphasis, type TextBox, type TextRun, textRun } from '../../model/document.ts';
import { roundBox, union } from './box.ts';
import type { Line } from './lines.ts';
import type { Word } from './page.ts';

/** Decides how the last word of a line and the first of the next are joined. */
export interface Hyphenation {
  /** Words of the document, lower case. */
  readonly known: ReadonlySet<string>;
  /** True when so many lines end in a hyphen that the hyphens must be the typesetter's. */
  readonly automatic: boolean;
}

/** One text from paragraphs of lines: lines joined with a space, paragraphs with "\n". */
export function compose(paragraphs: readonly (readonly Line[])[], page: number, hyphenation: Hyphenation): TextRun {
  let text = '';
  const boxes: TextBox[] = [];
  const marks: Emphasis[] = [];
  const confidences: number[] = [];
  const add = (word: Word): void => {
    const start = text.length;
    text += word.text.replaceAll('\u00AD', '');
    if (text.length === start) return;
    boxes.push({ start, end: text.length, page, box: roundBox(word.box) });
    if (word.font.bold) mark(marks, 'bold', start, text.length);
    if (word.font.italic) mark(marks, 'italic', start, text.length);
    if (word.confidence !== null) confidences.push(word.confidence);
  };
  paragraphs.forEach((lines, paragraphIndex) => {
    if (paragraphIndex > 0) text += '\n';
    lines.forEach((line, lineIndex) => {
      line.words.forEach((word, wordIndex) => {
        const before = wordIndex > 0 ? line.words[wordIndex - 1] : lines[lineIndex - 1]?.words.at(-1);
        if (before && wordIndex > 0) text += ' ';
        else if (before) {
          const seam = joint(before.text, word.text, hyphenation);
          if (seam === 'mend') text = dropHyphen(text, boxes);
          else if (seam === 'space') text += ' ';
        }
        add(word);
      });
    });
  });
  return textRun(text, {
    page,
    box: boxes.length > 0 ? roundBox(union(boxes.map((part) => part.box))) : null,
    boxes,
    emphasis: marks.toSorted((a, b) => a.start - b.start || a.end - b.end),
    confidence: confidences.length > 0 ? confidences.reduce((sum, value) => sum + value, 0) / confidences.length : null,
  });
}

/** Joins neighbouring stretches of one kind over the space between them. */
function mark(marks: Emphasis[], kind: Emphasis['kind'], start: number, end: number): void {
  const index = marks.findLastIndex((entry) => entry.kind === kind);
  const last = marks[index];
  if (last && start - last.end <= 1) marks[index] = { ...last, end };
  else marks.push({ kind, start, end });
}

function dropHyphen(text: string, boxes: TextBox[]): string {
  if (!/[-\u2010]$/.test(text)) return text;
  const last = boxes.pop();
  if (last && last.end - 1 > last.start) boxes.push({ ...last, end: last.end - 1 });
  return text.slice(0, -1);
}

/** `mend`: drop the hyphen and join; `join`: no space; `space`: two words. */
export function joint(before: string, after: string, { known, automatic }: Hyphenation): 'mend' | 'join' | 'space' {
  if (before.endsWith('\u00AD')) return 'mend';
  if (/[\p{L}\p{N}]-$/u.test(before) && /^\p{N}/u.test(after)) return 'join';
  if (/\p{N}-$/u.test(before) && /^\p{L}/u.test(after)) return 'join';
  if (/\p{L}\/$/u.test(before) && /^\p{L}/u.test(after)) return 'join';
  const head = /(\p{L}+)[-\u2010]$/u.exec(before)?.[1];
  const tail = /^\p{L}+/u.exec(after)?.[0];
  if (head === undefined || tail === undefined) return 'space';
  if (known.has(`${head}-${tail}`.toLowerCase()) || !/^\p{Ll}/u.test(tail)) return 'join';
  if (known.has(`${head}${tail}`.toLowerCase())) return 'mend';
  return automatic || before.endsWith('\u2010') ? 'mend' : 'join';
}

/** What can be learnt about hyphens from all lines of the document. */
export function learnHyphenation(lines: readonly Line[]): Hyphenation {
  const known = new Set<string>();
  let broken = 0;
  for (const line of lines) {
    line.words.forEach((word, index) => {
      const plain = word.text.replace(/^[^\p{L}]+|[^\p{L}]+$/gu, '').toLowerCase();
      if (plain !== '' && (index < line.words.length - 1 || !word.text.endsWith('-'))) known.add(plain);
    });
    if (/\p{Ll}-$/u.test(line.words.at(-1)?.text ?? '')) broken += 1;
  }
  return { known, automatic: broken > 4 && broken > 0.04 * lines.length };
}
