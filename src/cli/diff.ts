import { parseArgs } from 'node:util';
import { diffExports, type TableDiff } from '../export/diff.ts';
import type { TextRow } from '../export/read-export.ts';
import { UsageError } from '../model/errors.ts';
import type { MessageLanguage } from '../wording/print.ts';
import { columnWords } from '../wording/tables/columns.ts';
import { tableWords } from '../wording/tables/tables.ts';
import type { Command } from './command.ts';
import { languageIn } from './language.ts';
import { shellLanguage, shownPath } from './printed.ts';

const HELP = `Usage: esep diff OLD NEW [options]

Says what differs between two exports, or between what two runs left: tables, rows that are new or gone, and what changed in
reports, projects, grantees and findings. OLD and NEW are folders with a datapackage.json (also below datasets/); CSV, JSON
Lines and SQLite are compared.

Options:
  --most N             so many rows of each kind are named (default 10)
  --language LANG      ru, kk or en (default: that of the shell, else en)
  --json               everything, as one JSON object a table`;

/** How many letters of a cell are printed. */
const SHOWN = 60;

export const diff: Command = {
  name: 'diff',
  help: HELP,
  async run(argv) {
    const { values, positionals } = parseArgs({
      args: [...argv],
      allowPositionals: true,
      options: {
        most: { type: 'string', default: '10' },
        language: { type: 'string', default: shellLanguage(process.env) },
        json: { type: 'boolean', default: false },
      },
    });
    const [old, now, ...rest] = positionals;
    if (old === undefined || now === undefined || rest.length > 0) throw new UsageError('give two folders: the old export and the new one');
    const language = languageIn(values.language);
    const most = Number(values.most);
    if (!Number.isInteger(most) || most < 0) throw new UsageError('--most takes a number');
    const tables = await diffExports(old, now);
    for (const table of tables) process.stdout.write(values.json ? `${JSON.stringify(table)}\n` : printed(table, language, most));
    if (tables.length === 0 && !values.json) process.stdout.write('No differences.\n');
    return 0;
  },
};

function printed({ name, added, gone, changed }: TableDiff, language: MessageLanguage, most: number): string {
  const counts = [
    [added.length, 'new'],
    [gone.length, 'gone'],
    [changed.length, 'changed'],
  ] as const;
  const lines = [
    ...added.slice(0, most).map((row) => `  + ${about(row)}`),
    ...gone.slice(0, most).map((row) => `  - ${about(row)}`),
    ...changed
      .slice(0, most)
      .flatMap(({ row, columns }) => [
        `  ~ ${about(row)}`,
        ...columns.map((column) => `      ${columnWords(column.name)[language]}: ${shown(column.old)} → ${shown(column.new)}`),
      ]),
  ];
  const told = counts.flatMap(([count, what]) => (count > 0 ? [`${count} ${what}`] : []));
  return [`${tableWords(name).label[language]} (${name}): ${told.join(', ')}`, ...lines, ''].join('\n');
}

/** By what a person knows a row. */
function about(row: TextRow): string {
  const known = ['path', 'grantee', 'name', 'severity', 'code', 'field', 'indicator', 'title', 'value', 'messageEn'];
  const cells = known.flatMap((column) => row[column] ?? []);
  return cells.map((cell) => shown(cell)).join('  ');
}

function shown(cell: string | null): string {
  if (cell === null) return '—';
  const line = shownPath(cell.replace(/\s+/g, ' '));
  return line.length > SHOWN ? `${line.slice(0, SHOWN)}…` : line;
}
