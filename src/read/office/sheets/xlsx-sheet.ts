import { atLevel, type Level, settled } from '../../builder/raised.ts';
import type { CellBudget } from '../../builder/table-builder.ts';
import { walkXml } from '../xml.ts';
import { type ShownSheet, withoutHidden } from './hidden.ts';
import { type NumberFormat, PLAIN_NUMBER, printNumber } from './numbers.ts';
import type { SheetCell } from './sheet.ts';

export interface Workbook {
  readonly strings: readonly string[];
  readonly formats: readonly NumberFormat[];
  readonly epoch1904: boolean;
}

interface OpenCell {
  readonly row: number;
  readonly column: number;
  readonly type: string;
  readonly style: number;
  value: string;
  inline: string;
  formula: boolean;
}

export interface XlsxSheet extends ShownSheet {
  /** Formulas whose value the program that wrote the sheet did not count. */
  readonly uncounted: number;
}

/** Filled cells of a sheet. Throws as `walkXml`, and `limit-cells`. */
export function readXlsxSheet(xml: string, book: Workbook, budget: CellBudget): XlsxSheet {
  const cells = new Map<string, SheetCell>();
  let open: OpenCell | null = null;
  let target: 'value' | 'inline' | null = null;
  let row = -1;
  let column = -1;
  let uncounted = 0;
  const hiddenRows: [number, number][] = [];
  const hiddenColumns: [number, number][] = [];
  const finish = (cell: OpenCell): void => {
    const text = printed(cell, book);
    if (cell.formula && text === '' && cell.type !== 'str') uncounted++;
    if (text.trim() === '') return;
    budget.spend(1);
    cells.set(`${cell.row},${cell.column}`, { row: cell.row, column: cell.column, rowSpan: 1, columnSpan: 1, text });
  };
  walkXml(xml, {
    open(element) {
      const { name } = element;
      if (name === 'row') {
        row = element.attribute('r') === null ? row + 1 : Number(element.attribute('r')) - 1;
        column = -1;
        if (isOn(element.attribute('hidden'))) hiddenRows.push([row, row]);
      } else if (name === 'col') {
        if (isOn(element.attribute('hidden')))
          hiddenColumns.push([Number(element.attribute('min')) - 1, Number(element.attribute('max')) - 1]);
      } else if (name === 'f') {
        if (open) open.formula = true;
      } else if (name === 'c') {
        const place = parseReference(element.attribute('r'));
        column = place?.column ?? column + 1;
        const style = Number(element.attribute('s') ?? 0);
        open = { row: place?.row ?? row, column, type: element.attribute('t') ?? 'n', style, value: '', inline: '', formula: false };
      } else if (name === 'v') target = 'value';
      else if (name === 't') target = 'inline';
      else if (name === 'mergeCell') merge(cells, element.attribute('ref') ?? '');
    },
    close({ name }) {
      if (name === 'v' || name === 't') target = null;
      if (name !== 'c' || !open) return;
      finish(open);
      open = null;
    },
    text(text) {
      if (open && target) open[target] += text;
    },
  });
  return { ...withoutHidden([...cells.values()], hiddenRows, hiddenColumns), uncounted };
}

function isOn(value: string | null): boolean {
  return value === '1' || value === 'true';
}

function printed({ type, value, inline, style }: OpenCell, { strings, formats, epoch1904 }: Workbook): string {
  if (type === 's') return strings[Number(value)] ?? '';
  if (type === 'inlineStr') return inline;
  if (type === 'b') return value === '1' ? 'TRUE' : 'FALSE';
  return type === 'n' ? printNumber(value, formats[style] ?? PLAIN_NUMBER, epoch1904) : value;
}

/** `B12` → row 11, column 1. */
function parseReference(reference: string | null): { row: number; column: number } | null {
  const found = /^\$?([A-Z]{1,3})\$?(\d{1,7})$/.exec(reference ?? '');
  if (!found) return null;
  const column = [...(found[1] ?? '')].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
  return { row: Number(found[2]) - 1, column: column - 1 };
}

function merge(cells: Map<string, SheetCell>, range: string): void {
  const [from, to] = range.split(':').map(parseReference);
  const cell = from ? cells.get(`${from.row},${from.column}`) : undefined;
  if (cell && from && to && to.row >= from.row && to.column >= from.column)
    cells.set(`${from.row},${from.column}`, { ...cell, rowSpan: to.row - from.row + 1, columnSpan: to.column - from.column + 1 });
}

const LEVELS: Readonly<Record<string, Level>> = { superscript: 'raised', subscript: 'lowered' };

/** Reads `xl/sharedStrings.xml`; phonetic helps are left out. Throws as `walkXml`. */
export function readSharedStrings(xml: string): string[] {
  const strings: string[] = [];
  let text = '';
  let inText = false;
  let phonetic = 0;
  let level: Level | null = null;
  walkXml(xml, {
    open({ name, attribute }) {
      if (name === 'si') text = '';
      else if (name === 'r') level = null;
      else if (name === 'vertAlign') level = LEVELS[attribute('val') ?? ''] ?? null;
      else if (name === 'rPh') phonetic++;
      else if (name === 't') inText = phonetic === 0;
    },
    close({ name }) {
      if (name === 'si') strings.push(settled(text));
      else if (name === 'r') level = null;
      else if (name === 'rPh') phonetic--;
      else if (name === 't') inText = false;
    },
    text(piece) {
      if (inText) text += level ? atLevel(piece, level) : piece;
    },
  });
  return strings;
}
