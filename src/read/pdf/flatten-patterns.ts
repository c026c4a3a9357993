import { constants, inflateSync } from 'node:zlib';

/** Characters of an object before its stream that are looked at. */
const LONGEST_OBJECT = 20_000;
/** Bytes of unpacked content that are looked at: a tile is drawn with a few operators. */
const LONGEST_CONTENT = 2 ** 20;
/** Objects that are followed from one pattern: its fonts, pictures and forms. */
const MOST_FOLLOWED = 300;

const TILING = /(\/PatternType\s{1,9})1(?!\d)/;
const SETS_PATTERN = /\/[^\s/<>[\](){}%]{1,100}\s{1,9}(?:scn|SCN)(?![^\s/<>[\](){}%])/;

interface PdfObject {
  /** Where the object begins in the file. */
  readonly start: number;
  readonly text: string;
}

/**
 * Makes tiling patterns that are drawn with other tiling patterns ones that are drawn as a plain colour. pdf.js takes a
 * pattern apart within the one that uses it, so that patterns using themselves or each other run it out of memory, and no
 * sound report has them. In place, keeping every other byte where it is. Not found: resources packed in an object stream.
 */
export function flattenPatterns(bytes: Uint8Array): void {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (!file.includes('/PatternType')) return;
  const objects = objectsOf(file);
  const tilings = [...objects].filter(([, { text }]) => TILING.test(text));
  const nested = tilings.filter(([number, object]) => usesTiling(number, object, objects, file));
  for (const [, { start, text }] of nested) {
    const match = TILING.exec(text);
    // A shading without a shading.
    if (match) file.write('2', start + match.index + (match[1]?.length ?? 0), 'latin1');
  }
}

function objectsOf(file: Buffer): Map<number, PdfObject> {
  const objects = new Map<number, PdfObject>();
  for (let at = file.indexOf(' obj'); at >= 0; at = file.indexOf(' obj', at + 4)) {
    const number = /(\d{1,10})\s{1,9}\d{1,5}$/.exec(file.toString('latin1', Math.max(0, at - 25), at))?.[1];
    if (number === undefined) continue;
    const start = at + 4;
    const end = file.indexOf('endobj', start);
    const body = file.toString('latin1', start, Math.min(end < 0 ? file.length : end, start + LONGEST_OBJECT));
    objects.set(Number(number), { start, text: body.split('stream', 1).join('') });
  }
  return objects;
}

/** Whether a pattern, through whatever it is drawn with, comes to a tiling pattern. */
function usesTiling(number: number, pattern: PdfObject, objects: ReadonlyMap<number, PdfObject>, file: Buffer): boolean {
  const seen = new Set([number]);
  const open = [pattern];
  for (let object = open.pop(); object && seen.size < MOST_FOLLOWED; object = open.pop()) {
    if (setsForeignPattern(object, file)) return true;
    for (const [, reference] of object.text.matchAll(/(\d{1,10})\s{1,9}\d{1,5}\s{1,9}R(?!\w)/g)) {
      const next = Number(reference);
      const found = objects.get(next);
      if (!found) continue;
      if (TILING.test(found.text)) return true;
      if (!seen.has(next)) open.push(found);
      seen.add(next);
    }
  }
  return false;
}

/** Whether content uses a pattern by a name that only those who draw it can have given. */
function setsForeignPattern(object: PdfObject, file: Buffer): boolean {
  if (!TILING.test(object.text) && !/\/Subtype\s{0,9}\/Form/.test(object.text)) return false;
  return !/\/Pattern\s{0,9}(?:<<|\d)|\/Resources\s{0,9}\d/.test(object.text) && SETS_PATTERN.test(contentOf(object, file));
}

function contentOf({ start, text }: PdfObject, file: Buffer): string {
  const begin = start + text.length + 'stream'.length;
  const close = file.indexOf('endstream', begin);
  const stored = file.subarray(begin + (file[begin] === 0x0d ? 1 : 0) + 1, close < 0 ? file.length : close);
  if (!/\/Filter/.test(text)) return stored.toString('latin1', 0, LONGEST_CONTENT);
  try {
    return inflateSync(stored, { maxOutputLength: LONGEST_CONTENT, finishFlush: constants.Z_SYNC_FLUSH }).toString('latin1');
  } catch {
    return '';
  }
}
