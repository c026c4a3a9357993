import { readFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import * as z from 'zod';
import { writeFileWhole } from '../export/atomic.ts';
import { UsageError } from '../model/errors.ts';
import { type TaughtScope, WORDING_KINDS, WordingKind } from '../model/wording.ts';
import type { Store } from '../store/open.ts';
import { NewTeaching, subject, Teaching, takeTeachings, taughtNow, teach, teachings } from '../store/taught.ts';
import { countUnknown, listUnknown } from '../store/unknown-wordings.ts';
import { conceptsOf, isConcept } from '../wording/review/concepts.ts';
import type { Command } from './command.ts';
import { makeFolder } from './files.ts';
import { counted, shownPath } from './printed.ts';
import { WORKSPACE_HELP, WORKSPACE_OPTION, withLastRun } from './workspace.ts';

const HELP = `Usage: esep wordings [--unknown | --taught] [options]
       esep wordings teach KIND WORDING CONCEPT --who NAME [options]
       esep wordings undo KIND WORDING --who NAME [options]
       esep wordings export FILE
       esep wordings import FILE…

What the archive says and esep does not know: headings, labels of columns and of fields, one line per wording over all
documents, first what most values stand under. KIND is heading, column or field; CONCEPT is one of those that
"esep wordings teach KIND" lists, or "-" for a wording that means nothing. What is taught holds from the next ingest on, which
reads only the documents again that say the wording. FILE "-" is standard output or input.

Options:
${WORKSPACE_HELP}
  --unknown            list what is not known (the default)
  --taught             list what was taught and holds
  --grantor NAME       teach or take back for documents that name this grantor (default: for all)
  --form               take back what was taught in the review for documents of one form
  --who NAME           who says so
  --limit N            so many lines at most (default 50)
  --json               one JSON object per line`;

const OPTIONS = {
  ...WORKSPACE_OPTION,
  unknown: { type: 'boolean', default: false },
  taught: { type: 'boolean', default: false },
  grantor: { type: 'string' },
  form: { type: 'boolean', default: false },
  who: { type: 'string' },
  limit: { type: 'string', default: '50' },
  json: { type: 'boolean', default: false },
} as const;

/** Taught wordings as they go from one workspace to another. */
const Exchange = z.object({ esep: z.literal('wordings'), version: z.literal(1), wordings: z.array(Teaching) });

export const wordings: Command = {
  name: 'wordings',
  help: HELP,
  async run(argv) {
    const { values, positionals } = parseArgs({ args: [...argv], allowPositionals: true, options: OPTIONS });
    const [verb, ...rest] = positionals;
    const limit = Number(values.limit);
    if (!Number.isSafeInteger(limit) || limit < 1) throw new UsageError('--limit takes a number of 1 or more');
    const { json } = values;
    await withLastRun(values.workspace, (store) => {
      if (verb === undefined) return values.taught ? listTaught(store, json) : list(store, limit, json);
      if (verb === 'export') return send(store, one(rest));
      if (verb === 'import') return take(store, rest);
      if (verb !== 'teach' && verb !== 'undo') throw new UsageError(`there is no "esep wordings ${verb}"`);
      const [kind, text = '', concept] = rest;
      const known = WordingKind.safeParse(kind);
      if (!known.success) throw new UsageError(`say which kind of wording: ${WORDING_KINDS.join(', ')}`);
      if (verb === 'teach' && (concept === undefined || (concept !== '-' && !isConcept(known.data, concept))))
        throw new UsageError(choices(known.data));
      const who = values.who?.trim() ?? '';
      if (text.trim() === '' || who === '') throw new UsageError('give the wording, and --who NAME');
      const wording = { kind: known.data, text: text.trim() };
      const scope = scopeOf(values.grantor?.trim());
      if (verb === 'undo') return undo(store, { ...wording, scope: values.form ? null : scope }, who);
      if (values.form) throw new UsageError('a form is taught in the review, "esep review"');
      keep(store, {
        ...wording,
        concept: concept === undefined || concept === '-' ? null : concept,
        scope,
        undone: false,
        who,
        example: '',
      });
    });
    return 0;
  },
};

function scopeOf(grantor: string | undefined): TaughtScope {
  return grantor === undefined ? { in: 'everywhere' } : { in: 'grantor', name: grantor };
}

function keep(store: Store, teaching: NewTeaching): void {
  const parsed = NewTeaching.safeParse(teaching);
  if (!parsed.success) throw new UsageError('the wording, --grantor and --who may be neither empty nor longer than 500 characters');
  teach(store, parsed.data);
}

/** Takes back what holds for a wording in a scope; null: in every form. */
function undo(store: Store, { scope, ...wording }: { kind: WordingKind; text: string; scope: TaughtScope | null }, who: string): void {
  const of = (one: TaughtScope) => subject({ ...wording, scope: one });
  const same = taughtNow(store).filter((one) => subject(one) === of(one.scope));
  const held = same.filter((one) => (scope === null ? one.scope.in === 'form' : subject(one) === of(scope)));
  if (held.length === 0) {
    const elsewhere = same.map((one) => scopeName(one.scope)).join(', ');
    throw new UsageError(
      `this is not taught${elsewhere === '' ? '' : ` so, but for: ${elsewhere}`}; "esep wordings --taught" lists what is`,
    );
  }
  for (const { kind, text, concept, scope: where } of held)
    keep(store, { kind, text, concept, scope: where, undone: true, who, example: '' });
}

function scopeName(scope: TaughtScope): string {
  if (scope.in === 'everywhere') return 'all';
  return scope.in === 'grantor' ? `grantor ${scope.name}` : `form with ${scope.wordings.length} wordings`;
}

function choices(kind: WordingKind): string {
  const named = conceptsOf(kind, 'en').map(({ concept, name }) => (concept === name ? concept : `${concept} (${name})`));
  return `a ${kind} can mean: ${named.join(', ')}; or "-" for nothing`;
}

function list(store: Store, limit: number, json: boolean): void {
  for (const wording of listUnknown(store, { limit, offset: 0 })) {
    const { kind, text, documents, values, guess, places, taught } = wording;
    const said =
      taught === undefined ? (guess === null ? '' : `  probably ${guess}`) : `  taught: ${taught ?? 'nothing'}, from the next ingest on`;
    const line = `${kind.padEnd(7)}  ${counted(documents, 'document')}, ${counted(values, 'value')}  ${shownPath(text)}${said}  (${shownPath(places[0]?.path ?? '')})`;
    process.stdout.write(json ? `${JSON.stringify(wording)}\n` : `${line}\n`);
  }
  const all = countUnknown(store);
  if (!json && all > limit) process.stderr.write(`esep: ${all - limit} more; --limit shows them\n`);
}

function listTaught(store: Store, json: boolean): void {
  for (const taught of taughtNow(store)) {
    const { kind, text, concept, scope, who, at } = taught;
    const where = scope.in === 'everywhere' ? '' : `  (${scopeName(scope)})`;
    process.stdout.write(
      json ? `${JSON.stringify(taught)}\n` : `${kind.padEnd(7)}  ${shownPath(text)} = ${concept ?? 'nothing'}${where}  ${who}, ${at}\n`,
    );
  }
}

function one(files: readonly string[]): string {
  const [file] = files;
  if (file === undefined || files.length > 1) throw new UsageError('give exactly one FILE');
  return file;
}

function send(store: Store, file: string): void {
  const json = `${JSON.stringify(Exchange.parse({ esep: 'wordings', version: 1, wordings: teachings(store) }), null, 1)}\n`;
  if (file === '-') {
    process.stdout.write(json);
    return;
  }
  makeFolder(dirname(resolve(file)), 'folder for the wordings');
  writeFileWhole(resolve(file), Buffer.from(json));
}

function take(store: Store, files: readonly string[]): void {
  if (files.length === 0) throw new UsageError('give a FILE');
  for (const file of files) {
    const parsed = Exchange.safeParse(contentOf(file));
    if (!parsed.success) throw new UsageError(`${file} holds no wordings as "esep wordings export" writes them`);
    process.stdout.write(`${file}: ${counted(takeTeachings(store, parsed.data.wordings), 'wording')} new\n`);
  }
}

function contentOf(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file === '-' ? 0 : file, 'utf8'));
  } catch {
    throw new UsageError(`${file} cannot be read as JSON`);
  }
}
