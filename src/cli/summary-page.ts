import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { archiveHtml } from '../export/archive-page/html.ts';
import { archiveMarkdown } from '../export/archive-page/markdown.ts';
import { writeFileWhole } from '../export/atomic.ts';
import { archiveSummary } from '../ingest/archive-summary.ts';
import { conditionIn } from '../ingest/chosen.ts';
import { UsageError } from '../model/errors.ts';
import type { Command } from './command.ts';
import { languageIn } from './language.ts';
import { shellLanguage } from './printed.ts';
import { WORKSPACE_HELP, WORKSPACE_OPTION, withLastRun } from './workspace.ts';

const HELP = `Usage: esep summary [options]

The archive on one page: projects, people and money by year, region and grantor, which findings there are and where most of
them stand. Printed as Markdown, or left in a file.

Options:
  --out FILE           FILE.html: a page with pictures; FILE.md: Markdown
${WORKSPACE_HELP}
  --where CONDITION    only projects for which it holds, as in "esep export"
  --corrected          with the values reviewers corrected
  --language LANG      ru, kk or en (default: that of the shell, else en)
  --review URL         where links lead to (default http://127.0.0.1:7478, where "esep review" listens)`;

export const summaryPage: Command = {
  name: 'summary',
  help: HELP,
  async run(argv) {
    const { values } = parseArgs({
      args: [...argv],
      options: {
        ...WORKSPACE_OPTION,
        out: { type: 'string' },
        where: { type: 'string', multiple: true, default: [] },
        corrected: { type: 'boolean', default: false },
        language: { type: 'string', default: shellLanguage(process.env) },
        review: { type: 'string', default: 'http://127.0.0.1:7478' },
      },
    });
    const { out, corrected } = values;
    if (out !== undefined && !/\.(?:html|md)$/.test(out)) throw new UsageError('--out takes a file that ends in .html or .md');
    const language = languageIn(values.language);
    const where = values.where.map(conditionIn);
    const facts = await withLastRun(values.workspace, (store, run) =>
      archiveSummary(store, run, { corrected, decided: false, persons: 'kept', where }, language),
    );
    const page = out?.endsWith('.html') ? archiveHtml : archiveMarkdown;
    const text = page(facts, values.review.replace(/\/+$/, ''), language);
    if (out === undefined) process.stdout.write(text);
    else writeFileWhole(resolve(out), Buffer.from(text));
    return 0;
  },
};
