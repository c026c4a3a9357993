import type { Context, Hono } from 'hono';
import { type Batch, decideMany, undoBatch } from '../../store/decide-many.ts';
import type { FindingFilter } from '../../store/finding-filter.ts';
import { idsListed } from '../../store/finding-list.ts';
import { transact } from '../../store/open.ts';
import { remark } from '../../store/remarks.ts';
import { lastRun, type Run } from '../../store/runs.ts';
import type { Texts } from '../../wording/findings/rule.ts';
import { CLEARING } from '../../wording/review/clearing.ts';
import { WORDS } from '../../wording/review/common.ts';
import { FINDING } from '../../wording/review/finding.ts';
import { type AskedAtOnce, askedAtOnce, askedRemark, askedUndo, MOST_AT_ONCE, problemName } from '../bulk.ts';
import { currentFinding } from '../current.ts';
import { filterOf, queryOf } from '../filter.ts';
import { formOf } from '../form.ts';
import { errorPage } from '../pages/error-page.ts';
import { keysPage } from '../pages/keys-page.ts';
import type { Review } from '../review.ts';
import { keepName, visitOf } from '../visit.ts';

/** Deciding on many findings at once, taking that back, commenting and assigning. */
export function clearingRoutes(app: Hono, { store }: Review): void {
  app.get('/keys', (c) => c.html(keysPage(visitOf(c))));

  app.post('/findings/decisions', async (c) => {
    const run = lastRun(store);
    if (!run) return c.html(errorPage(visitOf(c), WORDS.nothingIngested), 404);
    const { language } = visitOf(c);
    const asked = askedAtOnce(await formOf(c), language);
    const { filter, page } = listIn(asked.list);
    if (asked.problem !== null) return refused(c, asked.problem, asked.list);
    const findings = chosen(run, asked, filter);
    if (findings.length > MOST_AT_ONCE) return refused(c, CLEARING.tooMany, asked.list);
    keepName(c, asked.who);
    const done = act(findings, asked);
    const query = { page, ...(done.batch ?? {}), kept: done.kept, missed: done.missed };
    return c.redirect(`/findings${queryOf(filter, query)}`, 303);
  });

  app.post('/findings/undo', async (c) => {
    const { from, to, finding, who, list } = askedUndo(await formOf(c));
    const { language } = visitOf(c);
    if (from === undefined || to === undefined) return c.html(errorPage(visitOf(c), WORDS.wrongRequest), 400);
    if (who === '') return refused(c, FINDING.nameMissing, list);
    const kept = undoBatch(store, { from, to }, who, CLEARING.undone[language]);
    if (finding !== undefined && kept === 0) return c.html(errorPage(visitOf(c), FINDING.conflict), 409);
    const { filter, page } = listIn(list);
    return c.redirect(
      finding === undefined ? `/findings${queryOf(filter, { page, kept, undone: 1 })}` : `/findings/${finding}${queryOf(filter)}`,
      303,
    );
  });

  app.post('/findings/:id/remarks', async (c) => {
    const run = lastRun(store);
    const id = c.req.param('id');
    const listed = run && currentFinding(store, run, id);
    if (!listed) return c.html(errorPage(visitOf(c), WORDS.notFound), 404);
    const { kind, text, who, list } = askedRemark(await formOf(c), visitOf(c).language);
    if (kind === null) return c.html(errorPage(visitOf(c), WORDS.wrongRequest), 400);
    if (who === '') return c.html(errorPage(visitOf(c), FINDING.nameMissing), 400);
    if (kind === 'comment' && text === '') return c.html(errorPage(visitOf(c), CLEARING.textMissing), 400);
    keepName(c, who);
    remark(store, { finding: id, kind, text, who });
    return c.redirect(`/findings/${listed.finding.id}${queryOf(listIn(list).filter)}#remarks`, 303);
  });

  function chosen(run: Run, { pick, whole }: AskedAtOnce, filter: FindingFilter): readonly string[] {
    if (whole !== undefined) return idsListed(store, run.id, filter, MOST_AT_ONCE + 1);
    return [...new Set(pick.flatMap((id) => currentFinding(store, run, id)?.finding.id ?? []))];
  }

  function act(findings: readonly string[], { verdict, act: way, who, why, to, seen }: AskedAtOnce) {
    if (way === null && verdict !== null) return decideMany(store, findings, { verdict, who, why }, seen);
    const said = way === 'comment' ? ({ kind: 'comment', text: why } as const) : ({ kind: 'assigned', text: to } as const);
    transact(store, () => {
      for (const finding of findings) remark(store, { finding, who, ...said });
    });
    const batch: Batch | null = null;
    return { batch, kept: findings.length, missed: 0 };
  }

  /** The list again, with what was missing. */
  function refused(c: Context, problem: Texts, list: string) {
    const { filter, page } = listIn(list);
    return c.redirect(`/findings${queryOf(filter, { page, problem: problemName(problem) })}`, 303);
  }
}

/** A list by its query, and the page of it. */
function listIn(list: string): { readonly filter: FindingFilter; readonly page: number | undefined } {
  const query = new URLSearchParams(list);
  const page = Number(query.get('page') ?? 1);
  return { filter: filterOf(Object.fromEntries(query)) ?? {}, page: Number.isSafeInteger(page) && page > 1 ? page : undefined };
}
