import { parseArgs } from 'node:util';
import { onOneFile } from '../../workers/one-file.ts';
import { UsageError } from '../model/errors.ts';
import type { Command } from './command.ts';
import { fileArgument } from './file-argument.ts';
import { LIMIT_HELP, LIMIT_OPTIONS, parseLimits } from './limits.ts';
import { unread } from './unread.ts';

export const tables: Command = {
  name: 'tables',
  help: [
    'Usage: esep tables FILE [--paths] [--csv | --json] [limits]',
    '',
    'Prints the tables of a document in its order, page by page. FILE may be -, which is the standard input.',
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
    const source = fileArgument(positionals);
    if (values.csv && values.json) throw new UsageError('give --csv or --json, not both');
    if (values.csv && values.paths) throw new UsageError('paths are printed as text or with --json, not as CSV');
    const form = values.csv ? 'csv' : values.paths ? (values.json ? 'paths-json' : 'paths') : 'json';
    const result = await onOneFile(source, parseLimits(values), (slot, job, file, ocrFolders) => slot.tables(job, file, ocrFolders, form));
    if (result.outcome === 'failed') return unread('tables', result.failure);
    process.stdout.write(result.text);
    return 0;
  },
};
