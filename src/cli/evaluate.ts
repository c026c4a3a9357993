import { existsSync, readFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join, relative } from 'node:path';
import { parseArgs } from 'node:util';
import { type Corpus, loadCorpus } from '../evaluate/corpus.ts';
import { evaluate as score } from '../evaluate/evaluation.ts';
import type { Json } from '../evaluate/json.ts';
import { asJson, missList, table } from '../evaluate/print.ts';
import { type CorpusOutput, readCorpus } from '../evaluate/read-corpus.ts';
import { UsageError } from '../model/errors.ts';
import type { Command } from './command.ts';
import { LIMIT_HELP, LIMIT_OPTIONS, parseLimits } from './limits.ts';
import { jobsOption } from './numbers.ts';
import { onePositional } from './one-positional.ts';

const HELP = `Usage: esep evaluate CORPUS [--only REGEX] [--by COLUMNS] [--misses] [--json] [--reports DIR] [--jobs N] [limits]

Reads every document that has a gold answer beside it and prints precision, recall and F1.
  --only REGEX   only documents whose path matches
  --by COLUMNS   columns of INDEX.tsv, comma separated (default "format,language,format×language")
  --misses       list every fact and finding that is wrong, missing or extra
  --json         the figures as JSON
  --reports DIR  score <name>.json files that are there already instead of reading the documents
  --jobs N       documents read at once (default: one per core)
${LIMIT_HELP}`;

export const evaluate: Command = {
  name: 'evaluate',
  help: HELP,
  async run(argv) {
    const { values, positionals } = parseArgs({
      args: [...argv],
      allowPositionals: true,
      options: {
        only: { type: 'string' },
        by: { type: 'string', default: 'format,language,format×language' },
        misses: { type: 'boolean' },
        json: { type: 'boolean' },
        reports: { type: 'string' },
        jobs: { type: 'string' },
        ...LIMIT_OPTIONS,
      },
    });
    const jobs = jobsOption(values.jobs, availableParallelism());
    const limits = parseLimits(values);
    const folder = onePositional(positionals, 'CORPUS');
    if (!existsSync(folder)) throw new UsageError(`there is no folder ${folder}`);
    const corpus = select(loadCorpus(folder), folder, values.only);
    if (corpus.cases.length === 0) throw new UsageError('no gold answers below this folder');
    const output = values.reports === undefined ? await readCorpus(corpus, folder, { jobs, limits, warn }) : stored(corpus, values.reports);
    const result = score(corpus, output.reports, values.by.split(',').filter(Boolean));
    process.stdout.write(
      values.json
        ? `${JSON.stringify({ ...asJson(result), citations: output.citations }, null, 1)}\n`
        : `${table(result)}\ncitations whose place does not hold the quote: ${output.citations.broken} of ${output.citations.all}\n`,
    );
    if (values.misses) process.stdout.write(`\nMISSES\n${missList(result.misses)}`);
    return 0;
  },
};

function select(corpus: Corpus, folder: string, only: string | undefined): Corpus {
  if (only === undefined) return corpus;
  const pattern = patternOf(only);
  const cases = corpus.cases.filter((item) => pattern.test(relative(folder, item.path ?? join(item.folder, item.name))));
  const folders = new Set(cases.map((item) => item.folder));
  return { cases, archives: new Map([...corpus.archives].filter(([archive]) => folders.has(archive))) };
}

function patternOf(given: string): RegExp {
  try {
    return new RegExp(given, 'u');
  } catch {
    throw new UsageError('--only takes a regular expression');
  }
}

function warn(line: string): void {
  process.stderr.write(`${line}\n`);
}

function stored(corpus: Corpus, folder: string): CorpusOutput {
  const reports = new Map<string, Json>();
  for (const { name } of corpus.cases) {
    const file = join(folder, `${name}.json`);
    if (existsSync(file)) reports.set(name, JSON.parse(readFileSync(file, 'utf8')));
  }
  return { reports, citations: { all: 0, broken: 0 } };
}
