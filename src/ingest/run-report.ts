import { readFileSync } from 'node:fs';
import { join, normalize } from 'node:path';
import * as z from 'zod';
import type { Output } from '../export/atomic.ts';
import { BOM, csv } from '../export/csv.ts';
import { reportPath } from '../export/report-path.ts';
import { type FailureCode, NEXT_STEP } from '../model/failure.ts';
import { type Account, accounts } from '../store/accounts.ts';
import { openedContainers } from '../store/inputs.ts';
import type { Store } from '../store/open.ts';
import type { Counts } from '../store/runs.ts';
import type { Versions } from '../version.ts';

const COLUMNS = [
  'path',
  'state',
  'code',
  'message',
  'nextStep',
  'stage',
  'duplicateOf',
  'container',
  'bytes',
  'hash',
  'findings',
  'milliseconds',
  'report',
  'gone',
] as const;
type Row = Readonly<Record<(typeof COLUMNS)[number], string | number | boolean | null>>;

export interface RunFacts {
  readonly counts: Counts;
  readonly versions: Versions;
  /** Names what the output was made from, see `contentOf`. */
  readonly content: string;
  /** ISO times; they and `milliseconds` are all that may differ between two runs over the same inputs. */
  readonly started: string;
  readonly ended: string;
}

/** Leaves `run-report.json` and `.csv`: one row per input, in the order of paths, and failures grouped by cause. */
export function writeRunReport(store: Store, run: number, output: Output, facts: RunFacts, { bom }: { readonly bom: boolean }): void {
  const json = output.begin('run-report.json');
  const table = output.begin('run-report.csv');
  const causes = new Map<FailureCode, { count: number; paths: string[] }>();
  json.write(`{\n "inputs": [`);
  table.write((bom ? BOM : '') + csv([COLUMNS]));
  let first = true;
  for (const account of accounts(store, run)) {
    const row = rowOf(account);
    json.write(`${first ? '' : ','}\n  ${JSON.stringify(row)}`);
    table.write(csv([COLUMNS.map((name) => row[name])]));
    first = false;
    if (account.code) note(causes, account.code, account.path);
  }
  const grouped = [...causes].sort(([a], [b]) => (a < b ? -1 : 1)).map(([code, cause]) => ({ code, ...cause, nextStep: NEXT_STEP[code] }));
  json.write(`\n ],\n "failures": ${JSON.stringify(grouped)},\n`);
  json.write(
    ` "containers": ${JSON.stringify(openedContainers(store))},\n "counts": ${JSON.stringify(facts.counts)},\n "versions": ${JSON.stringify(facts.versions)},\n "content": ${JSON.stringify(facts.content)},\n`,
  );
  json.write(` "times": ${JSON.stringify({ started: facts.started, ended: facts.ended })}\n}\n`);
  table.finish();
  json.finish();
}

function rowOf(account: Account): Row {
  const { path, state, code, message, stage, duplicateOf, container, bytes, hash, findings, milliseconds, gone } = account;
  const read = state === 'complete' || state === 'partial' || state === 'duplicate';
  const nextStep = code ? NEXT_STEP[code] : null;
  const report = read ? `reports/${reportPath(path)}` : null;
  return { path, state, code, message, nextStep, stage, duplicateOf, container, bytes, hash, findings, milliseconds, report, gone };
}

/** At most so many paths are named per cause; the rows have them all. */
const NAMED = 20;

function note(causes: Map<FailureCode, { count: number; paths: string[] }>, code: FailureCode, path: string): void {
  const cause = causes.get(code) ?? { count: 0, paths: [] };
  cause.count += 1;
  if (cause.paths.length < NAMED) cause.paths.push(path);
  causes.set(code, cause);
}

const Former = z.object({ inputs: z.array(z.object({ report: z.string().nullable() })), content: z.string() });

/** What an earlier run left in `out`. `reports` are relative to `out/reports`: those that no longer belong there are taken away. */
export interface FormerOutput {
  readonly content: string | null;
  readonly reports: Set<string>;
}

export function formerOutput(out: string): FormerOutput {
  try {
    const { inputs, content } = Former.parse(JSON.parse(readFileSync(join(out, 'run-report.json'), 'utf8')));
    const places = inputs.flatMap(({ report }) => (report?.startsWith('reports/') ? [report.slice('reports/'.length)] : []));
    const safe = places.filter((place) => normalize(place) === place && !place.startsWith('..') && place.endsWith('.json'));
    return { content, reports: new Set(safe) };
  } catch {
    return { content: null, reports: new Set() };
  }
}
