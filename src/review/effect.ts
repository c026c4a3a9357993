import { existsSync } from 'node:fs';
import type { Finding } from '../model/finding.ts';
import type { ReportFile } from '../model/report-file.ts';
import type { TaughtWording } from '../model/wording.ts';
import { pathOf } from '../store/inputs.ts';
import { reportOf } from '../store/outcomes.ts';
import { filesWith } from '../store/pending.ts';
import type { Run } from '../store/runs.ts';
import { wordingsTaught } from '../store/taught.ts';
import { contentsHolding } from '../store/unknown-wordings.ts';
import type { Group } from '../wording/review/report.ts';
import type { Review } from './review.ts';
import { type Value, valuesOf } from './values.ts';

/** A value that is there with a wording and not without, or the other way round. */
export interface ChangedValue {
  readonly path: string;
  readonly group: Group;
  readonly value: Value;
}

/** What teaching a wording changes, shown on the first documents that say it. */
export interface Effect {
  /** How many documents say it. */
  readonly documents: number;
  /** How many of them were read for this. */
  readonly tried: number;
  readonly gained: readonly ChangedValue[];
  readonly lost: readonly ChangedValue[];
  readonly findingsNew: readonly Finding[];
  readonly findingsGone: readonly Finding[];
}

/** So many documents are read while somebody waits. */
const MOST_TRIED = 8;

/** Reads documents with a further wording; null where that is not possible here. */
export async function effectOf({ store, trials }: Review, run: Run, wording: TaughtWording): Promise<Effect | null> {
  if (!trials) return null;
  const holding = [...contentsHolding(store, wording)].filter((hash) => reportOf(store, hash, run.key) !== null).sort();
  const taught = [...wordingsTaught(store), wording];
  const effect = { gained: [] as ChangedValue[], lost: [] as ChangedValue[], findingsNew: [] as Finding[], findingsGone: [] as Finding[] };
  let tried = 0;
  for (const hash of holding.slice(0, MOST_TRIED)) {
    const before = reportOf(store, hash, run.key);
    const file = filesWith(store, hash).find((one) => existsSync(one));
    if (!before || file === undefined) continue;
    const path = pathOf(store, hash) ?? before.document.path;
    const after = await trials.read({ hash, path, file }, run.options, taught);
    if (!after) continue;
    tried += 1;
    effect.gained.push(...more(after, before, path));
    effect.lost.push(...more(before, after, path));
    effect.findingsNew.push(...otherFindings(after, before));
    effect.findingsGone.push(...otherFindings(before, after));
  }
  return { documents: holding.length, tried, ...effect };
}

/** Values of one report that the other does not have as often, whatever their places in lists. */
function more(one: ReportFile, other: ReportFile, path: string): ChangedValue[] {
  const left = new Map<string, number>();
  for (const { name } of told(other)) left.set(name, (left.get(name) ?? 0) + 1);
  return told(one).flatMap(({ name, group, value }) => {
    const n = left.get(name) ?? 0;
    left.set(name, n - 1);
    return n > 0 ? [] : [{ path, group, value }];
  });
}

function told(report: ReportFile) {
  return valuesOf(report).flatMap(({ group, rows }) =>
    rows.flatMap(({ values }) =>
      values.flatMap((value) => (value.value === null ? [] : [{ name: JSON.stringify([group, value.keys, value.value]), group, value }])),
    ),
  );
}

function otherFindings({ findings }: ReportFile, other: ReportFile): Finding[] {
  const known = new Set(other.findings.map(({ id }) => id));
  return findings.filter(({ id }) => !known.has(id));
}
