import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { Slot } from '../../workers/slot.ts';
import type { Failure } from '../model/failure.ts';
import { type Contents, contentsOf, hasOutcome, putContents } from '../store/containers.ts';
import { type Input, markOpened, putInput } from '../store/inputs.ts';
import { type Store, transact } from '../store/open.ts';
import type { Run } from '../store/runs.ts';

/** The format of a mail: it is a document and has its attachments beside. */
const MAIL = 'eml';

/**
 * Puts what lies in archives and mails among the inputs of the run, as `a.zip/b.docx`. They are unpacked by a worker
 * process on this machine, into the workspace, only while something in them is not known yet.
 */
export async function openContainers(store: Store, run: Run, suspects: readonly Input[], reader: string): Promise<void> {
  const slot = new Slot();
  const folder = join(store.directory, 'unpacked');
  const { containers: limits, timeout, maxMemory } = run.options;
  const key = JSON.stringify([reader, limits]);
  try {
    for (const input of suspects) {
      if (input.hash === null) continue;
      const known = contentsOf(store, input.hash, key);
      if (known && isAtHand(store, run, known, folder)) {
        adopt(store, run, input, known, folder);
        continue;
      }
      const result = await slot.expand({ hash: input.hash, limits, timeout, maxMemory }, input.file, folder);
      if (result.outcome === 'failed') {
        refuse(store, run, input, result.failure);
        continue;
      }
      putContents(store, input.hash, key, result);
      adopt(store, run, input, result, folder);
    }
  } finally {
    slot.dispose();
  }
}

/** Whether every entry was read already or lies unpacked in the workspace. */
function isAtHand(store: Store, run: Run, { entries }: Contents, folder: string): boolean {
  return entries.every(({ hash }) => hash === null || hasOutcome(store, hash, run.key) || existsSync(join(folder, hash)));
}

function adopt(store: Store, run: Run, container: Input, { format, entries }: Contents, folder: string): void {
  if (format === null) return;
  if (entries.length === 0 && format !== MAIL) {
    refuse(store, run, container, { code: 'empty', message: 'The archive holds no files.' });
    return;
  }
  transact(store, () => {
    for (const { path, bytes, hash, failure } of entries) {
      const file = hash === null ? container.file : join(folder, hash);
      putInput(store, run.id, { path: `${container.path}/${path}`, file, container: container.path, bytes, hash, failure });
    }
    if (format !== MAIL) markOpened(store, container.path);
  });
}

function refuse(store: Store, run: Run, input: Input, { code, message }: Pick<Failure, 'code' | 'message'>): void {
  putInput(store, run.id, { ...input, failure: { code, message } });
}
