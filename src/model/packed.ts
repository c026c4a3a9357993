import { deflateRawSync, inflateRawSync } from 'node:zlib';
import { UnreadableFileError } from './errors.ts';

/** Bytes of JSON that are packed and unpacked at most. */
const MOST_JSON = 256 * 1024 * 1024;

/** How reports are sent and kept: JSON, deflated. Throws `limit-memory` for more than can be unpacked again. */
export function packJson(value: unknown): Buffer {
  const json = Buffer.from(JSON.stringify(value));
  if (json.length > MOST_JSON) throw new UnreadableFileError('limit-memory', 'The report on the file would be too large; split the file.');
  return deflateRawSync(json, { level: 3 });
}

/** Throws for what was not packed by `packJson`; never unpacks more than MOST_JSON. */
export function unpackJson(packed: Uint8Array): unknown {
  return JSON.parse(inflateRawSync(packed, { maxOutputLength: MOST_JSON }).toString('utf8'));
}
