import { existsSync, realpathSync, statSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { compareAgain } from '../ingest/compare-again.ts';
import { within } from '../ingest/walk.ts';
import { UsageError } from '../model/errors.ts';
import { lockWorkspace } from '../store/lock.ts';
import { type Store, transact } from '../store/open.ts';
import { countInputs, nameRoot, putRoot, type Root, renamePaths, rootsOf } from '../store/roots.ts';
import type { Command } from './command.ts';
import { counted, shownPath } from './printed.ts';
import { WORKSPACE_HELP, WORKSPACE_OPTION, withLastRun } from './workspace.ts';

const HELP = `Usage: esep roots [options]
       esep roots rename NAME NEW [options]
       esep roots move NAME DIR [options]

Lists the folders of the archive by the names under which their documents stand, renames one, or says that its files now
lie in DIR. Documents are known by their place in their folder: nothing is read again.

Options:
${WORKSPACE_HELP}
  --json               one JSON object per line`;

export const roots: Command = {
  name: 'roots',
  help: HELP,
  async run(argv) {
    const { values, positionals } = parseArgs({
      args: [...argv],
      allowPositionals: true,
      options: { ...WORKSPACE_OPTION, json: { type: 'boolean', default: false } },
    });
    const [what, name, to, ...rest] = positionals;
    const change = what === 'rename' ? rename : what === 'move' ? move : null;
    if (what !== undefined && (change === null || name === undefined || to === undefined || rest.length > 0))
      throw new UsageError('give no argument, "rename NAME NEW" or "move NAME DIR"');
    if (change === null || name === undefined || to === undefined) {
      const lines = await withLastRun(values.workspace, (store) => rootsOf(store).map((root) => listed(store, root, values.json)));
      process.stdout.write(lines.join(''));
      return 0;
    }
    await withLastRun(values.workspace, (store) => {
      const release = lockWorkspace(store.directory);
      try {
        transact(store, () => {
          change(store, rootNamed(store, name), to);
          renamePaths(store);
        });
        compareAgain(store);
      } finally {
        release();
      }
    });
    process.stdout.write('Done. "esep export" or the next "esep ingest" writes the results so.\n');
    return 0;
  },
};

function listed(store: Store, root: Root, json: boolean): string {
  const { name, location, whole } = root;
  const { inputs, gone } = countInputs(store, root.id);
  const there = existsSync(location);
  if (json) return `${JSON.stringify({ name, location, whole, there, inputs, gone })}\n`;
  const notes = [
    counted(inputs, 'input'),
    ...(gone > 0 ? [`${gone} of them gone`] : []),
    ...(whole ? [] : ['single files']),
    ...(there ? [] : ['not there now']),
  ];
  return `${name}  ${shownPath(location)}  ${notes.join(', ')}\n`;
}

function rootNamed(store: Store, name: string): Root {
  const roots = rootsOf(store);
  const root = roots.find((candidate) => candidate.name === name);
  if (!root) throw new UsageError(`there is no root "${name}"; there are: ${roots.map((other) => other.name).join(', ')}`);
  return root;
}

/** A name is the first part of paths. */
const NAME = /^(?!\.{1,2}$)[^/\\\p{Cc}]{1,100}$/u;

function rename(store: Store, { id }: Root, to: string): void {
  if (!NAME.test(to)) throw new UsageError('a name has up to 100 characters and no slash');
  if (rootsOf(store).some((other) => other.id !== id && other.given === to)) throw new UsageError(`another root is called "${to}"`);
  nameRoot(store, id, to);
}

function move(store: Store, { id, whole }: Root, to: string): void {
  if (!statSync(to, { throwIfNoEntry: false })?.isDirectory()) throw new UsageError(`there is no folder ${to}`);
  const location = realpathSync(to);
  const other = rootsOf(store).find(
    (root) => root.id !== id && (within(root.location, location) || (whole && within(location, root.location))),
  );
  if (other) throw new UsageError(`${to} overlaps with the root "${other.name}" in ${other.location}`);
  putRoot(store, { id, location, whole });
}
