import { existsSync } from 'node:fs';
import { isFinal } from '../../workers/policy.ts';
import { shareSlots } from '../../workers/share-slots.ts';
import { Slot } from '../../workers/slot.ts';
import type { FailureCode } from '../model/failure.ts';
import type { Store } from '../store/open.ts';
import { filesWith } from '../store/pending.ts';
import type { Run } from '../store/runs.ts';
import { pictureCache } from './picture-cache.ts';

/** A page drawn, or why there is no picture of it. */
export type Drawn =
  | {
      readonly state: 'drawn';
      readonly bytes: Uint8Array<ArrayBuffer>;
      readonly mediaType: string;
      readonly width: number;
      readonly height: number;
    }
  /** `absent`: the original is not at its place; `none`: its format has no pages to draw; `failed`: drawing it went wrong. */
  | { readonly state: 'absent' | 'changed' | 'none' | 'failed'; readonly code: FailureCode | null };

/** Draws pages of originals in processes of their own, within the limits documents are read with. */
export interface Pictures {
  page(store: Store, run: Run, hash: string, page: number): Promise<Drawn>;
  /** Whether a picture asked for now would be begun at once. */
  idle(): boolean;
  close(): void;
}

/** Pictures kept in memory. */
const MOST_BYTES = 64 * 1024 * 1024;
/** Of a picture that failed: enough to forget some when there are very many. */
const FAILED_BYTES = 1024;
/** Seconds a page may take, though reading may take more: somebody waits. */
const MOST_SECONDS = 30;

export function startPictures(processes = 1): Pictures {
  const slots = Array.from({ length: processes }, () => new Slot('draw-worker'));
  const { take, give, idle } = shareSlots(slots);
  const cache = pictureCache<Drawn>(MOST_BYTES, (drawn) =>
    drawn.state === 'drawn' ? drawn.bytes.length : drawn.code !== null && isFinal(drawn.code) ? FAILED_BYTES : null,
  );
  return {
    page: (store, run, hash, page) =>
      cache.get(`${hash} ${page}`, async () => {
        const file = filesWith(store, hash).find((path) => existsSync(path));
        if (file === undefined) return { state: 'absent', code: null };
        const slot = await take();
        try {
          return await draw(slot, run, { hash, page }, file);
        } finally {
          give(slot);
        }
      }),
    idle,
    close: () => {
      for (const slot of slots) slot.dispose();
    },
  };
}

async function draw(slot: Slot, run: Run, wanted: { readonly hash: string; readonly page: number }, file: string): Promise<Drawn> {
  const { read, timeout, maxMemory } = run.options;
  const result = await slot.draw({ ...wanted, options: read, timeout: Math.min(timeout, MOST_SECONDS), maxMemory }, file);
  if (result.outcome === 'drawn') {
    if (!result.picture) return { state: 'none', code: null };
    const { base64, ...picture } = result.picture;
    return { state: 'drawn', ...picture, bytes: Uint8Array.from(Buffer.from(base64, 'base64')) };
  }
  const { code } = result.failure;
  if (code === 'not-found') return { state: 'absent', code: null };
  return code === 'changed' ? { state: 'changed', code: null } : { state: 'failed', code };
}
