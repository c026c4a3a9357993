import { existsSync } from 'node:fs';
import { userInfo } from 'node:os';
import { parseArgs } from 'node:util';
import { cleanUnpacked } from '../ingest/clean-unpacked.ts';
import { compareAgain } from '../ingest/compare-again.ts';
import { UsageError } from '../model/errors.ts';
import { type Chosen, chosenInputs } from '../store/chosen.ts';
import { forgetDecisions, forgetInputs, scrub } from '../store/forget.ts';
import { lockWorkspace } from '../store/lock.ts';
import { type Store, transact } from '../store/open.ts';
import { removalsOf } from '../store/removals.ts';
import { locator, renamePaths } from '../store/roots.ts';
import { outOf, type Run } from '../store/runs.ts';
import type { Command } from './command.ts';
import { counted, shownPath } from './printed.ts';
import { WORKSPACE_HELP, WORKSPACE_OPTION, withLastRun } from './workspace.ts';

const HELP = `Usage: esep forget DOCUMENT|PATH… --why TEXT [options]
       esep forget --log [options]

Takes documents out of the archive with everything that came from them: report, findings, texts, what the search finds,
decisions and corrections, what was unpacked, copies under other paths, and texts that no document has any more. An entry
tells by whom, when and why something was removed, not what. Files in your folders are left alone: delete them yourself, or
the next ingest takes them in again. DOCUMENT is the id of a report (or how it begins), PATH as reports are called, a
folder or archive among them, or a file of this machine.

Options:
${WORKSPACE_HELP}
  --why TEXT           the reason, for the entry; say nothing in it that is to be forgotten
  --by NAME            who had it removed (default: the user of this machine)
  --dry-run            only list what would go
  --log                list the entries
  --json               print JSON`;

export const forget: Command = {
  name: 'forget',
  help: HELP,
  async run(argv) {
    const { values, positionals } = parseArgs({
      args: [...argv],
      allowPositionals: true,
      options: {
        ...WORKSPACE_OPTION,
        why: { type: 'string' },
        by: { type: 'string', default: userName() },
        'dry-run': { type: 'boolean', default: false },
        log: { type: 'boolean', default: false },
        json: { type: 'boolean', default: false },
      },
    });
    const { why = '', by: who, json } = values;
    if (values.log) return withLastRun(values.workspace, (store) => printLog(store, json));
    if (positionals.length === 0) throw new UsageError('give at least one DOCUMENT or PATH');
    if (!values['dry-run'] && why.trim() === '') throw new UsageError('say with --why TEXT for what reason');
    if (who.trim() === '') throw new UsageError('say with --by NAME who you are');
    return withLastRun(values.workspace, (store, run) => {
      const inputs = uniqueInputs(positionals.flatMap((word) => chosenInputs(store, word)));
      const left = remaining(store, inputs);
      if (values['dry-run']) return print(inputs, { json, left, notes: ['Nothing was removed.'] });
      const scrubbed = remove(store, inputs, { who, why });
      return print(inputs, { json, left, notes: notesOn(store, run, scrubbed) });
    });
  },
};

function userName(): string {
  try {
    return userInfo().username;
  } catch {
    return '';
  }
}

function uniqueInputs(inputs: readonly Chosen[]): Chosen[] {
  return [...new Map(inputs.map((input) => [input.path, input])).values()];
}

/** Files of the inputs that still lie in their folders. */
function remaining(store: Store, inputs: readonly Chosen[]): string[] {
  const fileOf = locator(store);
  return [...new Set(inputs.map((input) => fileOf({ ...input, hash: null })))].filter((file) => existsSync(file));
}

function remove(store: Store, inputs: readonly Chosen[], by: { readonly who: string; readonly why: string }): boolean {
  const release = lockWorkspace(store.directory);
  try {
    const shared = forgetInputs(store, inputs, by);
    transact(store, () => renamePaths(store));
    compareAgain(store);
    forgetDecisions(store, shared);
    cleanUnpacked(store);
    return scrub(store);
  } finally {
    release();
  }
}

function notesOn(store: Store, run: Run, scrubbed: boolean): string[] {
  const out = outOf(store, run);
  return [
    ...(existsSync(out) ? [`Results written before still have them: "esep export --out ${out}" or the next ingest writes them anew.`] : []),
    ...(scrubbed ? [] : ['Another esep reads the workspace: traces stay in its file until "esep forget" runs alone.']),
  ];
}

interface Printed {
  readonly json: boolean;
  readonly left: readonly string[];
  readonly notes: readonly string[];
}

function print(inputs: readonly Chosen[], { json, left, notes }: Printed): number {
  if (json) {
    process.stdout.write(`${JSON.stringify({ inputs: inputs.map(({ path, hash }) => ({ path, document: hash })), left })}\n`);
    return 0;
  }
  const lines = [counted(inputs.length, 'input'), ...inputs.map(({ path }) => `  ${shownPath(path)}`), ...notes];
  if (left.length > 0) lines.push(`The next ingest takes in again what still lies there: ${left.map(shownPath).join(', ')}`);
  process.stdout.write(`${lines.join('\n')}\n`);
  return 0;
}

function printLog(store: Store, json: boolean): number {
  const removals = removalsOf(store);
  const lines = removals.map(({ at, who, why, documents }) => `${at}  ${who}  ${counted(documents, 'document')}  ${shownPath(why)}\n`);
  process.stdout.write(json ? `${JSON.stringify(removals)}\n` : lines.join(''));
  return 0;
}
