import { availableParallelism } from 'node:os';
import { parseArgs } from 'node:util';
import { processPool } from '../../workers/pool.ts';
import { queueWorkers } from '../../workers/queue.ts';
import { ingest as run } from '../ingest/ingest.ts';
import { showProgress } from '../ingest/progress.ts';
import { UsageError } from '../model/errors.ts';
import type { Command } from './command.ts';
import { LIMIT_HELP, LIMIT_OPTIONS, parseLimits } from './limits.ts';
import { summarize } from './summary.ts';

const HELP = `Usage: esep ingest PATH… --out DIR [options]

Reads every document below the PATHs and leaves in DIR
  reports/a/b.docx.json   one report per input, with its findings
  datasets/<table>.csv    all reports as tables
  archive.json            findings across documents
  run-report.json, .csv   what became of every input and what to do next

Options:
  --out DIR            where the results go
  --workspace DIR      where esep keeps what it knows (default .esep)
  --jobs N             worker processes (default: one per core)
  --redis URL          hand the documents to "esep worker" processes through Redis instead
  --redis-prefix TEXT  what every key in Redis begins with (default esep)
  --bom                begin CSV files with a byte order mark, for Excel
  --strict             exit code 1 when there are findings
  --json               print the summary as JSON
${LIMIT_HELP}

Exit codes: 0 done, 1 findings (with --strict), 2 some inputs could not be read, 64 wrong usage.`;

export const ingest: Command = {
  name: 'ingest',
  summary: 'read whole archives into reports, datasets and findings',
  help: HELP,
  async run(argv) {
    const { values, positionals } = parseArgs({
      args: [...argv],
      allowPositionals: true,
      options: {
        out: { type: 'string' },
        workspace: { type: 'string', default: '.esep' },
        jobs: { type: 'string' },
        bom: { type: 'boolean', default: false },
        strict: { type: 'boolean', default: false },
        json: { type: 'boolean', default: false },
        redis: { type: 'string' },
        'redis-prefix': { type: 'string', default: 'esep' },
        ...LIMIT_OPTIONS,
      },
    });
    if (positionals.length === 0) throw new UsageError('give at least one PATH');
    if (values.out === undefined) throw new UsageError('say with --out DIR where the results go');
    const jobs = values.jobs === undefined ? availableParallelism() : Number(values.jobs);
    if (!Number.isInteger(jobs) || jobs < 1) throw new UsageError('--jobs takes a whole number from 1 on');
    const { workspace, bom, out } = values;
    const progress = showProgress(process.stderr);
    const start = async (owner: string) =>
      values.redis === undefined
        ? processPool(jobs)
        : queueWorkers({ url: values.redis, prefix: values['redis-prefix'], owner, notice: progress.phase });
    const summary = await run({ roots: positionals, workspace, out, bom, ...parseLimits(values) }, start, progress);
    process.stdout.write(values.json ? `${JSON.stringify(summary)}\n` : summarize(summary, out));
    if (summary.counts.failed + summary.counts['set-aside'] > 0) return 2;
    return values.strict && summary.findings.total > 0 ? 1 : 0;
  },
};
