/** Bytes within which the kind of content is said. */
const HEAD = 24;
/** The beginning of every object identifier of CMS. */
const CMS_BYTES = Buffer.from([0x06, 0x09, 0x2a, 0x86, 0x48, 0x86, 0xf7, 0x0d, 0x01, 0x07]);
const ARMOUR = /^\s{0,20}-----BEGIN (?:PKCS7|CMS|PKCS #7 SIGNED DATA)-----/;

/** Whether bytes begin like CMS: as they are, in base64, or with the lines of PEM around that. */
export function looksSigned(bytes: Uint8Array): boolean {
  return cmsIn(bytes) !== null;
}

/** The bytes of CMS, whatever they are wrapped into; null for anything else. */
export function cmsIn(bytes: Uint8Array): Uint8Array | null {
  return isCms(bytes) ? bytes : fromBase64(bytes);
}

function isCms(bytes: Uint8Array): boolean {
  return bytes[0] === 0x30 && Buffer.from(bytes.subarray(0, HEAD)).includes(CMS_BYTES);
}

/** The bytes behind base64 that begins like CMS, null for anything else. */
function fromBase64(bytes: Uint8Array): Buffer | null {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const head = file.toString('latin1', 0, 200);
  const armoured = ARMOUR.test(head);
  if (!armoured && !/^\s{0,20}MI[A-Za-z0-9+/\r\n]{40}/.test(head)) return null;
  const text = armoured ? file.toString('latin1').replace(/-----[^-\n]{1,60}-----/g, '') : null;
  if (text === null && !isCms(Buffer.from(head, 'base64'))) return null;
  const raw = Buffer.from(text ?? file.toString('latin1'), 'base64');
  return isCms(raw) ? raw : null;
}
