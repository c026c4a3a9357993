import type { Context, Hono } from 'hono';
import type { ReportFile } from '../../model/report-file.ts';
import { accountsWith } from '../../store/accounts.ts';
import { findingOf } from '../../store/finding-list.ts';
import { reportOf } from '../../store/outcomes.ts';
import { filesWith } from '../../store/pending.ts';
import { lastRun, type Run } from '../../store/runs.ts';
import { WORDS } from '../../wording/review/common.ts';
import { type Citation, citedBy, numbered } from '../citation.ts';
import { documentPage } from '../pages/document-page.ts';
import { errorPage } from '../pages/error-page.ts';
import type { Review } from '../review.ts';
import { drawingOf, drawnInTime } from '../shown.ts';
import { valueIn } from '../values.ts';
import { visitOf } from '../visit.ts';

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
    const { finding, at } = c.req.query();
    const report = reportOf(store, hash, run.key);
    const pages = report?.document.pages ?? null;
    const path = accountsWith(store, run.id, hash)[0]?.path ?? '';
    const cited = finding !== undefined ? citedIn(run, finding, hash) : at !== undefined && report ? citedAt(report, at) : [];
    const citations = cited.filter(({ place }) => place.page === page);
    const drawn = await drawnInTime(drawingOf(review, run, hash, page));
    if (pages !== null && page < pages && review.pictures.idle()) void drawingOf(review, run, hash, page + 1);
    return c.html(
      documentPage(visitOf(c), {
        view: { hash, page, drawn, citations },
        path,
        pages,
        from: finding !== undefined ? { finding } : at !== undefined ? { at } : {},
      }),
    );
  });

  /** The page of a document of the run; null when there is no such document or number. */
  function askedFor(c: Context): { run: Run; hash: string; page: number } | null {
    const run = lastRun(store);
    const hash = c.req.param('hash') ?? '';
    const page = Number(c.req.param('page'));
    if (!run || !Number.isInteger(page) || page < 1 || page > run.options.read.maxPages) return null;
    return filesWith(store, hash).length === 0 ? null : { run, hash, page };
  }

  function citedIn(run: Run, finding: string, hash: string): readonly Citation[] {
    const listed = findingOf(store, run.id, finding);
    return (listed ? citedBy(store, run.id, listed) : []).flatMap((document) => (document.hash === hash ? document.citations : []));
  }
}

function citedAt(report: ReportFile, pointer: string): readonly Citation[] {
  const value = valueIn(report, pointer)?.value;
  return value?.evidence ? numbered(value.evidence, 1) : [];
}
