import { loadedWhenUsed } from '../reader.ts';
import { looksLikeMail } from './headers.ts';
import { looksLikeMsg } from './looks-like-msg.ts';

/** The letter in an e-mail file. Its attachments are files of their own (`src/read/containers`). */
export const eml = loadedWhenUsed(
  {
    format: 'eml',
    mediaType: 'message/rfc822',
    accepts: ({ bytes }) => looksLikeMail(bytes),
  },
  async () => (await import('./read-eml.ts')).readEml,
);

/** The letter in a file that Outlook saved. */
export const msg = loadedWhenUsed(
  {
    format: 'msg',
    mediaType: 'application/vnd.ms-outlook',
    accepts: ({ bytes }) => looksLikeMsg(bytes),
  },
  async () => (await import('./read-msg.ts')).readMsg,
);
