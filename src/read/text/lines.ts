/** What a line of a text file is, looked at by itself. */
export type LineKind = 'blank' | 'row' | 'separator' | 'heading' | 'item' | 'number' | 'pipe' | 'html-table' | 'plain';

export interface Line {
  readonly kind: LineKind;
  /** As it stands in the file, without the line feed. */
  readonly raw: string;
  /** Without blanks at the ends and markup of the block level (`##`, `>`, `- `). */
  readonly text: string;
  /** 1–6 for headings, else null. */
  readonly level: number | null;
  /** Blanks before the text. */
  readonly indent: number;
  /** `-`, `*` or `+` taken off a Markdown list item, else null. */
  readonly bullet: string | null;
  /** Two blanks at the end: Markdown's mark of a line that stays a line. */
  readonly hardBreak: boolean;
}

/** Numbers printed alone: `7`, `- 7 -`, `стр. 7`, `7 / 12`. */
const LONE_NUMBER =
  /^(?:[-–—]\s{0,3})?(?:(?:стр(?:аница|\.)|page|бет)\s{0,3})?(\d{1,3})(?:\s{0,3}(?:\/|из)\s{0,3}\d{1,3})?(?:\s{0,3}(?:[-–—]|бет))?$/iu;

export function classifyLine(raw: string): Line {
  const text = raw.trim();
  const base = {
    raw,
    text,
    level: null,
    indent: raw.length - raw.trimStart().length,
    bullet: null,
    hardBreak: /\S {2,}\r?$/.test(raw),
  };
  if (text === '') return { ...base, kind: /\t.*\t/.test(raw) ? 'row' : 'blank' };
  if (isSeparator(text)) return { ...base, kind: 'separator' };
  if (raw.includes('\t') && !isIndented(raw)) return { ...base, kind: 'row' };
  if (/^\|.{1,5000}\|$/.test(text)) return { ...base, kind: 'pipe' };
  if (/^<table[\s>]/i.test(text)) return { ...base, kind: 'html-table' };
  const heading = /^(#{1,6})\s{1,9}(.{1,5000}?)\s{0,9}#{0,6}$/u.exec(text);
  if (heading) return { ...base, kind: 'heading', text: heading[2] ?? '', level: heading[1]?.length ?? null };
  if (LONE_NUMBER.test(text)) return { ...base, kind: 'number' };
  const item = /^([-+•●▪◦]|\*(?!\*))\s{1,9}(?=\S)/u.exec(text);
  if (item) return { ...base, kind: 'item', text: text.slice(item[0].length), bullet: item[1] ?? null };
  if (text.startsWith('> ')) return { ...base, kind: 'plain', text: text.slice(2) };
  return { ...base, kind: typedMarker(text) === null ? 'plain' : 'item' };
}

/** Number of the page that a lone number names. */
export function loneNumber(text: string): number {
  return Number(LONE_NUMBER.exec(text)?.[1] ?? Number.NaN);
}

/** The enumerator typed at the start of a text: `1.`, `13-1)`, `2.1.`, `а)`, `•`; null when there is none. */
export function typedMarker(text: string): string | null {
  if (/^\d{2}\.\d{2}\.(?!\d)/.test(text)) return null;
  const found = /^(?:\d{1,3}(?:[.-]\d{1,3}){0,3}[.)]|\(?[a-zа-яәғқңөұүһі]\)|[•●▪◦–—-](?=\s))(?=\s|\p{Lu}|[*«"])/iu.exec(text);
  return found ? found[0] : null;
}

/** `--⇥---⇥--`, `------`, `***`, `====`, a code fence. */
function isSeparator(text: string): boolean {
  return (
    /^(?:[-–—]{2,}(?:\s{1,9}[-–—]+)*|={3,}|\*{3,}|_{200,}|`{3}[a-z]{0,20})$/.test(text) ||
    /^\|?(?:\s*:?-{2,}:?\s*\|)+(?:\s*:?-{2,}:?\s*)?$/.test(text.slice(0, 2000))
  );
}

/** A tab that only indents a paragraph. */
function isIndented(raw: string): boolean {
  return /^\t[^\t]{1,100000}$/.test(raw) && raw.trim().length > 0;
}
