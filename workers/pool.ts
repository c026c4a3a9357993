import { DEFAULT_READ_OPTIONS } from '../src/read/reader.ts';
import { settle } from './settle.ts';
import { shareSlots } from './share-slots.ts';
import { Slot } from './slot.ts';
import type { Workers } from './workers.ts';

/**
 * Reads documents on `size` worker processes of this machine, fewer where there are fewer `documents`. All of them together
 * have as many recognition engines as `size` says.
 */
export function processPool(
  size: number,
  documents = size,
  ocrFolders: readonly string[] = DEFAULT_READ_OPTIONS.ocrData,
): Workers & { pids(): number[] } {
  const processes = Math.max(1, Math.min(size, documents));
  const slots = Array.from({ length: processes }, () => new Slot('pool-worker', Math.floor(size / processes)));
  const { take, give } = shareSlots(slots);
  return {
    window: processes * 2,
    // A document to be tried again queues behind the others.
    run: (job, file) =>
      settle(async () => {
        const slot = await take();
        try {
          return await slot.run(job, file, ocrFolders);
        } finally {
          give(slot);
        }
      }),
    stored: async () => {},
    close: async () => {
      for (const slot of slots) slot.close();
    },
    pids: () => slots.flatMap((slot) => slot.reading ?? []),
  };
}
