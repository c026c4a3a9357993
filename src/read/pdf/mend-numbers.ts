/** Characters of a dictionary or an array that are looked at. */
const REACH = 400;
const LONGEST_ARRAY = 200_000;
/** Character codes of composite fonts have two bytes. */
const LAST_CODE = '65535';
/** What a row of pixels can be made of; a page scanned at 600 dpi is some 20,000 pixels wide. */
const MOST: Readonly<Record<string, number>> = { Colors: 32, BitsPerComponent: 16, Columns: 100_000 };

/**
 * Changes numbers that no sound PDF has and over which pdf.js runs for ever or out of memory: widths for ranges of
 * millions of characters, rows of pixels of gigabytes. In place, keeping every other byte where it is.
 */
export function mendNumbers(bytes: Uint8Array): void {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  for (let at = file.indexOf('/W'); at >= 0; at = file.indexOf('/W', at + 2)) mendWidths(file, at + 2);
  for (let at = file.indexOf('/Predictor'); at >= 0; at = file.indexOf('/Predictor', at + 10)) mendRows(file, at);
}

/** `[ c [w w …] first last w … ]`: only what stands outside of the inner brackets are codes. */
function mendWidths(file: Buffer, from: number): void {
  let start = from;
  while (isBlank(file[start])) start += 1;
  if (file[start] !== 0x5b) return;
  let depth = 0;
  let digits = 0;
  const end = Math.min(file.length, start + LONGEST_ARRAY);
  for (let at = start; at < end; at++) {
    const byte = file[at] ?? 0;
    if (byte >= 0x30 && byte <= 0x39) {
      digits += 1;
      continue;
    }
    if (digits > LAST_CODE.length && depth === 1) file.write(LAST_CODE.padEnd(digits), at - digits, 'latin1');
    digits = 0;
    if (byte === 0x5b) depth += 1;
    else if (byte === 0x5d) depth -= 1;
    else if (byte !== 0x2e && byte !== 0x2d && byte !== 0x2b && !isBlank(byte)) return;
    if (depth === 0) return;
  }
}

function mendRows(file: Buffer, at: number): void {
  const before = file.toString('latin1', Math.max(0, at - REACH), at);
  const opens = before.lastIndexOf('<<');
  const start = at - before.length + Math.max(0, opens);
  const rest = file.toString('latin1', start, at + REACH);
  const closes = rest.indexOf('>>', at - start);
  const dictionary = closes < 0 ? rest : rest.slice(0, closes);
  for (const match of dictionary.matchAll(/\/(Colors|BitsPerComponent|Columns)(\s{1,9})([^\s/<>[\]()]{1,40})/g)) {
    const [, key = '', gap = '', text = ''] = match;
    const value = Number(text);
    if (Number.isInteger(value) && value >= 1 && value <= (MOST[key] ?? 0)) continue;
    file.write('1'.padEnd(text.length), start + match.index + 1 + key.length + gap.length, 'latin1');
  }
}

function isBlank(byte: number | undefined): boolean {
  return byte === 0x20 || byte === 0x0a || byte === 0x0d || byte === 0x09 || byte === 0x00 || byte === 0x0c;
}
