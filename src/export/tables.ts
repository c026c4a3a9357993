import type { SourceDocument, Table } from '../model/document.ts';
import type { DocumentTables } from '../model/document-tables.ts';
import type { Box } from '../model/evidence.ts';
import { csv } from './csv.ts';

function tablesOf(document: SourceDocument): Table[] {
  return document.blocks.filter((block) => block.kind === 'table');
}

/** The form that the scorer of the ICDAR 2013 competition data reads, with boxes of cells besides. */
export function tablesAsJson(document: SourceDocument, seconds: number): DocumentTables {
  return {
    tables: tablesOf(document).map((table) => ({
      page: table.page,
      bbox: toList(table.box),
      confidence: table.confidence,
      cells: table.cells.map((cell) => ({
        row: cell.row,
        column: cell.column,
        rowSpan: cell.rowSpan,
        columnSpan: cell.columnSpan,
        text: cell.text,
        bbox: toList(cell.box),
        doubtful: cell.doubtful,
      })),
    })),
    pages: document.pages,
    seconds,
  };
}

function toList(box: Box | null): number[] | null {
  return box && [box.x0, box.y0, box.x1, box.y1];
}

export function tablesAsCsv(document: SourceDocument): string {
  return tablesOf(document)
    .map((table) => {
      const rows = Array.from({ length: table.rows }, () => Array.from({ length: table.columns }, () => ''));
      for (const cell of table.cells) {
        const row = rows[cell.row];
        if (row) row[cell.column] = cell.text;
      }
      return csv(rows);
    })
    .join('\n');
}
