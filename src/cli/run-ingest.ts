import { resolve } from 'node:path';
import { type IngestOptions, type IngestSettings, ingest } from '../ingest/ingest.ts';
import { makeFolder } from './files.ts';
import { shellLanguage } from './printed.ts';
import { summarize } from './summary.ts';

interface Asked {
  readonly strict: boolean;
  readonly json: boolean;
  readonly quiet: boolean;
}

/** Runs, prints the closing summary and gives the exit code. */
export async function runIngest(options: IngestOptions, settings: IngestSettings, { strict, json, quiet }: Asked): Promise<number> {
  const workspace = resolve(settings.workspace);
  makeFolder(resolve(options.out));
  makeFolder(workspace, 'workspace');
  const summary = await ingest(options, { ...settings, workspace });
  if (json || !quiet)
    process.stdout.write(json ? `${JSON.stringify(summary)}\n` : summarize(summary, options.out, shellLanguage(process.env)));
  if (summary.failures.some(({ code }) => code === 'defect')) return 70;
  if (summary.counts.failed + summary.counts['set-aside'] > 0) return 2;
  return strict && summary.findings.total > 0 ? 1 : 0;
}
