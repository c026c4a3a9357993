import type { Context, Hono } from 'hono';
import { markAt, pointerOf } from '../../store/correction-marks.ts';
import { decisionsOf } from '../../store/decisions.ts';
import { placesOf } from '../../store/document-versions.ts';
import { findingNamed } from '../../store/found-findings.ts';
import { hashAt } from '../../store/inputs.ts';
import { latestReport } from '../../store/latest.ts';
import { reportOf } from '../../store/outcomes.ts';
import { lastRun, type Run } from '../../store/runs.ts';
import { WORDS } from '../../wording/review/common.ts';
import { currentFinding, currentVersion, has } from '../current.ts';
import { decisionAsked, keep } from '../decide.ts';
import { formOf } from '../form.ts';
import { errorPage } from '../pages/error-page.ts';
import { vanishedPage } from '../pages/vanished-page.ts';
import type { Review } from '../review.ts';
import { valueIn } from '../values.ts';
import { keepName, visitOf } from '../visit.ts';

/** Addresses of earlier versions lead on to what stands there now; what is sent to them is not lost. Before the routes of what is there. */
export function earlierRoutes(app: Hono, { store }: Review): void {
  app.use('/documents/:hash/*', async (c, next) => {
    const run = lastRun(store);
    const hash = c.req.param('hash');
    if (!run || has(store, run, hash)) return next();
    const now = currentVersion(store, run, hash);
    if (now !== null && c.req.method === 'GET') return c.redirect(addressIn(run, hash, now, new URL(c.req.url)));
    if (now !== null) return c.html(errorPage(visitOf(c), WORDS.newerVersion, `/documents/${now}`), 409);
    return placesOf(store, hash).length === 0 ? next() : c.html(errorPage(visitOf(c), WORDS.documentGone), 410);
  });

  /** The same page of the later version, or its report where there is none. */
  function addressIn(run: Run, hash: string, now: string, { pathname, searchParams, search }: URL): string {
    const rest = pathname.slice(`/documents/${hash}`.length);
    if (rest === '/value') {
      const pointer = pointerIn(run, hash, now, searchParams.get('at') ?? '');
      return `/documents/${now}${pointer === null ? '' : `/value?at=${encodeURIComponent(pointer)}`}`;
    }
    const page = Number(/^\/pages\/(\d+)$/.exec(rest)?.[1]);
    return page <= (reportOf(store, now, run.key)?.document.pages ?? 0) ? `/documents/${now}${rest}${search}` : `/documents/${now}`;
  }

  function pointerIn(run: Run, hash: string, now: string, pointer: string): string | null {
    const [before, after] = [latestReport(store, hash), reportOf(store, now, run.key)];
    const mark = before ? markAt(before, pointer) : undefined;
    const same = after && mark !== undefined ? pointerOf(after, pointer, mark) : null;
    return same ?? (after && valueIn(after, pointer) ? pointer : null);
  }

  app.get('/findings/:id', (c, next) => {
    const run = lastRun(store);
    const id = c.req.param('id');
    const listed = run && currentFinding(store, run, id);
    if (listed) return listed.finding.id === id ? next() : c.redirect(`/findings/${listed.finding.id}${new URL(c.req.url).search}`);
    const finding = findingNamed(store, id);
    if (!run || !finding) return next();
    const documents = finding.paths.map((path) => ({ path, hash: hashAt(store, path) }));
    return c.html(vanishedPage(visitOf(c), { finding, documents, decisions: decisionsOf(store, id), underWay: run.ended === null }));
  });

  app.post('/findings/:id/decisions', async (c, next) => {
    const run = lastRun(store);
    const id = c.req.param('id');
    if (!run || currentFinding(store, run, id) || !findingNamed(store, id)) return next();
    return decideVanished(c, id);
  });

  /** Somebody decided on what was there when the page was opened: that is kept with what it is about. */
  async function decideVanished(c: Context, id: string) {
    const asked = decisionAsked(await formOf(c), visitOf(c).language);
    if (asked.problem === null) {
      keepName(c, asked.who);
      keep(store, id, id, asked);
    }
    return c.redirect(`/findings/${id}`, 303);
  }
}
