import { loadedWhenUsed } from '../reader.ts';
import { looksLikeMail } from './headers.ts';

/** The letter in an e-mail file. Its attachments are files of their own (`src/read/containers`). */
export const eml = loadedWhenUsed(
  {
    format: 'eml',
    mediaType: 'message/rfc822',
    accepts: ({ bytes }) => looksLikeMail(bytes),
  },
  async () => (await import('./read-eml.ts')).readEml,
);
