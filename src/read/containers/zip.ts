import { UnreadableFileError } from '../../model/errors.ts';
import { APPLE } from '../refused.ts';
import type { Container } from './container.ts';
import { decodeName, pathFailure, shownPath, unsafePath } from './paths.ts';
import { isZip, zipHolds, zipNames } from './zip/names.ts';
import { zipEntries } from './zip/unzip.ts';

/** Copies of metadata that archivers add and nobody wrote. */
const JUNK = /^__MACOSX\/|(?:^|\/)(?:\.DS_Store|Thumbs\.db|desktop\.ini)$/i;
/** Documents that are packed as ZIP. */
const DOCUMENT_PARTS = [...APPLE, 'word/', 'xl/', 'ppt/', '[Content_Types].xml', 'mimetype', 'META-INF/manifest.xml'] as const;

/** ZIP archives that are not documents. Names in UTF-8, code page 866, Windows-1251 or KZ-1048. */
export const zip: Container = {
  format: 'zip',
  accepts: (bytes) => isZip(bytes) && zipNames(bytes) !== null && !DOCUMENT_PARTS.some((part) => zipHolds(bytes, part)),
  async *entries(bytes, limits) {
    for await (const entry of zipEntries(bytes, limits)) {
      const name = decodeName(entry.nameRaw, entry.claimsUtf8);
      if (name.endsWith('/') || JUNK.test(name)) continue;
      const path = shownPath(name);
      const failure = entry.isSymlink ? unsafePath() : pathFailure(name);
      if (failure) yield { path, bytes: null, failure };
      else
        try {
          yield { path, bytes: await entry.read(), failure: null };
        } catch (error) {
          if (!(error instanceof UnreadableFileError)) throw error;
          yield { path, bytes: null, failure: error };
        }
    }
  },
};
