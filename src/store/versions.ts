import { unpackJson } from '../model/packed.ts';
import { ReportFile } from '../model/report-file.ts';
import { firstPath } from './inputs.ts';
import type { Store } from './open.ts';
import type { Run } from './runs.ts';

/** A document that this run read though an earlier one had: both reports. */
export interface Reread {
  readonly path: string;
  readonly before: ReportFile;
  readonly after: ReportFile;
}

/** Documents the run read anew, with the report there was before, in the order of paths. */
export function* rereads({ database }: Store, run: Run): Generator<Reread> {
  const rows = database.prepare(
    `SELECT i.path, new.body AS after,
       (SELECT old.body FROM reports old WHERE old.hash = i.hash AND old.key <> ?2 ORDER BY old.rowid DESC LIMIT 1) AS before
     FROM inputs i JOIN outcomes o ON o.hash = i.hash AND o.key = ?2 AND o.run = ?1 JOIN reports new ON new.hash = i.hash AND new.key = ?2
     WHERE o.made IS NULL AND i.path = ${firstPath('i.hash')} ORDER BY i.path`,
  );
  for (const row of rows.iterate(run.id, run.key)) {
    if (row.before instanceof Uint8Array && row.after instanceof Uint8Array) {
      yield { path: String(row.path), before: unpack(row.before), after: unpack(row.after) };
    }
  }
}

function unpack(body: Uint8Array): ReportFile {
  return ReportFile.parse(unpackJson(body));
}
