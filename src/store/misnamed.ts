import * as z from 'zod';
import { unpackJson } from '../model/packed.ts';
import { firstPath } from './inputs.ts';
import type { Store } from './open.ts';
import { redoContents } from './redo.ts';
import type { Run } from './runs.ts';

/** SQL: whether a path names a list saved as CSV, the one format that is told by its name. */
function isCsv(path: string): string {
  return `(lower(substr(${path}, -4)) = '.csv')`;
}

const Named = z.object({ document: z.object({ name: z.string() }) });

/**
 * A content that goes by names of both kinds is read as the one it goes by says, whichever came first: where it was read under
 * another, it is read again.
 */
export function redoMisnamed(store: Store, run: Run): void {
  const rows = store.database
    .prepare(
      `SELECT p.hash, p.body, ${isCsv(firstPath('p.hash'))} AS csv FROM reports p WHERE p.key = ? AND p.hash IN (
         SELECT hash FROM inputs WHERE opened = 0 GROUP BY hash HAVING min(${isCsv('path')}) <> max(${isCsv('path')}))`,
    )
    .all(run.key);
  const misnamed = rows.filter(({ body, csv }) => {
    if (!(body instanceof Uint8Array)) return false;
    const { name } = Named.parse(unpackJson(body)).document;
    return name.toLowerCase().endsWith('.csv') !== (csv === 1);
  });
  redoContents(
    store,
    run,
    misnamed.map(({ hash }) => String(hash)),
  );
}
