import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ResourceError, resourceErrorOf } from '../src/model/resource-error.ts';
import { containerOf, listEntries } from '../src/read/containers/index.ts';
import type { ExpandedEntry, ExpandJob, ExpandResult, NotKept } from './expand.ts';
import type { FailedResult } from './job.ts';
import { failureOf, isFinal } from './policy.ts';

/** Unpacks a container into `folder`, each entry under the hash of its bytes, which also keeps names of the archive off the disk. */
export async function expandContainer({ limits }: ExpandJob, file: string, folder: string): Promise<ExpandResult | FailedResult | NotKept> {
  try {
    const bytes = await readFile(file);
    const container = containerOf(bytes);
    const entries: ExpandedEntry[] = [];
    if (!container) return { outcome: 'expanded', format: null, entries };
    onDisk(folder, () => mkdirSync(folder, { recursive: true }));
    for await (const entry of listEntries(bytes, limits)) {
      if (entry.bytes) entries.push({ path: entry.path, bytes: entry.bytes.length, hash: keep(entry.bytes, folder), failure: null });
      else entries.push({ path: entry.path, bytes: 0, hash: null, failure: { code: entry.failure.code, message: entry.failure.message } });
    }
    return { outcome: 'expanded', format: container.format, entries };
  } catch (error) {
    if (error instanceof ResourceError) return { outcome: 'not-kept', message: error.message, passing: error.passing };
    const failure = failureOf(error, 'open');
    return { outcome: 'failed', failure, final: isFinal(failure.code), milliseconds: 0, stages: {} };
  }
}

function keep(bytes: Buffer, folder: string): string {
  const hash = createHash('sha256').update(bytes).digest('hex');
  const place = join(folder, hash);
  if (existsSync(place)) return hash;
  const temporary = `${place}.${process.pid}.tmp`;
  try {
    onDisk(folder, () => {
      writeFileSync(temporary, bytes);
      renameSync(temporary, place);
    });
  } finally {
    rmSync(temporary, { force: true });
  }
  return hash;
}

/** Throws ResourceError about the folder when the disk does not take what is written. */
function onDisk(folder: string, write: () => void): void {
  try {
    write();
  } catch (error) {
    throw resourceErrorOf(error, folder) ?? error;
  }
}
