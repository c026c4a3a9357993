import { archiveFindingsOf } from '../store/archive-findings.ts';
import { carryCorrections, correctedDocuments } from '../store/carried-corrections.ts';
import { formerContents, goneSince, placedInputs } from '../store/document-versions.ts';
import { decidedDocuments, findingIds, latestReport, readSinceSettled } from '../store/latest.ts';
import { earlierVersions, linkDocuments, recogniseFindings } from '../store/lineage.ts';
import { type Store, transact } from '../store/open.ts';
import { hasReport, reportOf } from '../store/outcomes.ts';
import type { Run } from '../store/runs.ts';
import { sameProjects } from './same-projects.ts';

/**
 * Recognises documents of the archive as later versions of what was known, by their place, else by their project; their findings
 * and corrected values with them, so that what reviewers decided is not lost. Doing it again changes nothing.
 */
export function carryOver(store: Store, run: Run): void {
  transact(store, () => {
    const later = new Set(readSinceSettled(store, run.key));
    const newcomers = new Set<string>();
    for (const placed of placedInputs(store)) {
      const { hash, before, gone } = placed;
      if (hash === null || gone || before === hash || !hasReport(store, hash, run.key)) continue;
      later.add(hash);
      const former = formerContents(store, placed);
      if (former.length === 0) newcomers.add(hash);
      for (const earlier of former) linkDocuments(store, run.id, earlier, hash);
    }
    const gone = new Set(goneSince(store).map(({ hash }) => hash));
    const corrected = correctedDocuments(store);
    const reviewed = [...new Set([...corrected, ...decidedDocuments(store)])];
    for (const pair of sameProjects(store, [...newcomers], { gone, reviewed })) linkDocuments(store, run.id, pair.earlier, pair.later);
    for (const hash of later) {
      recogniseFindings(store, run.id, hash, findingIds(store, hash, run.key));
      const versions = earlierVersions(store, hash).filter((version) => corrected.has(version));
      const report = versions.length > 0 ? reportOf(store, hash, run.key) : null;
      if (report) for (const version of versions) carryCorrections(store, version, latestReport(store, version), hash, report);
    }
    recogniseFindings(store, run.id, '', new Set(archiveFindingsOf(store, run.id).map(({ finding }) => finding.id)));
  });
}
