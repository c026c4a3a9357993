import { type Block, type TextRun, textRun } from '../../model/document.ts';
import { joinRuns } from '../run-builder.ts';
import { type CellDraft, makeTable } from '../table-builder.ts';
import { blocksOfNodes, type DocxContext, footnoteBlock, readParagraph } from './blocks.ts';
import type { DocxNode } from './tree.ts';

interface CellContent {
  readonly run: TextRun;
  /** Nested tables and footnotes: they follow the table. */
  readonly after: readonly Block[];
}

/** A table, followed by the tables that stood inside its cells. A table of one cell is a frame: its content is given instead. */
export function tableBlocks(node: DocxNode, context: DocxContext): Block[] {
  const rows = node.children.filter((row) => row.type === 'tableRow' && row.children.length > 0);
  const [only] = rows[0]?.children ?? [];
  if (only && rows.length === 1 && rows[0]?.children.length === 1) return blocksOfNodes(only.children, context);
  const allHeaders = rows.every((row) => row.isHeader);
  const drafts: CellDraft[] = [];
  const after: Block[] = [];
  /** Column → first row that is free again. */
  const busy: number[] = [];
  for (const [row, { children, isHeader }] of rows.entries()) {
    let column = 0;
    for (const cell of children) {
      while ((busy[column] ?? 0) > row) column++;
      const content = cellContent(cell, context);
      const rowSpan = Math.min(cell.rowSpan, rows.length - row);
      drafts.push({ row, column, rowSpan, columnSpan: cell.columnSpan, header: isHeader && !allHeaders, run: content.run });
      after.push(...content.after);
      for (let index = 0; index < cell.columnSpan; index++) busy[column + index] = row + rowSpan;
      column += cell.columnSpan;
    }
  }
  return drafts.length === 0 ? [] : [makeTable(drafts), ...after];
}

function cellContent(cell: DocxNode, context: DocxContext): CellContent {
  let run = textRun('');
  const after: Block[] = [];
  const visit = (node: DocxNode): void => {
    if (node.type === 'table') {
      const column = singleColumn(node);
      if (column) for (const child of column) visit(child);
      else after.push(...tableBlocks(node, context));
    } else if (node.type === 'paragraph') {
      const { lines, list, footnotes } = readParagraph(node, context);
      let marker = list && isNumber(list.marker) ? list.marker : null;
      if (marker !== null && lines.length === 0) run = add(run, textRun(marker));
      for (const line of lines) {
        run = add(run, marker === null ? line : joinRuns(textRun(marker), line, ' '));
        marker = null;
      }
      after.push(...footnotes.map(footnoteBlock));
    } else for (const child of node.children) visit(child);
  };
  for (const child of cell.children) visit(child);
  return { run, after };
}

function add(run: TextRun, line: TextRun): TextRun {
  return run.text === '' ? line : joinRuns(run, line, '\n');
}

/** Paragraphs of a nested table of one column: it only frames a list. */
function singleColumn(table: DocxNode): readonly DocxNode[] | null {
  return table.children.every((row) => row.children.length <= 1)
    ? table.children.flatMap((row) => row.children.flatMap((cell) => cell.children))
    : null;
}

/** Automatic numbers are printed and belong to the cell's text; bullets say nothing. */
function isNumber(marker: string): boolean {
  return /[\p{L}\p{N}]/u.test(marker);
}
