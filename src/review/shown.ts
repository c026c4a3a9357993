import type { Run } from '../store/runs.ts';
import type { Citation, CitedDocument } from './citation.ts';
import { surroundingsOf } from './context.ts';
import type { CitedView } from './pages/evidence-view.ts';
import type { PageView } from './pages/page-view.ts';
import type { Drawn } from './pictures.ts';
import type { Review } from './review.ts';

/** Milliseconds a page of ours waits for pictures; then it says that they are on their way. */
const PATIENCE = 4000;
/** So many pages of a document are drawn for one finding. */
const MOST_PAGES = 12;

/** What is cited of a document, with its text and pages as far as they can be had drawnInTime. */
export async function shown(review: Review, run: Run, document: CitedDocument): Promise<CitedView> {
  const { hash, citations } = document;
  const pages = await Promise.all(
    pagesOf(review, run, document).map(async ({ drawing, ...page }): Promise<PageView> => ({ ...page, drawn: await drawnInTime(drawing) })),
  );
  return { document, pages, surroundings: hash === null ? [] : surroundingsOf(review.store, hash, citations) };
}

interface Drawing {
  readonly hash: string;
  readonly page: number;
  readonly citations: readonly Citation[];
  readonly drawing: Promise<Drawn>;
}

/** Begins to draw the pages on which something with a box is cited. */
export function pagesOf(review: Review, run: Run, { hash, citations }: CitedDocument): Drawing[] {
  if (hash === null) return [];
  const paged = Map.groupBy(
    citations.filter(({ place }) => place.page !== null && place.box !== null),
    ({ place }) => place.page ?? 0,
  );
  return [...paged]
    .sort(([a], [b]) => a - b)
    .slice(0, MOST_PAGES)
    .map(([page, there]) => ({ hash, page, citations: there, drawing: drawingOf(review, run, hash, page) }));
}

/** Never rejects: without a picture there is still the text. */
export function drawingOf({ store, pictures, report }: Review, run: Run, hash: string, page: number): Promise<Drawn> {
  return pictures.page(store, run, hash, page).catch((error: unknown) => {
    report(error);
    return { state: 'failed', code: null };
  });
}

/** The picture, or null when it takes longer than somebody would wait for the rest of the page. */
export async function drawnInTime(drawing: Promise<Drawn>): Promise<Drawn | null> {
  const { promise, resolve } = Promise.withResolvers<null>();
  const timer = setTimeout(() => resolve(null), PATIENCE);
  try {
    return await Promise.race([drawing, promise]);
  } finally {
    clearTimeout(timer);
  }
}
