import { UsageError } from '../model/errors.ts';
import { archiveFindingsOf } from '../store/archive-findings.ts';
import { carryCorrections } from '../store/carried-corrections.ts';
import { putElsewhere } from '../store/document-versions.ts';
import { Exchange } from '../store/exchange.ts';
import { putForeignMark } from '../store/finding-marks.ts';
import { hashAt } from '../store/inputs.ts';
import { findingIds, latestReport } from '../store/latest.ts';
import { laterVersions, linkDocuments, recogniseFindings } from '../store/lineage.ts';
import { type Store, transact } from '../store/open.ts';
import { holdsContent } from '../store/orphans.ts';
import { reportOf } from '../store/outcomes.ts';
import type { Run } from '../store/runs.ts';
import { type Taken, takeExchange } from '../store/take-exchange.ts';

/** Clocks of two machines may differ by so many milliseconds. */
const CLOCKS = 5 * 60 * 1000;

/** What a file of decisions holds. Throws UsageError for anything else and for work from the future, which would outlast all that follows. */
export function exchangeIn(json: string, name: string): Exchange {
  const parsed = Exchange.safeParse(parse(json));
  if (!parsed.success) throw new UsageError(`${name} holds no decisions as "esep decisions export" writes them`);
  const { decisions, corrections, remarks, joins } = parsed.data;
  const latest = [...decisions, ...corrections, ...remarks, ...joins].reduce((last, { at }) => (at > last ? at : last), '');
  if (latest > new Date(Date.now() + CLOCKS).toISOString())
    throw new UsageError(`${name} has decisions of ${latest}, which is still to come; put the clock of this machine or of the other right`);
  return parsed.data;
}

function parse(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return null;
  }
}

/** Takes in the work of other reviewers; where their documents are other versions of those here, it is carried over. */
export function mergeDecisions(store: Store, run: Run, exchange: Exchange): Taken {
  const taken = takeExchange(store, exchange);
  transact(store, () => {
    const documents = new Map<string, string | null>();
    for (const { finding, about } of [...exchange.decisions, ...exchange.remarks]) {
      if (!about) continue;
      const { document, path, ...mark } = about;
      putForeignMark(store, document, { id: finding, ...mark });
      if (document !== '') documents.set(document, path);
    }
    for (const { hash, path } of exchange.corrections) documents.set(hash, path);
    for (const [hash, path] of documents) {
      noteVersion(store, run, hash, path);
      for (const later of laterVersions(store, hash)) carry(store, run, hash, later);
    }
    recogniseFindings(store, run.id, '', new Set(archiveFindingsOf(store, run.id).map(({ finding }) => finding.id)));
  });
  return taken;
}

/** A content that is not here may be another version of the one under its path. */
function noteVersion(store: Store, run: Run, hash: string, path: string | null): void {
  if (path === null || holdsContent(store, hash)) return;
  putElsewhere(store, { path, hash });
  const here = hashAt(store, path);
  if (here !== null) linkDocuments(store, run.id, hash, here);
}

function carry(store: Store, run: Run, earlier: string, later: string): void {
  const report = reportOf(store, later, run.key);
  if (!report) return;
  recogniseFindings(store, run.id, later, findingIds(store, later, run.key));
  carryCorrections(store, earlier, latestReport(store, earlier), later, report);
}
