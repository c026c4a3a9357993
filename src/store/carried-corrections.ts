import type { ReportFile } from '../model/report-file.ts';
import { markAt, pointerOf } from './correction-marks.ts';
import { correctionIn, holds } from './corrections.ts';
import type { Store } from './open.ts';

/**
 * Carries the corrections of `earlier` over to `later`, whose report is given: to the same value in the same words, or to nowhere
 * for a person to look at. `before` is the report of the earlier version where it is still stored.
 */
export function carryCorrections({ database }: Store, earlier: string, before: ReportFile | null, later: string, after: ReportFile): void {
  const put = database.prepare(
    `INSERT INTO carried_corrections (correction, hash, pointer) VALUES (?, ?, ?)
     ON CONFLICT (correction, hash) DO UPDATE SET pointer = excluded.pointer`,
  );
  for (const row of database.prepare('SELECT * FROM corrections WHERE hash = ? ORDER BY id').all(earlier)) {
    const correction = correctionIn(row);
    const mark = before && holds(before, correction) ? markAt(before, correction.pointer) : correction.mark;
    put.run(Number(row.id), later, mark === undefined ? null : pointerOf(after, correction.pointer, mark));
  }
}

/** Documents in which something was corrected. */
export function correctedDocuments({ database }: Store): Set<string> {
  return new Set(
    database
      .prepare('SELECT DISTINCT hash FROM corrections')
      .all()
      .map((row) => String(row.hash)),
  );
}
