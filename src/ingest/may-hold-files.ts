import { isSolid } from '../read/containers/solid-signature.ts';
import { isTnef } from '../read/mail/tnef.ts';
import { looksSigned } from '../read/signed/looks-signed.ts';

/** First parts of documents that are packed as ZIP: Office Open XML, OpenDocument, EPUB. */
const DOCUMENT = /^(?:\[Content_Types\]\.xml|_rels\/|word\/|xl\/|ppt\/|docProps\/|mimetype|META-INF\/)/;
/** A line of a mail's head. */
const MAIL = /^(?:From |[A-Za-z][A-Za-z0-9-]{1,60}:[ \t])/;

/** Whether a file that begins so may be an archive or a mail; whether it is one, a worker finds out. */
export function mayHoldFiles(head: Buffer): boolean {
  const text = head.toString('latin1');
  if (text.startsWith('PK\u0003\u0004') || text.startsWith('PK\u0005\u0006')) return !DOCUMENT.test(text.slice(30));
  if (isSolid(head) || looksSigned(head) || isTnef(head)) return true;
  if (text.startsWith('\u001f\u008b') || text.startsWith('ustar', 257)) return true;
  return MAIL.test(text.trimStart());
}

const in8 = (text: string): Buffer => Buffer.from(text, 'latin1');
const in16 = (text: string): Buffer => Buffer.from(text, 'utf16le');
/** What a document that begins so has somewhere when it may hold other files: parts of packages, objects of PDF, folders of old Office files. */
const SIGNS: readonly (readonly [start: string, signs: readonly Buffer[]])[] = [
  ['PK', [in8('/embeddings/'), in8('Object 1')]],
  ['%PDF-', [in8('/EmbeddedFile'), in8('/FileAttachment'), in8('/ObjStm')]],
  ['\u00d0\u00cf\u0011\u00e0', [in16('ObjectPool'), in16('MBD0'), in16('__properties_version1.0')]],
];

/** Bytes to look for in a document that begins so; found, a worker looks whether other files are in it. */
export function signsOfFiles(head: Buffer): readonly Buffer[] {
  const text = head.toString('latin1', 0, 8);
  return SIGNS.find(([start]) => text.startsWith(start))?.[1] ?? [];
}
