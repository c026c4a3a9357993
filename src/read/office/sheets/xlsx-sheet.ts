import type { CellBudget } from '../../builder/table-builder.ts';
import { walkXml } from '../xml.ts';
import { type NumberKind, printNumber } from './numbers.ts';
import type { SheetCell } from './sheet.ts';

export interface Workbook {
  readonly strings: readonly string[];
  readonly kinds: readonly NumberKind[];
  readonly epoch1904: boolean;
}

interface OpenCell {
  readonly row: number;
  readonly column: number;
  readonly type: string;
  readonly style: number;
  value: string;
  inline: string;
}

/** Filled cells of a sheet. Throws as `walkXml`, and `limit-cells`. */
export function readXlsxSheet(xml: string, { strings, kinds, epoch1904 }: Workbook, budget: CellBudget): SheetCell[] {
  const cells = new Map<string, SheetCell>();
  let open: OpenCell | null = null;
  let target: 'value' | 'inline' | null = null;
  let row = -1;
  let column = -1;
  const finish = (cell: OpenCell): void => {
    const text = printed(cell, strings, kinds, epoch1904);
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
      } else if (name === 'c') {
        const place = parseReference(element.attribute('r'));
        column = place?.column ?? column + 1;
        const style = Number(element.attribute('s') ?? 0);
        open = { row: place?.row ?? row, column, type: element.attribute('t') ?? 'n', style, value: '', inline: '' };
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
  return [...cells.values()];
}

function printed(
  { type, value, inline, style }: OpenCell,
  strings: readonly string[],
  kinds: readonly NumberKind[],
  epoch1904: boolean,
): string {
  if (type === 's') return strings[Number(value)] ?? '';
  if (type === 'inlineStr') return inline;
  if (type === 'b') return value === '1' ? 'TRUE' : 'FALSE';
  return type === 'n' ? printNumber(value, kinds[style] ?? 'plain', epoch1904) : value;
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

/** Reads `xl/sharedStrings.xml`; phonetic helps are left out. Throws as `walkXml`. */
export function readSharedStrings(xml: string): string[] {
  const strings: string[] = [];
  let text = '';
  let inText = false;
  let phonetic = 0;
  walkXml(xml, {
    open({ name }) {
      if (name === 'si') text = '';
      else if (name === 'rPh') phonetic++;
      else if (name === 't') inText = phonetic === 0;
    },
    close({ name }) {
      if (name === 'si') strings.push(text);
      else if (name === 'rPh') phonetic--;
      else if (name === 't') inText = false;
    },
    text(piece) {
      if (inText) text += piece;
    },
  });
  return strings;
}
