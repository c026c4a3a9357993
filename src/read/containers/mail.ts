import { UnreadableFileError } from '../../model/errors.ts';
import { looksLikeMail } from '../mail/headers.ts';
import { looksLikeMsg } from '../mail/looks-like-msg.ts';
import { lettersOf, looksLikeMbox } from '../mail/mbox.ts';
import { type ParsedMail, parseMail } from '../mail/parse.ts';
import { isTnef, tnefFiles } from '../mail/tnef.ts';
import type { Container, ContainerEntry, ContainerLimits } from './container.ts';
import { shownPath } from './paths.ts';

/** E-mail files. The letter itself is read by the reader of mails; its attachments are the entries. Pictures of its layout are left out. */
export const mail: Container = {
  format: 'eml',
  accepts: looksLikeMail,
  async *entries(bytes, limits) {
    yield* attached(await parseMail(bytes), limits);
  },
};

/** Letters saved by Outlook, like e-mail files. */
export const msg: Container = {
  format: 'msg',
  accepts: looksLikeMsg,
  async *entries(bytes, limits) {
    const { parseMsg } = await import('../mail/msg.ts');
    yield* attached(parseMsg(bytes), limits);
  },
};

/** Attachments as Outlook sends them to others, with the letter's text where it is plain. */
export const tnef: Container = {
  format: 'winmail.dat',
  accepts: isTnef,
  async *entries(bytes) {
    for (const { name, content } of tnefFiles(bytes)) yield { path: entryPath(name), bytes: content, failure: null };
  },
};

/** Folders of letters in one file; each letter is an e-mail file. */
export const mbox: Container = {
  format: 'mbox',
  accepts: looksLikeMbox,
  async *entries(bytes, limits) {
    const letters = lettersOf(bytes);
    refuseMany(letters.length, limits);
    for (const [index, letter] of letters.entries()) yield { path: `letter-${index + 1}.eml`, bytes: letter, failure: null };
  },
};

function* attached({ attachments }: ParsedMail, limits: ContainerLimits): Generator<ContainerEntry> {
  refuseMany(attachments.length, limits);
  for (const [index, attachment] of attachments.entries()) {
    if (attachment.related && attachment.mimeType.startsWith('image/')) continue;
    yield { path: entryPath(attachment.filename ?? `attachment-${index + 1}`), bytes: Buffer.from(attachment.content), failure: null };
  }
}

function refuseMany(files: number, { maxEntries }: ContainerLimits): void {
  if (files > maxEntries) throw new UnreadableFileError('limit-entries', 'The mail holds more files than allowed; raise the limit.');
}

function entryPath(name: string): string {
  return shownPath(name.replaceAll('\\', '/').normalize('NFC'));
}
