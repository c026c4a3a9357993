import { type Emphasis, type TextBox, type TextRun, textRun } from '../model/document.ts';
import { around, roundBox } from '../page/box.ts';
import type { Word } from '../page/page.ts';
import { type Hyphenation, joint } from './hyphenation.ts';
import type { Line } from './lines.ts';
import type { Measure } from './paragraphs.ts';

/** One text from paragraphs of lines: lines joined with a space, paragraphs with "\n". */
export function compose(
  paragraphs: readonly (readonly Line[])[],
  page: number,
  hyphenation: Hyphenation,
  measure: Measure | null = null,
): TextRun {
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
        const above = lines[lineIndex - 1];
        if (wordIndex > 0) text += ' ';
        else if (above) {
          const seam = joint(above, line, hyphenation, measure, lineIndex === lines.length - 1);
          if (seam === 'mend') text = dropHyphen(text, boxes);
          else if (seam === 'space') text += ' ';
        }
        add(word);
      });
    });
  });
  return textRun(text, {
    page,
    box: boxes.length > 0 ? roundBox(around(boxes)) : null,
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
