import type { Hono } from 'hono';
import { hashAt } from '../../store/inputs.ts';
import { lastChanges } from '../../store/news.ts';
import { lastRun } from '../../store/runs.ts';
import { WORDS } from '../../wording/review/common.ts';
import { changesPage } from '../pages/changes-page.ts';
import { errorPage } from '../pages/error-page.ts';
import type { Review } from '../review.ts';
import { visitOf } from '../visit.ts';

/** What the latest finished run found different from the run before. */
export function changesRoutes(app: Hono, { store }: Review): void {
  app.get('/changes', (c) => {
    const run = lastRun(store);
    const last = lastChanges(store);
    if (!run || !last) return c.html(errorPage(visitOf(c), WORDS.nothingIngested), 404);
    return c.html(changesPage(visitOf(c), { ...last, hashAt: (path) => hashAt(store, path) }));
  });
}
