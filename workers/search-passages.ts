import type { SourceDocument, TextRun } from '../src/model/document.ts';
import { stems } from '../src/text/stem.ts';
import type { SearchPassage } from './job.ts';

/** Every word of the document, passage by passage, for the full-text search. */
export function searchPassages(source: SourceDocument): SearchPassage[] {
  return source.blocks.flatMap((block, index) => {
    if (block.kind !== 'table') return passage(block, index, null, null);
    return block.cells.flatMap((cell) => passage(cell, index, cell.row, cell.column));
  });
}

function passage(run: TextRun, block: number, row: number | null, column: number | null): SearchPassage[] {
  if (!/[\p{L}\p{N}]/u.test(run.text)) return [];
  return [{ block, page: run.page, row, column, text: run.text, stems: stems(run.text).join(' ') }];
}
