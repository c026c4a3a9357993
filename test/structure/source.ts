import { type Block, type Cell, type Paragraph, type SourceDocument, type Table, textRun } from '../../src/model/document.ts';
import type { LogicalTable, StructuredDocument } from '../../src/model/structure.ts';
import { structure } from '../../src/structure/index.ts';

/** A paragraph; `**bold**` around the whole or a part becomes emphasis. */
export function p(marked: string, rest: Partial<Paragraph> = {}): Paragraph {
  const emphasis: Paragraph['emphasis'][number][] = [];
  let text = '';
  marked.split('**').forEach((part, index) => {
    if (index % 2) emphasis.push({ start: text.length, end: text.length + part.length, kind: 'bold' });
    text += part;
  });
  return { ...textRun(text, { emphasis }), kind: 'paragraph', headingLevel: null, list: null, ...rest };
}

export function pageNumber(text: string): Block {
  return { ...textRun(text), kind: 'furniture', role: 'page-number' };
}

/** A table from lines with `|` between cells; `^` is covered by the cell above, `<` by the cell on the left. */
export function table(...lines: string[]): Table {
  const texts = lines.map((line) => line.split('|').map((cell) => cell.trim()));
  const columns = Math.max(...texts.map((row) => row.length));
  const cells: Cell[] = [];
  texts.forEach((row, rowIndex) => {
    row.forEach((text, column) => {
      if (text === '^' || text === '<') return;
      let rowSpan = 1;
      while (texts[rowIndex + rowSpan]?.[column] === '^') rowSpan++;
      let columnSpan = 1;
      while (row[column + columnSpan] === '<') columnSpan++;
      cells.push({ ...textRun(text.replaceAll('/n', '\n')), row: rowIndex, column, rowSpan, columnSpan, header: false, doubtful: false });
    });
  });
  return { kind: 'table', page: null, box: null, rows: texts.length, columns, cells, confidence: null };
}

export function source(...blocks: Block[]): SourceDocument {
  return { format: 'text', mediaType: 'text/plain', encoding: null, pages: null, textLayer: 'native', blocks, warnings: [] };
}

export function read(...blocks: Block[]): StructuredDocument {
  return structure(source(...blocks));
}

export function rows(logical: LogicalTable | undefined): string[][] {
  return (logical?.rows ?? []).map((row) => row.cells.map((cell) => cell.text));
}

export function roles(logical: LogicalTable | undefined): string[] {
  return (logical?.columns ?? []).map((column) => column.code ?? column.role);
}
