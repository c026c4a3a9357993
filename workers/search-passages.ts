import type { SourceDocument, TextRun } from '../src/model/document.ts';
import { stems } from '../src/text/stem.ts';
import type { SearchPassage } from './job.ts';

/** Everything that is written in the document, passage by passage; what has no word to search for, such as a dash, has no stems. */
export function searchPassages(source: SourceDocument): SearchPassage[] {
  return source.blocks.flatMap((block, index) => {
    if (block.kind !== 'table') return passage(block, index, null, null);
    return block.cells.flatMap((cell) => passage(cell, index, cell.row, cell.column));
  });
}

function passage(run: TextRun, block: number, row: number | null, column: number | null): SearchPassage[] {
  if (run.text === '') return [];
  return [{ block, page: run.page, row, column, text: run.text, stems: stems(run.text).join(' ') }];
}
