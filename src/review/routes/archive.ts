import type { Hono } from 'hono';
import * as z from 'zod';
import { INPUT_STATES } from '../../model/input-state.ts';
import { accountsWith, countFailures, countStates, listAccounts } from '../../store/accounts.ts';
import { passagesOf } from '../../store/passages.ts';
import { rootsOf } from '../../store/roots.ts';
import { lastRun } from '../../store/runs.ts';
import { findPassages } from '../../store/search.ts';
import { WORDS } from '../../wording/review/common.ts';
import { DOCUMENTS_PER_PAGE, documentsPage } from '../pages/documents-page.ts';
import { errorPage } from '../pages/error-page.ts';
import { placePage } from '../pages/place-page.ts';
import { MOST_HITS, searchPage } from '../pages/search-page.ts';
import type { Review } from '../review.ts';
import { shown } from '../shown.ts';
import { visitOf } from '../visit.ts';

const position = z.coerce.number().int().nonnegative();
const Place = z.object({ block: position, row: position.optional(), column: position.optional() });
const Documents = z.object({
  state: z.enum(INPUT_STATES).optional(),
  path: z.string().trim().max(300).optional(),
  page: z.coerce.number().int().positive().default(1),
});

/** The overview of the archive, the search, and a place in a document. */
export function archiveRoutes(app: Hono, review: Review): void {
  const { store } = review;

  app.get('/documents', (c) => {
    const run = lastRun(store);
    if (!run) return c.html(errorPage(visitOf(c), WORDS.nothingIngested), 404);
    const given = Object.fromEntries(Object.entries(c.req.query()).filter(([, value]) => value.trim() !== ''));
    const asked = Documents.safeParse(given);
    if (!asked.success) return c.html(errorPage(visitOf(c), WORDS.wrongRequest), 400);
    const { page, ...filter } = asked.data;
    const accounts = listAccounts(store, run.id, filter, { limit: DOCUMENTS_PER_PAGE + 1, offset: (page - 1) * DOCUMENTS_PER_PAGE });
    const counts = countStates(store, run.id);
    const roots = rootsOf(store).map(({ location }) => location);
    return c.html(documentsPage(visitOf(c), { run, roots, counts, causes: countFailures(store, run.id), filter, page, accounts }));
  });

  app.get('/search', (c) => {
    const run = lastRun(store);
    if (!run) return c.html(errorPage(visitOf(c), WORDS.nothingIngested), 404);
    const query = (c.req.query('q') ?? '').trim();
    if (query.length > 300) return c.html(errorPage(visitOf(c), WORDS.wrongRequest), 400);
    return c.html(searchPage(visitOf(c), query, query === '' ? [] : findPassages(store, query, MOST_HITS)));
  });

  app.get('/documents/:hash/place', async (c) => {
    const run = lastRun(store);
    const hash = c.req.param('hash');
    const [account] = run ? accountsWith(store, run.id, hash) : [];
    const asked = Place.safeParse(c.req.query());
    if (!asked.success) return c.html(errorPage(visitOf(c), WORDS.wrongRequest), 400);
    const { block, row = null, column = null } = asked.data;
    const passage = passagesOf(store, hash, block, block).find((one) => one.row === row && one.column === column);
    if (!run || !account || !passage) return c.html(errorPage(visitOf(c), WORDS.notFound), 404);
    const { page, text } = passage;
    const citation = { label: 1, quote: text, place: { block, page, row, column, start: 0, end: text.length, box: null } };
    const cited = await shown(review, run, { path: account.path, hash, citations: [citation] });
    return c.html(placePage(visitOf(c), cited, page));
  });
}
