import iconv from 'iconv-lite';
import type { Warning } from '../../model/document.ts';
import { plausibility } from './letters.ts';
import { mendMojibake } from './mojibake.ts';

/** Text of a file and the encoding as iconv-lite names it. */
export interface DecodedText {
  readonly text: string;
  readonly encoding: string;
  readonly warnings: readonly Warning[];
}

/** One-byte encodings of the region, the commoner first: it wins when two decodings are equally plausible. */
const ONE_BYTE = ['windows-1251', 'rk1048', 'pt154', 'cp866', 'koi8-r', 'maccyrillic'] as const;
/** Bytes looked at to tell one-byte encodings apart. */
const SAMPLE = 64 * 1024;
/** Share of broken characters up to which damaged UTF-8 is still taken for UTF-8. */
const MAX_BROKEN = 0.02;

/** Decodes by content: byte order mark, then UTF-16, then UTF-8, then the most plausible one-byte encoding. Never throws. */
export function decodeText(bytes: Uint8Array): DecodedText {
  const encoding = byteOrderMark(bytes) ?? utf16WithoutMark(bytes) ?? utf8(bytes) ?? mostPlausible(bytes);
  const decoded = iconv.decode(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), encoding, { stripBOM: true });
  const { text, mended } = mendMojibake(decoded);
  const warnings: Warning[] = [];
  if (mended === 'encoding') warnings.push(suspect('The text had been saved with a wrong encoding; its letters were restored.'));
  if (mended === 'font') warnings.push(suspect('The Kazakh letters were typed in a font of before Unicode; they were restored.'));
  if (text.includes('\ufffd')) warnings.push(suspect('Some characters are damaged in the file itself and stand as U+FFFD.'));
  return { text, encoding, warnings };
}

function suspect(message: string): Warning {
  return { code: 'encoding-suspect', message, page: null, partial: false };
}

function byteOrderMark(bytes: Uint8Array): string | null {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8';
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  return null;
}

/** In UTF-16 nearly every second byte is 00 (ASCII), 04 (Cyrillic) or 20 (dashes, quotes). */
function utf16WithoutMark(bytes: Uint8Array): string | null {
  const length = Math.min(bytes.length, SAMPLE) & ~1;
  if (length < 4) return null;
  const high = [0, 0];
  let zeros = 0;
  for (let index = 0; index < length; index++) {
    const byte = bytes[index] ?? 0;
    const parity = index & 1;
    if (byte === 0x00 || byte === 0x04) high[parity] = (high[parity] ?? 0) + 1;
    if (byte === 0) zeros++;
  }
  if (zeros === 0 && (high[0] ?? 0) + (high[1] ?? 0) < length / 4) return null;
  const [even = 0, odd = 0] = high.map((count) => count / (length / 2));
  if (odd > 0.9 && even < 0.5) return 'utf-16le';
  if (even > 0.9 && odd < 0.5) return 'utf-16be';
  return null;
}

function utf8(bytes: Uint8Array): string | null {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return 'utf-8';
  } catch {
    const text = new TextDecoder('utf-8').decode(bytes.subarray(0, SAMPLE));
    const foreign = text.match(/\P{ASCII}/gu) ?? [];
    const broken = foreign.filter((character) => character === '\ufffd').length;
    return broken <= Math.max(1, foreign.length * MAX_BROKEN) && broken < foreign.length ? 'utf-8' : null;
  }
}

function mostPlausible(bytes: Uint8Array): string {
  const sample = Buffer.from(bytes.subarray(0, SAMPLE));
  let best: string = ONE_BYTE[0];
  let bestScore = Number.NEGATIVE_INFINITY;
  for (const encoding of ONE_BYTE) {
    const score = plausibility(iconv.decode(sample, encoding));
    if (score > bestScore) {
      best = encoding;
      bestScore = score;
    }
  }
  return best;
}
