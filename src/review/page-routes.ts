import type { Context, Hono } from 'hono';
import { findingOf } from '../store/finding-list.ts';
import { filesWith } from '../store/inputs.ts';
import { reportOf } from '../store/outcomes.ts';
import { lastRun, type Run } from '../store/runs.ts';
import { type Citation, citedBy } from './citation.ts';
import { documentPage } from './document-page.ts';
import { errorPage } from './error-page.ts';
import type { Review } from './review.ts';
import { drawingOf, soon } from './shown.ts';
import { visitOf } from './visit.ts';
import { WORDS } from './words.ts';

/** Whole pages of originals, and their pictures. */
export function pageRoutes(app: Hono, review: Review): void {
  const { store } = review;

  app.get('/documents/:hash/pages/:page/image', async (c) => {
    const asked = askedFor(c);
    const drawn = asked && (await drawingOf(review, asked.run, asked.hash, asked.page));
    if (drawn?.state !== 'drawn') return c.notFound();
    return c.body(drawn.bytes, 200, { 'content-type': drawn.mediaType, 'cache-control': 'private, max-age=3600' });
  });

  app.get('/documents/:hash/pages/:page', async (c) => {
    const asked = askedFor(c);
    if (!asked) return c.html(errorPage(visitOf(c), WORDS.notFound), 404);
    const { run, hash, page } = asked;
    const finding = c.req.query('finding');
    const citations = finding === undefined ? [] : citedOn(run, finding, hash, page);
    const pages = reportOf(store, hash, run.key)?.document.pages ?? null;
    const drawn = await soon(drawingOf(review, run, hash, page));
    return c.html(documentPage(visitOf(c), { view: { hash, page, drawn, citations }, pages, finding: finding ?? null }));
  });

  /** The page of a document of the run; null when there is no such document or number. */
  function askedFor(c: Context): { run: Run; hash: string; page: number } | null {
    const run = lastRun(store);
    const hash = c.req.param('hash') ?? '';
    const page = Number(c.req.param('page'));
    if (!run || !Number.isInteger(page) || page < 1 || page > run.options.read.maxPages) return null;
    return filesWith(store, run.id, hash).length === 0 ? null : { run, hash, page };
  }

  function citedOn(run: Run, finding: string, hash: string, page: number): Citation[] {
    const listed = findingOf(store, run.id, finding);
    const documents = listed ? citedBy(store, run.id, listed) : [];
    return documents
      .filter((document) => document.hash === hash)
      .flatMap(({ citations }) => citations.filter(({ place }) => place.page === page));
  }
}
