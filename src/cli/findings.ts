import { parseArgs } from 'node:util';
import { Certainty } from '../model/certainty.ts';
import { UsageError } from '../model/errors.ts';
import { type Finding, FindingCode, Severity } from '../model/finding.ts';
import { standingDecisions, withDecision } from '../store/decisions.ts';
import { findingsOf } from '../store/findings.ts';
import type { Command } from './command.ts';
import { languageIn } from './language.ts';
import { shellLanguage, shownPath } from './printed.ts';
import { WORKSPACE_HELP, WORKSPACE_OPTION, withLastRun } from './workspace.ts';

const HELP = `Usage: esep findings [options]

Lists the findings of the whole archive, worst first.

Options:
${WORKSPACE_HELP}
  --severity LEVEL     only high, medium or low
  --certainty LEVEL    only what was read so: certain, likely or doubtful
  --code CODE          only this code, such as parts-do-not-sum
  --path TEXT          only documents whose path contains TEXT
  --undecided          only those no reviewer has confirmed, dismissed or asked about
  --language LANG      ru, kk or en (default: that of the shell, else en)
  --json               one JSON object per line, with evidence and decision`;

export const findings: Command = {
  name: 'findings',
  help: HELP,
  async run(argv) {
    const { values } = parseArgs({
      args: [...argv],
      options: {
        ...WORKSPACE_OPTION,
        severity: { type: 'string' },
        certainty: { type: 'string' },
        code: { type: 'string' },
        path: { type: 'string' },
        undecided: { type: 'boolean', default: false },
        language: { type: 'string', default: shellLanguage(process.env) },
        json: { type: 'boolean', default: false },
      },
    });
    const { severity, certainty, code } = values;
    if (severity !== undefined && !Severity.safeParse(severity).success) throw new UsageError('--severity takes high, medium or low');
    if (certainty !== undefined && !Certainty.safeParse(certainty).success)
      throw new UsageError('--certainty takes certain, likely or doubtful');
    if (code !== undefined && !FindingCode.safeParse(code).success) throw new UsageError(`there is no finding code "${code}"`);
    const language = languageIn(values.language);
    await withLastRun(values.workspace, (store, run) => {
      let listed = 0;
      const decisions = standingDecisions(store);
      for (const { paths, finding } of findingsOf(store, run.id)) {
        const judged = withDecision(finding, decisions);
        const verdict = judged.decision?.verdict ?? 'open';
        if (severity !== undefined && finding.severity !== severity) continue;
        if (certainty !== undefined && finding.certainty !== certainty) continue;
        if (code !== undefined && finding.code !== code) continue;
        if (values.path !== undefined && !paths.some((path) => path.includes(values.path ?? ''))) continue;
        if (values.undecided && verdict !== 'open') continue;
        listed += 1;
        const page = finding.evidence[0]?.place.page ?? null;
        const where = `${paths.map(shownPath).join(', ')}${page === null ? '' : `, p. ${page}`}`;
        const line = [finding.severity, finding.code, finding.id, where, finding.message[language], ...decided(judged)].join('  ');
        process.stdout.write(values.json ? `${JSON.stringify({ ...judged, paths, verdict })}\n` : `${line}\n`);
      }
      if (listed === 0 && !values.json) process.stderr.write('esep: no findings\n');
    });
    return 0;
  },
};

function decided({ decision }: Finding): string[] {
  return decision ? [`(${decision.verdict} by ${decision.who})`] : [];
}
