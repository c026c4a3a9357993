import { existsSync, readFileSync } from 'node:fs';
import { basename, join, relative } from 'node:path';
import { parseArgs } from 'node:util';
import { type Case, type Corpus, loadCorpus } from '../evaluate/corpus.ts';
import { evaluate as score } from '../evaluate/evaluation.ts';
import type { Json } from '../evaluate/json.ts';
import { asJson, missList, table } from '../evaluate/print.ts';
import { brokenCitations, citations } from '../model/citations.ts';
import { UsageError } from '../model/errors.ts';
import type { Command } from './command.ts';

const HELP = `Usage: esep evaluate CORPUS [--only REGEX] [--by COLUMNS] [--misses] [--json] [--reports DIR]

Reads every document that has a gold answer beside it and prints precision, recall and F1.
  --only REGEX   only documents whose path matches
  --by COLUMNS   columns of INDEX.tsv, comma separated (default "format,language,format×language")
  --misses       list every fact and finding that is wrong, missing or extra
  --json         the figures as JSON
  --reports DIR  score <name>.json files that are there already instead of reading the documents`;

export const evaluate: Command = {
  name: 'evaluate',
  summary: 'measure the program on a corpus with gold answers',
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
      },
    });
    const [folder] = positionals;
    if (folder === undefined || !existsSync(folder)) throw new UsageError('give the folder of a corpus');
    const corpus = select(loadCorpus(folder), folder, values.only);
    if (corpus.cases.length === 0) throw new UsageError('no gold answers below this folder');
    const reports = new Map<string, Json>();
    const cited = { all: 0, broken: 0 };
    for (const item of corpus.cases) {
      const report = values.reports === undefined ? await reportOf(item, folder, cited) : stored(values.reports, item);
      if (report !== null) reports.set(item.name, report);
    }
    const result = score(corpus, reports, new Map(), values.by.split(',').filter(Boolean));
    process.stdout.write(
      values.json
        ? `${JSON.stringify({ ...asJson(result), citations: cited }, null, 1)}\n`
        : `${table(result)}\ncitations whose place does not hold the quote: ${cited.broken} of ${cited.all}\n`,
    );
    if (values.misses) process.stdout.write(`\nMISSES\n${missList(result.misses)}`);
    return 0;
  },
};

/** Citations seen in all reports, and those that break the invariant. */
interface Cited {
  all: number;
  broken: number;
}

function select(corpus: Corpus, folder: string, only: string | undefined): Corpus {
  if (only === undefined) return corpus;
  const pattern = new RegExp(only, 'u');
  return { ...corpus, cases: corpus.cases.filter((item) => pattern.test(relative(folder, item.path ?? join(item.folder, item.name)))) };
}

async function reportOf(item: Case, folder: string, cited: Cited): Promise<Json> {
  if (item.path === null) return null;
  try {
    const { processDocument } = await import('../pipeline.ts');
    const { report, findings, document } = await processDocument({
      bytes: readFileSync(item.path),
      name: basename(item.path),
      path: relative(folder, item.path),
    });
    cited.all += citations({ report, findings }).length;
    cited.broken += brokenCitations({ report, findings }, document.source).length;
    return JSON.parse(JSON.stringify({ ...report, findings }));
  } catch (error) {
    process.stderr.write(`${item.name}: ${error instanceof Error ? error.message : String(error)}\n`);
    return null;
  }
}

function stored(folder: string, item: Case): Json {
  const file = join(folder, `${item.name}.json`);
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : null;
}
