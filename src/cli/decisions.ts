import { readFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { writeFileWhole } from '../export/atomic.ts';
import { exchangeIn, mergeDecisions } from '../ingest/merge-decisions.ts';
import { UsageError } from '../model/errors.ts';
import { exchangeOf } from '../store/exchange.ts';
import type { Store } from '../store/open.ts';
import type { Run } from '../store/runs.ts';
import type { Taken } from '../store/take-exchange.ts';
import type { Command } from './command.ts';
import { makeFolder } from './files.ts';
import { counted } from './printed.ts';
import { WORKSPACE_HELP, WORKSPACE_OPTION, withLastRun } from './workspace.ts';

const HELP = `Usage: esep decisions export FILE [--workspace DIR]
       esep decisions import FILE… [--workspace DIR] [--json]

Carries reviewers' decisions, remarks and corrections from one workspace to another as JSON, so that two auditors can merge theirs:
each exports, each imports the file of the other. What is there already is not taken twice; nothing is overwritten: all that
was decided stays in the history, and the latest decision holds. Where both decided differently without having seen each
other's, the import says so and the review shows it until somebody decides again. Findings of another version of a document
under the same path are recognised. FILE "-" is standard output or input.

Options:
${WORKSPACE_HELP}
  --json               print what was imported as JSON`;

export const decisions: Command = {
  name: 'decisions',
  help: HELP,
  async run(argv) {
    const { values, positionals } = parseArgs({
      args: [...argv],
      allowPositionals: true,
      options: { ...WORKSPACE_OPTION, json: { type: 'boolean', default: false } },
    });
    const [verb, ...files] = positionals;
    if (verb !== 'export' && verb !== 'import') throw new UsageError('say "export FILE" or "import FILE…"');
    if (files.length === 0 || (verb === 'export' && files.length > 1))
      throw new UsageError(`give ${verb === 'export' ? 'exactly one' : 'a'} FILE`);
    await withLastRun(values.workspace, (store, run) =>
      verb === 'export' ? send(store, files[0] ?? '-') : take(store, run, files, values.json),
    );
    return 0;
  },
};

function send(store: Store, file: string): void {
  const exchange = exchangeOf(store);
  const json = `${JSON.stringify(exchange, null, 1)}\n`;
  if (file === '-') {
    process.stdout.write(json);
    return;
  }
  makeFolder(dirname(resolve(file)), 'folder for the decisions');
  writeFileWhole(resolve(file), Buffer.from(json));
  const { decisions: decided, corrections } = exchange;
  process.stdout.write(`${counted(decided.length, 'decision')} and ${counted(corrections.length, 'correction')} in ${file}\n`);
}

function take(store: Store, run: Run, files: readonly string[], json: boolean): void {
  const exchanges = files.map((file) => exchangeIn(textOf(file), file));
  for (const [index, exchange] of exchanges.entries()) {
    const taken = mergeDecisions(store, run, exchange);
    process.stdout.write(
      json ? `${JSON.stringify({ file: files[index], ...taken })}\n` : `${linesOf(files[index] ?? '', taken).join('\n')}\n`,
    );
  }
}

function textOf(file: string): string {
  try {
    return readFileSync(file === '-' ? 0 : file, 'utf8');
  } catch {
    throw new UsageError(`${file} cannot be read`);
  }
}

function linesOf(file: string, { decisions: decided, corrections, remarks, joins, conflicts }: Taken): string[] {
  return [
    `${file}: ${counted(decided.new, 'decision')} and ${counted(corrections.new, 'correction')} new, ${decided.known + corrections.known} known already`,
    ...(joins.new > 0 ? [`  ${joins.new} joined or parted grantees new`] : []),
    ...(remarks.new > 0 ? [`  ${counted(remarks.new, 'remark')} new`] : []),
    ...conflicts.map(
      ({ about, here, there }) =>
        `  ${about}: ${here.who} says ${JSON.stringify(here.value)} (${here.at}), ${there.who} says ${JSON.stringify(there.value)} (${there.at}); the later one holds until somebody decides again`,
    ),
  ];
}
