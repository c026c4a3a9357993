import { existsSync } from 'node:fs';
import { hashFile } from '../../workers/hash-file.ts';
import { Slot } from '../../workers/slot.ts';
import type { Failure } from '../model/failure.ts';
import { ResourceError } from '../model/resource-error.ts';
import { DOCUMENTS_TOO } from '../read/containers/documents.ts';
import { type Contents, contentsOf, hasOutcome, putContents } from '../store/containers.ts';
import { markOpened, putInput } from '../store/inputs.ts';
import { type Store, transact } from '../store/open.ts';
import { unpackedAt } from '../store/roots.ts';
import type { Run } from '../store/runs.ts';
import { containersWaiting, missEntries, type Suspect, suspectsSeen } from '../store/suspects.ts';

/**
 * Puts what lies in archives and mails among the inputs, as `a.zip/b.docx`. They are unpacked by a worker process on this
 * machine, into the workspace, only while something in them is not known yet. Throws ResourceError when the disk does not take it.
 */
export async function openContainers(store: Store, run: Run, reader: string): Promise<void> {
  const slot = new Slot();
  const key = JSON.stringify([reader, run.options.containers]);
  try {
    for (const suspect of suspectsSeen(store)) await open(store, run, suspect, { slot, key });
    for (const waiting of containersWaiting(store, run)) if (await isUnchanged(waiting)) await open(store, run, waiting, { slot, key });
  } finally {
    slot.dispose();
  }
  missEntries(store, run);
}

async function open(store: Store, run: Run, input: Suspect, { slot, key }: { readonly slot: Slot; readonly key: string }): Promise<void> {
  const known = contentsOf(store, input.hash, key);
  if (known && isAtHand(store, run, known)) {
    adopt(store, run, input, known);
    return;
  }
  const { containers: limits, timeout, maxMemory } = run.options;
  const result = await slot.expand({ hash: input.hash, limits, timeout, maxMemory }, input.file, unpackedAt(store));
  if (result.outcome === 'not-kept') throw new ResourceError(result.message, result.passing);
  if (result.outcome === 'failed') {
    refuse(store, run, input, result.failure);
    return;
  }
  putContents(store, input.hash, key, result);
  adopt(store, run, input, result);
}

async function isUnchanged({ file, hash }: Suspect): Promise<boolean> {
  return hashFile(file).then(
    (found) => found.hash === hash,
    () => false,
  );
}

/** Whether every entry was read already or lies unpacked in the workspace. */
function isAtHand(store: Store, run: Run, { entries }: Contents): boolean {
  return entries.every(({ hash }) => hash === null || hasOutcome(store, hash, run.key) || existsSync(unpackedAt(store, hash)));
}

function adopt(store: Store, run: Run, container: Suspect, { format, entries }: Contents): void {
  if (format !== null && entries.length === 0 && !DOCUMENTS_TOO.has(format)) {
    refuse(store, run, container, { code: 'empty', message: 'The archive holds no files.' });
    return;
  }
  transact(store, () => {
    const { root, place: within } = container;
    for (const { path, bytes, hash, failure } of format === null ? [] : entries) {
      const entry = { root, place: `${within}/${path}`, path: `${container.path}/${path}` };
      putInput(store, run.id, { ...entry, container: within, bytes, hash, failure });
    }
    markOpened(store, container, format !== null && !DOCUMENTS_TOO.has(format));
  });
}

function refuse(store: Store, run: Run, input: Suspect, { code, message }: Pick<Failure, 'code' | 'message'>): void {
  putInput(store, run.id, { ...input, failure: { code, message } });
}
