import { UnreadableFileError } from '../../model/errors.ts';
import { looksLikeMail } from '../mail/headers.ts';
import { parseMail } from '../mail/parse.ts';
import type { Container } from './container.ts';
import { shownPath } from './paths.ts';

/** E-mail files. The letter itself is read by the reader of mails; its attachments are the entries. Pictures of its layout are left out. */
export const mail: Container = {
  format: 'eml',
  accepts: looksLikeMail,
  async *entries(bytes, limits) {
    const { attachments } = await parseMail(bytes);
    if (attachments.length > limits.maxEntries)
      throw new UnreadableFileError('limit-entries', 'The mail holds more files than allowed; raise the limit.');
    for (const [index, attachment] of attachments.entries()) {
      if (attachment.related && attachment.mimeType.startsWith('image/')) continue;
      const path = shownPath((attachment.filename ?? `attachment-${index + 1}`).replaceAll('\\', '/').normalize('NFC'));
      yield { path, bytes: Buffer.from(attachment.content), failure: null };
    }
  },
};
