import { existsSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { NEXT_STEP } from '../model/failure.ts';
import { countFailures, countGone, countStates } from '../store/accounts.ts';
import { countListed } from '../store/finding-counts.ts';
import { countFindings } from '../store/findings.ts';
import type { Store } from '../store/open.ts';
import { rootsOf } from '../store/roots.ts';
import { outOf, type Run } from '../store/runs.ts';
import { pace, stageTimes } from '../store/timings.ts';
import type { Command } from './command.ts';
import { counted, shownPath } from './printed.ts';
import { failureLines, findingsLine, goneLines } from './summary.ts';
import { WORKSPACE_OPTION, withLastRun } from './workspace.ts';

const HELP = `Usage: esep status [--workspace DIR] [--redis URL] [--json]

Accounts for every input of the archive as the latest run left it: complete + partial + failed + duplicate + set aside (+ pending while it is
under way) = inputs; with causes, speed, time per stage and, with --redis, the depth of the queue.`;

export const status: Command = {
  name: 'status',
  help: HELP,
  async run(argv) {
    const { values } = parseArgs({
      args: [...argv],
      options: {
        ...WORKSPACE_OPTION,
        redis: { type: 'string' },
        'redis-prefix': { type: 'string', default: 'esep' },
        json: { type: 'boolean', default: false },
      },
    });
    const queue = values.redis === undefined ? null : await depth(values.redis, values['redis-prefix']);
    const state = await withLastRun(values.workspace, (store, run) => ({ ...stateOf(store, run), queue }));
    process.stdout.write(values.json ? `${JSON.stringify(state)}\n` : `${lines(state).join('\n')}\n`);
    return 0;
  },
};

async function depth(url: string, prefix: string) {
  const { queueDepth } = await import('../../workers/queue-depth.ts');
  return queueDepth({ url, prefix });
}

type State = ReturnType<typeof stateOf> & { readonly queue: Readonly<Record<string, number>> | null };

function stateOf(store: Store, run: Run) {
  const { id, started, ended } = run;
  return {
    run: { id, started, ended, out: outOf(store, run) },
    roots: rootsOf(store).map(({ name, location, whole }) => ({ name, location, whole, there: existsSync(location) })),
    counts: countStates(store, id),
    gone: countGone(store),
    failures: countFailures(store, id).map((cause) => ({ ...cause, nextStep: NEXT_STEP[cause.code] })),
    findings: countFindings(store, id),
    decided: decidedIn(store, id),
    pace: pace(store, run),
    stages: stageTimes(store, run),
  };
}

/** Findings by what reviewers made of them. */
function decidedIn(store: Store, run: number): { readonly confirmed: number; readonly dismissed: number; readonly asked: number } {
  const { state: states } = countListed(store, run, {}).facets;
  return { confirmed: states.get('confirmed') ?? 0, dismissed: states.get('dismissed') ?? 0, asked: states.get('asked') ?? 0 };
}

function decidedLine({ confirmed, dismissed, asked }: State['decided']): string[] {
  const waiting = asked === 0 ? '' : `, ${asked} asked of grantees`;
  return confirmed + dismissed + asked > 0 ? [`  ${confirmed} confirmed, ${dismissed} dismissed by reviewers${waiting}`] : [];
}

function lines({
  run,
  roots,
  counts,
  gone,
  failures,
  findings,
  decided,
  pace: { perSecond, secondsLeft },
  stages,
  queue,
}: State): string[] {
  const { inputs, ...states } = counts;
  return [
    `run ${run.id}`,
    ...roots.map(({ name, location, there }) => `  ${name}: ${shownPath(location)}${there ? '' : ' (not there now)'}`),
    `  begun ${run.started}, ${run.ended ? `ended ${run.ended}` : 'under way or cut off'}`,
    `  ${counted(inputs, 'input')} = ${Object.entries(states)
      .map(([state, count]) => `${count} ${state}`)
      .join(' + ')}`,
    ...goneLines(gone),
    ...failureLines(failures),
    `  ${findingsLine(findings)}`,
    ...decidedLine(decided),
    ...(perSecond === null
      ? []
      : [`  ${perSecond.toFixed(1)} documents/s${secondsLeft === null ? '' : `, ${Math.round(secondsLeft)} s to go`}`]),
    ...stages.map(({ stage, mean, longest }) => `  ${stage.padEnd(10)} ${mean.toFixed(0)} ms on average, ${longest} ms at most`),
    ...(queue
      ? [
          `  queue: ${Object.entries(queue)
            .map(([state, count]) => `${count} ${state}`)
            .join(', ')}`,
        ]
      : []),
  ];
}
