import type { Line } from './lines.ts';

/** Lines that fill the page are at least this near to the longest. */
const SLACK = 20;
const MAX_WIDTH = 120;

/** Width to which the prose of a file was wrapped, or null when its lines are paragraphs. */
export function wrapWidth(lines: readonly Line[]): number | null {
  const followed = lines.filter((line, index) => isProse(line) && lines[index + 1]?.kind === 'plain').map((line) => line.text.length);
  const width = followed.reduce((most, length) => Math.max(most, length), 0);
  if (followed.length < 4 || width > MAX_WIDTH || width < 40) return null;
  return followed.filter((length) => length >= width - SLACK).length >= followed.length * 0.6 ? width : null;
}

/** One text out of the lines of a group; a line feed where the next line is a paragraph of its own. */
export function joinLines(group: readonly Line[], width: number | null): string {
  let text = '';
  let bold = 0;
  for (const [index, line] of group.entries()) {
    const previous = group[index - 1];
    if (previous) text += !goesOn(previous, line, width, bold % 2 === 1) ? '\n' : isCutWord(previous.text, line.text) ? '' : ' ';
    text += line.text;
    bold += line.text.match(/\*\*/g)?.length ?? 0;
  }
  return text;
}

/** A hyphen at the end of a line: of a compound or of a cut word, which cannot be told apart; it stays. */
function isCutWord(previous: string, next: string): boolean {
  return /\p{L}-$/u.test(previous) && /^\p{Ll}/u.test(next);
}

function isProse(line: Line): boolean {
  return line.kind === 'plain' || line.kind === 'item';
}

function goesOn(previous: Line, next: Line, width: number | null, insideBold: boolean): boolean {
  if (width !== null && previous.text.length >= width - SLACK && !previous.hardBreak) return true;
  if (!/^[*_]{0,3}\p{Ll}/u.test(next.text) || isAbbreviation(next.text)) return false;
  if (areEntries(previous.text, next.text)) return false;
  return insideBold || !(previous.hardBreak || /[.!?:;]$/.test(previous.text));
}

/** «30–45 лет – 96» above «старше 45 лет – 46», «руководитель: …» above «бухгалтер: …»: lines of one list, not one sentence. */
function areEntries(previous: string, next: string): boolean {
  return (COUNTED.test(previous) && COUNTED.test(next)) || (LABELLED.test(next) && (LABELLED.test(previous) || previous.length < SHORT));
}

/** So short a line was not broken by the margin. */
const SHORT = 50;
const COUNTED = /\s[–—-]\s{0,2}\d[\d ]{0,8}(?:\s?\p{L}{2,12}\.?)?[;,.]?$/u;
const LABELLED = /^\p{L}[\p{L}\s]{3,40}:\s{1,3}[\p{Lu}\d]/u;

/** «г.Ақтау», «тел. 8 …», `https://…` begin lines of their own although they begin in lower case. */
function isAbbreviation(text: string): boolean {
  return /^(?:\p{Ll}{1,4}\.\s{0,3}[\p{Lu}\d+]|https?:|www\.|e-?mail|\S{1,60}@)/u.test(text);
}

/** Joins parts of one paragraph that a word processor kept on separate lines: prose goes on, fields stay apart. */
export function splitsField(previous: string, next: string): boolean {
  return !/^\p{Ll}/u.test(next) || isAbbreviation(next) || /[.!?:;]$/.test(previous);
}
