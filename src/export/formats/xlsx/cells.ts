import type { CellValue, ColumnType } from '../../column.ts';
import { MOST_IN_CELL } from '../../csv.ts';

/** Places in `STYLES` of `parts.ts`. */
export const STYLE = { plain: 0, header: 1, text: 2, date: 3, time: 4, link: 5 } as const;

const DAY = 86_400_000;
/** Day 0 of a workbook. */
const EPOCH = Date.UTC(1899, 11, 30);

/** A cell of `<sheetData>`; empty for null. Text is text whatever it looks like: a formula is never made of it. */
export function cellXml(reference: string, cell: CellValue, type: ColumnType, linked: boolean): string {
  if (cell === null) return '';
  if (typeof cell === 'number') return `<c r="${reference}"><v>${cell}</v></c>`;
  if (typeof cell === 'boolean') return `<c r="${reference}" t="b"><v>${Number(cell)}</v></c>`;
  if (type === 'date' || type === 'time') {
    const days = (Date.parse(cell) - EPOCH) / DAY;
    if (days > 0) return `<c r="${reference}" s="${STYLE[type]}"><v>${days}</v></c>`;
  }
  return textCell(reference, cell, linked ? STYLE.link : STYLE.text);
}

export function textCell(reference: string, text: string, style: number): string {
  return `<c r="${reference}" t="inlineStr" s="${style}"><is><t xml:space="preserve">${escaped(text.slice(0, MOST_IN_CELL))}</t></is></c>`;
}

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Text of XML; characters that XML has no room for as Office writes them (`_x0001_`), and what looks so already. */
export function escaped(text: string): string {
  return text
    .replace(/_x[\dA-Fa-f]{4}_/g, '_x005F$&')
    .replace(/[^\P{Cc}\t\n]|[\uFFFE\uFFFF]/gu, (sign) => `_x${sign.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`)
    .replace(/[&<>"]/g, (sign) => ENTITIES[sign] ?? sign);
}

/** `A` for 0, `AA` for 26. */
export function columnLetters(index: number): string {
  const rest = String.fromCharCode(65 + (index % 26));
  return index < 26 ? rest : columnLetters(Math.floor(index / 26) - 1) + rest;
}
