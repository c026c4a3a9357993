/** `winmail.dat`: what Outlook makes of attachments for those who use no Outlook ([MS-OXTNEF]). */
const SIGNATURE = 0x223e9f78;
const TITLE = 0x00018010;
const DATA = 0x0006800f;
const RENDERING = 0x00069002;
const BODY = 0x0002800c;

export interface TnefFile {
  readonly name: string;
  readonly content: Buffer;
}

export function isTnef(bytes: Uint8Array): boolean {
  return bytes.length > 6 && Buffer.from(bytes.subarray(0, 4)).readUInt32LE(0) === SIGNATURE;
}

/** Attached files and the plain text of the letter, named by what it is. A list cut short gives what came before. */
export function tnefFiles(bytes: Uint8Array): TnefFile[] {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const found: { name: string; content: Buffer | null }[] = [];
  let at = 6;
  while (at + 9 <= file.length) {
    const id = file.readUInt32LE(at + 1);
    const end = at + 9 + file.readUInt32LE(at + 5);
    if (end > file.length) break;
    const value = file.subarray(at + 9, end);
    const current = found.at(-1);
    if (id === RENDERING) found.push({ name: '', content: null });
    else if (id === TITLE && current) current.name = new TextDecoder('windows-1251').decode(value).replace(/\0.*$/s, '');
    else if (id === DATA && current) current.content = Buffer.from(value);
    else if (id === BODY)
      found.unshift({
        name: 'letter.txt',
        content: Buffer.from(value).subarray(0, value.indexOf(0) < 0 ? value.length : value.indexOf(0)),
      });
    at = end + 2;
  }
  return found.flatMap(({ name, content }, index) =>
    content && content.length > 0 ? { name: name || `attachment-${index + 1}`, content } : [],
  );
}
