const END_OF_DIRECTORY = 0x06054b50;
const DIRECTORY_ENTRY = 0x02014b50;
/** An end record and the longest comment after it. */
const TAIL = 22 + 0xffff;

export function isZip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b && (bytes[2] === 3 || bytes[2] === 5) && (bytes[3] === 4 || bytes[3] === 6);
}

/** Names in the central directory of a ZIP, `/` between folders, bytes outside ASCII as they stand (Latin-1); null when there is no directory. */
export function zipNames(bytes: Uint8Array): string[] | null {
  const view = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  for (let at = view.length - 22; at >= Math.max(0, view.length - TAIL); at--)
    if (view.readUInt32LE(at) === END_OF_DIRECTORY) return directory(view, view.readUInt16LE(at + 10), view.readUInt32LE(at + 16));
  return null;
}

function directory(view: Buffer, entries: number, start: number): string[] {
  const names: string[] = [];
  let at = start;
  while (names.length < entries && at + 46 <= view.length && view.readUInt32LE(at) === DIRECTORY_ENTRY) {
    const length = view.readUInt16LE(at + 28);
    names.push(view.toString('latin1', at + 46, at + 46 + length).replaceAll('\\', '/'));
    at += 46 + length + view.readUInt16LE(at + 30) + view.readUInt16LE(at + 32);
  }
  return names;
}

/** Whether a ZIP, even one cut short, holds a part whose name begins so. */
export function zipHolds(bytes: Uint8Array, prefix: string): boolean {
  if (!isZip(bytes)) return false;
  const names = zipNames(bytes);
  if (names && names.length > 0) return names.some((name) => name.startsWith(prefix));
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).indexOf(prefix, 0, 'latin1') >= 0;
}
