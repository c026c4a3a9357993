import type { Context, Hono } from 'hono';
import * as z from 'zod';
import { TaughtScope, type TaughtWording, WordingKind } from '../../model/wording.ts';
import { pathOf } from '../../store/inputs.ts';
import { lastRun } from '../../store/runs.ts';
import { taughtNow, teach } from '../../store/taught.ts';
import { contentsHolding, countUnknown, listUnknown } from '../../store/unknown-wordings.ts';
import type { Texts } from '../../wording/findings/rule.ts';
import { WORDS } from '../../wording/review/common.ts';
import { isConcept } from '../../wording/review/concepts.ts';
import { FINDING } from '../../wording/review/finding.ts';
import { TEACHING } from '../../wording/review/teaching.ts';
import { effectOf } from '../effect.ts';
import { formOf } from '../form.ts';
import { effectPage } from '../pages/effect-page.ts';
import { errorPage } from '../pages/error-page.ts';
import { WORDINGS_PER_PAGE, wordingsPage } from '../pages/wordings-page.ts';
import type { Review } from '../review.ts';
import { scopesOf } from '../scopes.ts';
import { keepName, MOST_OF_NAME, visitOf } from '../visit.ts';

const Asked = z.object({
  kind: WordingKind,
  text: z.string().trim().min(1).max(500),
  /** `-`: it means nothing. */
  concept: z.string().max(100).default(''),
  scope: z.string().max(30_000).default('{"in":"everywhere"}'),
  who: z.string().trim().max(MOST_OF_NAME).default(''),
});

/** What is not understood, teaching it, and taking that back. */
export function wordingRoutes(app: Hono, review: Review): void {
  const { store } = review;

  app.get('/wordings', (c) => {
    if (!lastRun(store)) return c.html(errorPage(visitOf(c), WORDS.nothingIngested), 404);
    const page = Number(c.req.query('page') ?? 1);
    if (!Number.isSafeInteger(page) || page < 1) return c.html(errorPage(visitOf(c), WORDS.wrongRequest), 400);
    return list(c, page, c.req.query('kept') !== undefined, null);
  });

  app.get('/wordings/effect', async (c) => {
    const run = lastRun(store);
    const wording = wordingIn(c.req.query());
    if (!run || wording === 'wrong') return c.html(errorPage(visitOf(c), WORDS.wrongRequest), 400);
    if (wording === 'unchosen') return list(c, 1, false, TEACHING.notChosen, 400);
    const effect = await effectOf(review, run, wording);
    return c.html(effectPage(visitOf(c), { wording, scopes: scopesOf(store, run, wording), effect, problem: null }));
  });

  app.post('/wordings', (c) => keep(c, false));
  app.post('/wordings/undo', (c) => keep(c, true));

  async function keep(c: Context, undone: boolean) {
    const body = await formOf(c);
    const wording = wordingIn(body);
    if (wording === 'wrong' || wording === 'unchosen') return c.html(errorPage(visitOf(c), WORDS.wrongRequest), 400);
    const { who } = Asked.parse(body);
    if (who === '') return list(c, 1, false, FINDING.nameMissing, 400);
    keepName(c, who);
    const [hash] = contentsHolding(store, wording);
    teach(store, { ...wording, undone, who, example: (hash === undefined ? null : pathOf(store, hash)) ?? '' });
    return c.redirect('/wordings?kept=1', 303);
  }

  function list(c: Context, page: number, kept: boolean, problem: Texts | null, status: 200 | 400 = 200) {
    const visit = visitOf(c);
    const wordings = listUnknown(store, { limit: WORDINGS_PER_PAGE, offset: (page - 1) * WORDINGS_PER_PAGE });
    const model = {
      wordings,
      total: countUnknown(store),
      page,
      taught: taughtNow(store),
      kept,
      problem: problem?.[visit.language] ?? null,
    };
    return c.html(wordingsPage(visit, model), status);
  }
}

/** What a form asks to teach; `unchosen` without a meaning. */
function wordingIn(fields: Readonly<Record<string, unknown>>): TaughtWording | 'wrong' | 'unchosen' {
  const asked = Asked.safeParse(fields);
  if (!asked.success) return 'wrong';
  const { kind, text, concept, scope } = asked.data;
  const where = TaughtScope.safeParse(jsonIn(scope));
  if (!where.success) return 'wrong';
  if (concept === '') return 'unchosen';
  if (concept !== '-' && !isConcept(kind, concept)) return 'wrong';
  return { kind, text, concept: concept === '-' ? null : concept, scope: where.data };
}

function jsonIn(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
