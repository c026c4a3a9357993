import { loadedWhenUsed } from '../reader.ts';
import { isCompoundFile } from './cfb.ts';

/** Word 97–2003. Accepts every compound file, to say what the others are. */
export const doc = loadedWhenUsed(
  {
    format: 'doc',
    mediaType: 'application/msword',
    accepts: ({ bytes }) => isCompoundFile(bytes),
  },
  async () => (await import('./doc/read-doc.ts')).readDoc,
);
