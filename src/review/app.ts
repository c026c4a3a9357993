import { Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { HTTPException } from 'hono/http-exception';
import { resourceErrorOf } from '../model/resource-error.ts';
import { WORDS } from '../wording/review/common.ts';
import { assets } from './assets.ts';
import { guard } from './guard.ts';
import { errorPage } from './pages/error-page.ts';
import { askPassword } from './password.ts';
import type { Review } from './review.ts';
import { archiveRoutes } from './routes/archive.ts';
import { changesRoutes } from './routes/changes.ts';
import { clearingRoutes } from './routes/clearing.ts';
import { earlierRoutes } from './routes/earlier.ts';
import { findingRoutes } from './routes/findings.ts';
import { granteeRoutes } from './routes/grantees.ts';
import { pageRoutes } from './routes/pages.ts';
import { reportRoutes } from './routes/reports.ts';
import { wordingRoutes } from './routes/wordings.ts';
import { visitOf } from './visit.ts';

/** No form of ours is larger. */
const MOST_OF_BODY = 64 * 1024;

export interface Access {
  /** The name the pages are served under; loopback names always work. */
  readonly host: string;
  /** What the browser is asked for; null on a machine's own address. */
  readonly password: string | null;
}

/** The web application over an open workspace. */
export function reviewApp(review: Review, { host, password }: Access = { host: 'localhost', password: null }): Hono {
  const app = new Hono();
  app.use(guard(password === null ? host : null, (c) => c.html(errorPage(visitOf(c), WORDS.refused), 403)));
  app.use(bodyLimit({ maxSize: MOST_OF_BODY, onError: (c) => c.html(errorPage(visitOf(c), WORDS.refused), 413) }));
  if (password !== null) app.use(askPassword(password));
  app.get('/', (c) => c.redirect('/findings?state=open'));
  assets(app);
  earlierRoutes(app, review);
  changesRoutes(app, review);
  clearingRoutes(app, review);
  findingRoutes(app, review);
  granteeRoutes(app, review);
  wordingRoutes(app, review);
  archiveRoutes(app, review);
  reportRoutes(app, review);
  pageRoutes(app, review);
  app.notFound((c) => c.html(errorPage(visitOf(c), WORDS.notFound), 404));
  app.onError((error, c) => {
    if (error instanceof HTTPException) return error.getResponse();
    const trouble = resourceErrorOf(error);
    review.report(trouble ?? error);
    return trouble ? c.html(errorPage(visitOf(c), WORDS.notKept), 503) : c.html(errorPage(visitOf(c), WORDS.defect), 500);
  });
  return app;
}
