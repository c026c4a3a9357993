import { Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { guard } from './guard.ts';
import { errorPage } from './pages/error-page.ts';
import type { Review } from './review.ts';
import { archiveRoutes } from './routes/archive.ts';
import { assets } from './routes/assets.ts';
import { findingRoutes } from './routes/findings.ts';
import { pageRoutes } from './routes/pages.ts';
import { reportRoutes } from './routes/reports.ts';
import { visitOf } from './visit.ts';
import { WORDS } from './words/common.ts';

/** No form of ours is larger. */
const MOST_OF_BODY = 64 * 1024;

/** The web application over an open workspace. `host` is the name it is served under; loopback names always work. */
export function reviewApp(review: Review, host = 'localhost'): Hono {
  const app = new Hono();
  app.use(guard(host, (c) => c.html(errorPage(visitOf(c), WORDS.refused), 403)));
  app.use(bodyLimit({ maxSize: MOST_OF_BODY, onError: (c) => c.html(errorPage(visitOf(c), WORDS.refused), 413) }));
  app.get('/', (c) => c.redirect('/findings?state=open'));
  assets(app);
  findingRoutes(app, review);
  archiveRoutes(app, review);
  reportRoutes(app, review);
  pageRoutes(app, review);
  app.notFound((c) => c.html(errorPage(visitOf(c), WORDS.notFound), 404));
  app.onError((error, c) => {
    review.report(error);
    return c.html(errorPage(visitOf(c), WORDS.defect), 500);
  });
  return app;
}
