import { countStates } from '../store/accounts.ts';
import type { Store } from '../store/open.ts';
import { lastRun, recount } from '../store/runs.ts';
import { putStandings } from '../store/standings.ts';
import { archiveContent } from './archive-content.ts';
import { compareDocuments } from './compare-documents.ts';
import { contentOf } from './content.ts';
import { policyOf } from './policy-file.ts';

/** Finds anew what the documents of the archive say differently, and its projects and grantees, after it was changed without a run. */
export function compareAgain(store: Store): void {
  const run = lastRun(store);
  if (!run?.ended) return;
  const content = contentOf(store, run);
  compareDocuments(store, run, content, policyOf(store.directory));
  putStandings(store, archiveContent(store, run, { corrected: false, decided: false, persons: 'kept', where: [] }).tables);
  recount(store, run.id, countStates(store, run.id), content);
}
