import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { parseArgs } from 'node:util';
import { UnreadableFileError, UsageError } from '../model/errors.ts';
import type { Command } from './command.ts';

export const read: Command = {
  name: 'read',
  summary: 'read one file and print its report as JSON',
  help: 'Usage: esep read FILE [--strict]\n\nPrints the report with its findings as JSON. --strict: exit code 1 when there are findings.',
  async run(argv) {
    const { values, positionals } = parseArgs({ args: [...argv], allowPositionals: true, options: { strict: { type: 'boolean' } } });
    const [path] = positionals;
    if (path === undefined || positionals.length > 1) throw new UsageError('give exactly one FILE');
    const bytes = await readFile(path).catch((error: NodeJS.ErrnoException) => {
      throw new UnreadableFileError(
        error.code === 'EACCES' ? 'not-permitted' : 'not-found',
        `The file cannot be opened (${error.code}); check its name and rights.`,
      );
    });
    const { processDocument } = await import('../pipeline.ts');
    const { report, findings, checks } = await processDocument({ bytes, name: basename(path), path });
    process.stdout.write(`${JSON.stringify({ ...report, findings, checks }, null, 1)}\n`);
    return values.strict && findings.length > 0 ? 1 : 0;
  },
};
