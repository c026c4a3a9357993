import { basename } from 'node:path';
import { parseArgs } from 'node:util';
import { csv } from '../export/csv.ts';
import type { SourceDocument, Table } from '../model/document.ts';
import { UsageError } from '../model/errors.ts';
import type { Box } from '../model/evidence.ts';
import { DEFAULT_READ_OPTIONS } from '../read/reader.ts';
import type { Command } from './command.ts';
import { bytesOf } from './files.ts';
import { onePositional } from './one-positional.ts';

export const tables: Command = {
  name: 'tables',
  summary: 'print every table of one file as JSON or CSV',
  help: [
    'Usage: esep tables FILE [--paths] [--csv | --json]',
    '',
    'Prints the tables of a document in its order, page by page.',
    '  --json  cells with spans and boxes (points from the top left of the page); the default',
    '  --csv   the cells as rows, the tables separated by an empty line; merged cells stand in their first row and column',
    '  --paths each figure with the headings that hold for it, down and across, its unit and scale; with --json as JSON',
  ].join('\n'),
  async run(argv) {
    const { values, positionals } = parseArgs({
      args: [...argv],
      allowPositionals: true,
      options: { csv: { type: 'boolean' }, json: { type: 'boolean' }, paths: { type: 'boolean' } },
    });
    const path = onePositional(positionals, 'FILE');
    if (values.csv && values.json) throw new UsageError('give --csv or --json, not both');
    if (values.csv && values.paths) throw new UsageError('paths are printed as text or with --json, not as CSV');
    const bytes = await bytesOf(path);
    const started = performance.now();
    const { readDocument } = await import('../read/index.ts');
    const document = await readDocument({ bytes, name: basename(path) }, DEFAULT_READ_OPTIONS);
    if (values.paths) {
      const [{ structure }, { pathsAsJson, pathsAsText }] = await Promise.all([
        import('../structure/index.ts'),
        import('./table-paths.ts'),
      ]);
      const { understood } = structure(document);
      process.stdout.write(values.json ? `${JSON.stringify(pathsAsJson(understood), null, 1)}\n` : pathsAsText(understood));
      return 0;
    }
    const seconds = Math.round(performance.now() - started) / 1000;
    process.stdout.write(values.csv ? tablesAsCsv(document) : `${JSON.stringify(tablesAsJson(document, seconds), null, 1)}\n`);
    return 0;
  },
};

function tablesOf(document: SourceDocument): Table[] {
  return document.blocks.filter((block) => block.kind === 'table');
}

/** The form that the scorer of the ICDAR 2013 competition data reads, with boxes of cells besides. */
export function tablesAsJson(document: SourceDocument, seconds: number): object {
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
