import { parseArgs } from 'node:util';
import { UsageError } from '../model/errors.ts';
import type { Command } from './command.ts';
import { LIMIT_HELP, LIMIT_OPTIONS, parseLimits } from './limits.ts';
import { onOneFile, unread } from './one-file.ts';
import { onePositional } from './one-positional.ts';

export const tables: Command = {
  name: 'tables',
  summary: 'print every table of one file as JSON or CSV',
  help: [
    'Usage: esep tables FILE [--paths] [--csv | --json] [limits]',
    '',
    'Prints the tables of a document in its order, page by page.',
    '  --json  cells with spans and boxes (points from the top left of the page); the default',
    '  --csv   the cells as rows, the tables separated by an empty line; merged cells stand in their first row and column',
    '  --paths each figure with the headings that hold for it, down and across, its unit and scale; with --json as JSON',
    LIMIT_HELP,
  ].join('\n'),
  async run(argv) {
    const { values, positionals } = parseArgs({
      args: [...argv],
      allowPositionals: true,
      options: { csv: { type: 'boolean' }, json: { type: 'boolean' }, paths: { type: 'boolean' }, ...LIMIT_OPTIONS },
    });
    const path = onePositional(positionals, 'FILE');
    if (values.csv && values.json) throw new UsageError('give --csv or --json, not both');
    if (values.csv && values.paths) throw new UsageError('paths are printed as text or with --json, not as CSV');
    const form = values.csv ? 'csv' : values.paths ? (values.json ? 'paths-json' : 'paths') : 'json';
    const result = await onOneFile(path, parseLimits(values), (slot, job, file, ocrFolders) => slot.tables(job, file, ocrFolders, form));
    if (result.outcome === 'failed') return unread('tables', result.failure);
    process.stdout.write(result.text);
    return 0;
  },
};
