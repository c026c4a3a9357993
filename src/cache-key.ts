import { DEFAULT_POLICY, policyVersion } from './check/policy.ts';
import type { TaughtWording } from './model/wording.ts';
import { ocrDataName } from './read/ocr-data.ts';
import type { ReadOptions } from './read/reader.ts';
import { shortHash, type Versions } from './version.ts';

/**
 * Names what decides a document's result beside its bytes. Another reader, other rules, other options, other taught wordings or
 * other OCR data give another key, and the document is read anew.
 */
export function cacheKey(
  made: Versions,
  options: ReadOptions,
  policy = policyVersion(DEFAULT_POLICY),
  taught: readonly TaughtWording[] = [],
): string {
  return shortHash(JSON.stringify([baseKey(made, options, policy, taught), ocrDataName(options.ocrData)]));
}

/** The same without the OCR data, which decide nothing in a document of which no page has to be recognized. */
export function baseKey(
  { reader, rules }: Versions,
  options: ReadOptions,
  policy = policyVersion(DEFAULT_POLICY),
  taught: readonly TaughtWording[] = [],
): string {
  const { ocrData: _ocrData, ...rest } = options;
  return shortHash(JSON.stringify([reader, rules, policy, Object.entries(rest).sort(), ...(taught.length > 0 ? [taught] : [])]));
}
