import { DEFAULT_READ_OPTIONS } from '../src/read/reader.ts';
import { cacheKey, type Versions } from '../src/version.ts';

/**
 * The queue of one version of the program: workers of another version would give other results, so they do not see the
 * jobs at all.
 */
export function queueName(versions: Versions): string {
  return `documents-${cacheKey(versions, { ...DEFAULT_READ_OPTIONS, ocrData: [] })}`;
}

/** Keys beside the queue's own: the bytes of a document on their way out, its result on its way back. */
export function sideKeys(
  prefix: string,
  queue: string,
  job: string,
): { readonly bytes: string; readonly result: string; readonly tries: string } {
  const base = `${prefix}:${queue}:side:${job}`;
  return { bytes: `${base}:bytes`, result: `${base}:result`, tries: `${base}:tries` };
}

/** What a coordinator that never came back left in Redis is forgotten after so long. */
export const KEPT_SECONDS = 7 * 24 * 3600;
