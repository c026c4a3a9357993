import { archiveFacts, type PageLanguage } from '../export/archive-page/facts.ts';
import { countStates } from '../store/accounts.ts';
import type { Store } from '../store/open.ts';
import type { Run } from '../store/runs.ts';
import { archiveContent, type View } from './archive-content.ts';

/** What the page of the archive tells, under a view. */
export function archiveSummary(store: Store, run: Run, view: View, language: PageLanguage) {
  const content = archiveContent(store, run, view);
  const { inputs, failed, 'set-aside': aside } = countStates(store, run.id);
  const collected = archiveFacts(content.tables, { inputs, unread: failed + aside });
  for (const { report, standing } of content.reports()) if (standing) collected.add(report, standing);
  return collected.facts(language);
}
