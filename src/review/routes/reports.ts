import type { Context, Hono } from 'hono';
import type { ReportFile } from '../../model/report-file.ts';
import { accountsWith } from '../../store/accounts.ts';
import { markAt } from '../../store/correction-marks.ts';
import { type Correction, correctionsOf, correctUnlessCorrected, holds } from '../../store/corrections.ts';
import { decisionsOf } from '../../store/decisions.ts';
import { findingsIn } from '../../store/finding-list.ts';
import { findingNamed } from '../../store/found-findings.ts';
import { decidedBefore } from '../../store/lineage.ts';
import { reportOf } from '../../store/outcomes.ts';
import { lastRun, type Run } from '../../store/runs.ts';
import { WORDS } from '../../wording/review/common.ts';
import { FINDING } from '../../wording/review/finding.ts';
import { REPORT } from '../../wording/review/report.ts';
import { numbered } from '../citation.ts';
import { type AskedCorrection, choicesOf, correctionAsked, isCorrectable, typedValue } from '../correct.ts';
import { currentFinding } from '../current.ts';
import { formOf } from '../form.ts';
import { errorPage } from '../pages/error-page.ts';
import { failedPage } from '../pages/failed-page.ts';
import { reportPage } from '../pages/report-page.ts';
import { type ValueAttempt, valuePage } from '../pages/value-page.ts';
import type { Review } from '../review.ts';
import { shown } from '../shown.ts';
import { type PlacedValue, valueIn } from '../values.ts';
import { keepName, visitOf } from '../visit.ts';

/** One report with its values, one value at its place, and correcting it. */
export function reportRoutes(app: Hono, review: Review): void {
  const { store } = review;

  app.get('/documents/:hash', (c) => {
    const run = lastRun(store);
    const hash = c.req.param('hash');
    const accounts = run ? accountsWith(store, run.id, hash) : [];
    const [account] = accounts;
    if (!run || !account) return c.html(errorPage(visitOf(c), WORDS.notFound), 404);
    const report = reportOf(store, hash, run.key);
    if (!report) return c.html(failedPage(visitOf(c), account));
    const corrections = correctionsOf(store, hash);
    const holding = corrections.filter((correction) => holds(report, correction));
    const model = {
      hash,
      paths: accounts.map(({ path }) => path),
      report,
      findings: findingsIn(store, run.id, hash),
      corrections: new Map(holding.map((correction) => [correction.pointer, correction])),
      lost: corrections.filter((correction) => !holds(report, correction)),
      vanished: vanishedIn(run, hash),
    };
    return c.html(reportPage(visitOf(c), model));
  });

  /** Decisions on findings of earlier versions that are not recognised in this one. */
  function vanishedIn(run: Run, hash: string) {
    return decidedBefore(store, hash).flatMap((id) => {
      const decision = decisionsOf(store, id).at(-1);
      const finding = currentFinding(store, run, id) ? null : findingNamed(store, id);
      return finding && decision && decision.verdict !== 'open' ? [{ finding, decision }] : [];
    });
  }

  app.get('/documents/:hash/value', (c) => {
    const at = found(c, c.req.query('at') ?? '');
    return at ? page(c, at, null) : c.html(errorPage(visitOf(c), WORDS.notFound), 404);
  });

  app.post('/documents/:hash/corrections', async (c) => {
    const asked = correctionAsked(await formOf(c));
    const at = found(c, asked.at);
    if (!at) return c.html(errorPage(visitOf(c), WORDS.notFound), 404);
    const { language } = visitOf(c);
    const again = (problem: string, status: 400 | 409) => page(c, at, { ...asked, value: asked.value ?? '', problem }, status);
    const { problem, value } = judged(at, asked);
    if (problem !== null) return again(problem[language], 400);
    keepName(c, asked.who);
    const { pointer } = at.value;
    const mark = markAt(at.report, pointer);
    const correction = { hash: at.hash, pointer, value, was: at.value.value, who: asked.who, why: asked.why, ...(mark ? { mark } : {}) };
    if (!correctUnlessCorrected(store, correction, asked.seen)) return again(REPORT.conflict[language], 409);
    return c.redirect(`/documents/${at.hash}/value?at=${encodeURIComponent(at.value.pointer)}`, 303);
  });

  interface At extends PlacedValue {
    readonly run: Run;
    readonly hash: string;
    readonly report: ReportFile;
    readonly corrections: readonly Correction[];
    readonly holding: Correction | undefined;
  }

  /** The value at a pointer; null: there is none that can be shown. */
  function found(c: Context, pointer: string): At | null {
    const run = lastRun(store);
    const hash = c.req.param('hash') ?? '';
    const report = run && accountsWith(store, run.id, hash).length > 0 ? reportOf(store, hash, run.key) : null;
    const placed = report ? valueIn(report, pointer) : undefined;
    if (!run || !report || !placed) return null;
    const corrections = correctionsOf(store, hash).filter((correction) => correction.pointer === pointer);
    return { run, hash, report, ...placed, corrections, holding: corrections.findLast((correction) => holds(report, correction)) };
  }

  /** What is wrong with what was asked, or the value to be kept. */
  function judged({ report, value, holding }: At, { value: typed, who, why }: AskedCorrection) {
    const wanted = typed === null ? undefined : typedValue(report, value, typed);
    if (wanted === undefined) return { problem: REPORT.wrongValue, value: null };
    if (who === '') return { problem: FINDING.nameMissing, value: null };
    if (why === '') return { problem: FINDING.reasonMissing, value: null };
    if (wanted === (holding ? holding.value : value.value)) return { problem: REPORT.sameValue, value: null };
    return { problem: null, value: wanted };
  }

  async function page(c: Context, at: At, attempt: ValueAttempt | null, status: 200 | 400 | 409 = 200) {
    const { run, hash, report, value } = at;
    const document = value.evidence && { path: report.document.path, hash, citations: numbered(value.evidence, 1) };
    const cited = document && (await shown(review, run, document));
    return c.html(
      valuePage(visitOf(c), {
        ...at,
        correctable: isCorrectable(report, value),
        choices: choicesOf(report, value),
        pages: report.document.pages,
        cited,
        attempt,
      }),
      status,
    );
  }
}
