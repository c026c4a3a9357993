import { lstatSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';
import { walk } from './walk.ts';

export interface WatchOptions {
  /** Seconds a file must be unchanged to count as fully written. */
  readonly settle: number;
  readonly except: readonly string[];
  readonly signal: AbortSignal;
}

interface Seen {
  /** Size and time of change. */
  readonly mark: string;
  readonly since: number;
}

/** Looking is done this often within the settling time. */
const LOOKS = 4;

/** Seconds between two tries, at the most. */
const LONGEST_DELAY = 300;

/** Seconds to wait after so many tries in a row have failed: what is away for long is not asked all the time. */
export function delayAfter(failures: number, settle: number): number {
  return Math.max(settle, Math.min(LONGEST_DELAY, settle * 2 ** (failures - 1)));
}

/**
 * Calls `changed` whenever the files below `folder` that are fully written are others than before, naming those that are
 * still being written; again after the settling time, then after twice as long each time, as long as it answers false. Looks
 * again and again instead of listening: notifications do not cross network drives.
 */
export async function watchFolder(
  folder: string,
  { settle, except, signal }: WatchOptions,
  changed: (unready: ReadonlySet<string>) => Promise<boolean>,
): Promise<void> {
  let seen = new Map<string, Seen>();
  let known = '';
  let failures = 0;
  while (!signal.aborted) {
    const now = performance.now();
    seen = look(folder, except, seen, now);
    const ready = [...seen].filter(([, { since }]) => now - since >= settle * 1000);
    const marks = ready.map(([file, { mark }]) => `${file}\n${mark}`).join('\n');
    const settled = new Set(ready.map(([file]) => file));
    const done = marks === known || (await changed(new Set([...seen.keys()].filter((file) => !settled.has(file)))));
    failures = done ? 0 : failures + 1;
    if (done) known = marks;
    await wait(1000 * (done ? settle / LOOKS : delayAfter(failures, settle)), undefined, { signal }).catch(() => {});
  }
}

function look(folder: string, except: readonly string[], before: ReadonlyMap<string, Seen>, now: number): Map<string, Seen> {
  const seen = new Map<string, Seen>();
  for (const { file } of walk(folder, { maxBytes: Number.POSITIVE_INFINITY, except })) {
    const status = lstatSync(file, { throwIfNoEntry: false });
    if (!status) continue;
    const mark = `${status.size}:${status.mtimeMs}:${status.ino}`;
    const earlier = before.get(file);
    seen.set(file, earlier?.mark === mark ? earlier : { mark, since: now });
  }
  return seen;
}
