const SEVEN_ZIP = '7z\xbc\xaf\x27\x1c';
const RAR = 'Rar!\x1a\x07';
/** Archives packed with bzip2 and xz, which are nearly always TAR archives. */
const PACKED = ['BZh', '\xfd7zXZ\0'] as const;

/** Whether bytes begin like a 7-Zip archive. */
export function isSevenZip(bytes: Uint8Array): boolean {
  return startsWith(bytes, SEVEN_ZIP);
}

/** Whether bytes begin like a 7-Zip or RAR archive, or one packed with bzip2 or xz. */
export function isSolid(bytes: Uint8Array): boolean {
  return isSevenZip(bytes) || startsWith(bytes, RAR) || PACKED.some((signature) => startsWith(bytes, signature));
}

function startsWith(bytes: Uint8Array, signature: string): boolean {
  return Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.byteLength, signature.length)).toString('latin1') === signature;
}
