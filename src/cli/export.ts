import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { writeOut } from '../export/atomic.ts';
import { FORMATS, formatOf } from '../export/formats/index.ts';
import { STANDARDS, type StandardName, standardOf } from '../export/standards/index.ts';
import type { Publisher } from '../export/standards/standard.ts';
import type { View } from '../ingest/archive-content.ts';
import { conditionIn } from '../ingest/chosen.ts';
import { exportStandard } from '../ingest/export-standard.ts';
import { exportTables } from '../ingest/export-tables.ts';
import { writeOutput } from '../ingest/output.ts';
import { UsageError } from '../model/errors.ts';
import type { Command } from './command.ts';
import { makeFolder } from './files.ts';
import { languageIn } from './language.ts';
import { counted, shellLanguage } from './printed.ts';
import { WORKSPACE_HELP, WORKSPACE_OPTION, withLastRun } from './workspace.ts';

const HELP = `Usage: esep export --out DIR [options]

Writes reports and datasets of the whole archive anew from the workspace; nothing is read again. With --format the tables
alone, in a folder of their own.

Options:
  --out DIR            where the results go
${WORKSPACE_HELP}
  --format FORMAT      csv: for programs (UTF-8, commas, RFC 4180, every cell letter by letter)
                       excel: CSV for spreadsheets (semicolons, decimal commas, texts that stay texts)
                       xlsx: one workbook, a sheet for each table, links to the review
                       parquet, jsonl: a file for each table; sqlite: one database
                       iati: what projects planned and reached, as IATI 2.03; 360giving: a row per project under its headings
  --publisher REF      with iati and 360giving: your identifier in the standard's register, such as XI-EXAMPLE-1
  --publisher-name N   with iati and 360giving: your name (default REF)
  --where CONDITION    with --format: only projects for which it holds, such as year=2023, region_code=39, amount>=1000000
                       (=, !=, >=, <= and a column of the table projects); counts=true: of each the report that counts;
                       given several times all must hold
  --decided            with --format: only findings that a reviewer confirmed or dismissed
  --without-contacts   with --format: without the tables contacts and team; names of people, phones and e-mails are blotted out elsewhere
  --pseudonyms         with --format: people, phones and e-mails under other names, the same ones in every export of the workspace
  --corrected          with the values reviewers corrected, instead of the extracted ones; the table corrections lists them
  --extracted          with the values as they were read; the default
  --language LANG      of the headers of xlsx: ru, kk or en (default: that of the shell, else en)
  --review URL         where the links of xlsx lead to (default http://127.0.0.1:7478, where "esep review" listens)
  --bom                without --format: begin CSV files with a byte order mark, for Excel`;

export const exportCommand: Command = {
  name: 'export',
  help: HELP,
  async run(argv) {
    const { values } = parseArgs({
      args: [...argv],
      options: {
        ...WORKSPACE_OPTION,
        out: { type: 'string' },
        format: { type: 'string' },
        where: { type: 'string', multiple: true, default: [] },
        decided: { type: 'boolean', default: false },
        corrected: { type: 'boolean', default: false },
        extracted: { type: 'boolean', default: false },
        language: { type: 'string', default: shellLanguage(process.env) },
        review: { type: 'string', default: 'http://127.0.0.1:7478' },
        'without-contacts': { type: 'boolean', default: false },
        pseudonyms: { type: 'boolean', default: false },
        publisher: { type: 'string' },
        'publisher-name': { type: 'string' },
        bom: { type: 'boolean', default: false },
      },
    });
    const { out, bom, corrected, extracted, decided } = values;
    if (out === undefined) throw new UsageError('say with --out DIR where the results go');
    if (corrected && extracted) throw new UsageError('give --corrected or --extracted, not both');
    const name = FORMATS.find((known) => known === values.format);
    const standard = STANDARDS.find((known) => known === values.format);
    if (values.format !== undefined && name === undefined && standard === undefined)
      throw new UsageError(`--format takes ${[...FORMATS, ...STANDARDS].join(', ')}`);
    const where = values.where.map(conditionIn);
    if (values.pseudonyms && values['without-contacts']) throw new UsageError('give --without-contacts or --pseudonyms, not both');
    const persons = values['without-contacts'] ? 'left-out' : values.pseudonyms ? 'pseudonyms' : 'kept';
    if (standard !== undefined) {
      if (decided || persons !== 'kept') throw new UsageError('--decided, --without-contacts and --pseudonyms go with tables');
      return toStandard(standard, out, values.workspace, publisherIn(values), { corrected, decided, persons, where });
    }
    if (name === undefined && (decided || where.length > 0 || persons !== 'kept'))
      throw new UsageError('--where, --decided, --without-contacts and --pseudonyms go with --format');
    const settings = { language: languageIn(values.language), review: values.review.replace(/\/+$/, '') };
    const format = name === undefined ? null : await formatOf(name);
    makeFolder(resolve(out));
    await withLastRun(values.workspace, (store, run) =>
      writeOut(resolve(out), (output) =>
        format
          ? exportTables(store, run, output, format, { corrected, decided, persons, where }, settings)
          : writeOutput(store, run, output, { bom, corrected }),
      ),
    );
    process.stdout.write(`Results in ${out}\n`);
    return 0;
  },
};

/** Writes a standard's file; tells how many projects it has no room for. */
async function toStandard(name: StandardName, out: string, workspace: string, publisher: Publisher, view: View): Promise<number> {
  const standard = await standardOf(name);
  makeFolder(resolve(out));
  const leftOut = await withLastRun(workspace, (store, run) =>
    writeOut(resolve(out), (output) => exportStandard(store, run, output, standard, view, publisher)),
  );
  if (leftOut > 0)
    process.stdout.write(`${counted(leftOut, 'project')} left out: without a report, or without dates where they are wanted\n`);
  process.stdout.write(`Results in ${out}\n`);
  return 0;
}

function publisherIn(values: { readonly publisher?: string | undefined; readonly 'publisher-name'?: string | undefined }): Publisher {
  const ref = values.publisher;
  if (ref === undefined || !/^[^\s/&|?]+$/.test(ref))
    throw new UsageError('say with --publisher REF who publishes; it has no spaces, /, &, | or ?');
  return { ref, name: values['publisher-name'] ?? ref };
}
