import { isSolid } from '../read/containers/solid-signature.ts';

/** First parts of documents that are packed as ZIP: Office Open XML, OpenDocument, EPUB. */
const DOCUMENT = /^(?:\[Content_Types\]\.xml|_rels\/|word\/|xl\/|ppt\/|docProps\/|mimetype|META-INF\/)/;
/** A line of a mail's head. */
const MAIL = /^(?:From |[A-Za-z][A-Za-z0-9-]{1,60}:[ \t])/;

/** Whether a file that begins so may be an archive or a mail; whether it is one, a worker finds out. */
export function mayHoldFiles(head: Buffer): boolean {
  const text = head.toString('latin1');
  if (text.startsWith('PK\u0003\u0004') || text.startsWith('PK\u0005\u0006')) return !DOCUMENT.test(text.slice(30));
  if (isSolid(head)) return true;
  return MAIL.test(text.trimStart());
}
