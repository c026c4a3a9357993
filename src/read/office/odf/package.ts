import { UnreadableFileError } from '../../../model/errors.ts';
import { isZip, zipHolds } from '../../containers/zip/names.ts';
import type { OfficePackage } from '../office-package.ts';

/** Whether bytes are an OpenDocument file of a kind, by the `mimetype` that comes first in it; one packed anew without it in plain letters is taken for text. */
export function isOdf(bytes: Uint8Array, kind: 'text' | 'spreadsheet'): boolean {
  if (!isZip(bytes)) return false;
  const start = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.byteLength, 200)).toString('latin1');
  if (start.includes('application/vnd.oasis.opendocument.')) return start.includes(`application/vnd.oasis.opendocument.${kind}`);
  return kind === 'text' && zipHolds(bytes, 'content.xml') && zipHolds(bytes, 'META-INF/manifest.xml');
}

/** Throws `encrypted` when the manifest says so. */
export function rejectEncryptedOdf(pack: OfficePackage): void {
  if (pack.mentions('META-INF/manifest.xml', 'encryption-data'))
    throw new UnreadableFileError('encrypted', 'The file is protected with a password; ask the sender for an open copy.');
}
