import type { Context, Hono } from 'hono';
import { lastBatchOn, lastDecision } from '../../store/decide-many.ts';
import { decisionsOf } from '../../store/decisions.ts';
import { clearingOf, countListed } from '../../store/finding-counts.ts';
import type { FindingFilter } from '../../store/finding-filter.ts';
import { findingOf, type ListedFinding, listFindings, neighboursOf } from '../../store/finding-list.ts';
import { remarksOf, reviewers } from '../../store/remarks.ts';
import { lastRun, type Run } from '../../store/runs.ts';
import { granteeNames } from '../../store/standings.ts';
import { isDisputed } from '../../store/take-exchange.ts';
import { WORDS } from '../../wording/review/common.ts';
import { FINDING } from '../../wording/review/finding.ts';
import { doneIn, problemIn } from '../bulk.ts';
import { citedBy } from '../citation.ts';
import { currentFinding } from '../current.ts';
import { decisionAsked, keep } from '../decide.ts';
import { filterOf, queryOf } from '../filter.ts';
import { formOf } from '../form.ts';
import { errorPage } from '../pages/error-page.ts';
import type { Attempt, JustDecided } from '../pages/finding-model.ts';
import { findingPage } from '../pages/finding-page.ts';
import { findingsPage, PAGE_SIZE } from '../pages/findings-page.ts';
import type { Review } from '../review.ts';
import { pagesOf, shown } from '../shown.ts';
import { keepName, visitOf } from '../visit.ts';

/** The list of findings, one finding, and deciding about it. */
export function findingRoutes(app: Hono, review: Review): void {
  const { store } = review;

  app.get('/findings', (c) => {
    const run = lastRun(store);
    if (!run) return c.html(errorPage(visitOf(c), WORDS.nothingIngested), 404);
    const filter = filterOf(c.req.query());
    const page = Number(c.req.query('page') ?? 1);
    if (!filter || !Number.isSafeInteger(page) || page < 1) return c.html(errorPage(visitOf(c), WORDS.wrongRequest), 400);
    const counts = countListed(store, run.id, filter);
    const listed = listFindings(store, run.id, filter, { limit: PAGE_SIZE, offset: (page - 1) * PAGE_SIZE });
    const first = listed.find(({ decision }) => decision === null);
    if (first) drawAhead(run, first.finding.id);
    return c.html(
      findingsPage(visitOf(c), {
        filter,
        page,
        counts,
        listed,
        underWay: run.ended === null,
        clearing: clearingOf(store, run.id),
        seen: lastDecision(store),
        reviewers: reviewers(store),
        grantees: granteeNames(store),
        done: doneIn(c.req.query()),
        problem: problemIn(c.req.query(), visitOf(c).language),
      }),
    );
  });

  app.get('/findings/:id', (c) => {
    const { run, listed } = found(c);
    if (!run || !listed) return c.html(errorPage(visitOf(c), WORDS.notFound), 404);
    const filter = filterOf(c.req.query());
    if (!filter) return c.html(errorPage(visitOf(c), WORDS.wrongRequest), 400);
    return page(c, run, listed, filter, null);
  });

  app.post('/findings/:id/decisions', async (c) => {
    const { run, listed } = found(c);
    if (!run || !listed) return c.html(errorPage(visitOf(c), WORDS.notFound), 404);
    const { language } = visitOf(c);
    const asked = decisionAsked(await formOf(c), language);
    const filter = filterOf(Object.fromEntries(new URLSearchParams(asked.list))) ?? {};
    if (asked.problem !== null) return page(c, run, listed, filter, { ...asked, problem: FINDING[asked.problem][language] }, 400);
    keepName(c, asked.who);
    if (!keep(store, c.req.param('id'), listed.finding.id, asked))
      return page(c, run, listed, filter, { ...asked, problem: FINDING.conflict[language] }, 409);
    return c.redirect(whereTo(run, listed, filter, asked.after, asked.list), 303);
  });

  function found(c: Context): { run: Run | null; listed: ListedFinding | null } {
    const run = lastRun(store);
    return { run, listed: run && currentFinding(store, run, c.req.param('id') ?? '') };
  }

  async function page(
    c: Context,
    run: Run,
    listed: ListedFinding,
    filter: FindingFilter,
    attempt: Attempt | null,
    status: 200 | 400 | 409 = 200,
  ) {
    const { id } = listed.finding;
    const cited = await Promise.all(citedBy(store, run.id, listed).map((document) => shown(review, run, document)));
    const neighbours = neighboursOf(store, run.id, filter, id) ?? { position: 1, total: 1, before: null, after: null };
    const model = {
      listed,
      filter,
      neighbours,
      cited,
      decisions: decisionsOf(store, id),
      remarks: remarksOf(store, id),
      reviewers: reviewers(store),
      alike: alike(run, id),
      disputed: isDisputed(store, id),
      justDecided: justDecided(run, c.req.query()),
      attempt,
    };
    if (neighbours.after !== null) drawAhead(run, neighbours.after);
    return c.html(findingPage(visitOf(c), model), status);
  }

  /** The address says which decision it was: when another came since, that one is not offered to be taken back. */
  function justDecided(run: Run, { decided, decision }: Readonly<Record<string, string>>): JustDecided | null {
    const listed = decided === undefined ? null : findingOf(store, run.id, decided);
    if (listed === null) return null;
    const last = lastBatchOn(store, listed.finding.id);
    return { listed, batch: String(last?.from) === decision ? last : null };
  }

  function alike(run: Run, id: string): { readonly total: number; readonly open: number } {
    const { total, facets } = countListed(store, run.id, { like: id });
    return { total, open: facets.state.get('open') ?? 0 };
  }

  /** The reviewer will most likely go on to this one. */
  function drawAhead(run: Run, id: string): void {
    const next = findingOf(store, run.id, id);
    if (!next || !review.pictures.idle()) return;
    for (const document of citedBy(store, run.id, next)) pagesOf(review, run, document);
  }

  /** The list page it came from, the next finding of the list, or the finding again. Never anywhere else. */
  function whereTo(run: Run, { finding }: ListedFinding, filter: FindingFilter, after: 'list' | 'next' | 'stay', list: string): string {
    const number = Number(new URLSearchParams(list).get('page') ?? 1);
    if (after === 'list') return `/findings${queryOf(filter, number > 1 ? { page: Math.trunc(number) } : {})}`;
    const next = after === 'next' ? neighboursOf(store, run.id, filter, finding.id)?.after : null;
    return `/findings/${next ?? finding.id}${queryOf(filter, { decided: finding.id, decision: lastBatchOn(store, finding.id)?.from })}`;
  }
}
