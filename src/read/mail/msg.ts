import msgreader from '@kenjiuno/msgreader';
import { UnreadableFileError } from '../../model/errors.ts';
import { isParserError } from '../parser-error.ts';
import type { ParsedMail } from './parse.ts';

/** The package is CommonJS made from a module: Node gives its default export as a part of its own. */
const MsgReader = msgreader.default ?? msgreader;

/** Throws `corrupt`. */
export function parseMsg(bytes: Uint8Array): ParsedMail {
  try {
    const reader = new MsgReader(new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength));
    reader.parserConfig = { ansiEncoding: 'windows-1251' };
    const { subject = '', body, bodyHtml, html, attachments = [], error } = reader.getFileData();
    if (error !== undefined) throw damaged(error);
    return {
      subject,
      text: body ?? null,
      html: bodyHtml ?? (html ? Buffer.from(html).toString('utf8') : null),
      attachments: attachments.map((attachment) => {
        const { fileName, content } = reader.getAttachment(attachment);
        const inner = attachment.innerMsgContent === true && !/\.msg$/i.test(fileName ?? '');
        return {
          filename: fileName ? fileName + (inner ? '.msg' : '') : null,
          mimeType: attachment.attachMimeTag ?? '',
          related: attachment.attachmentHidden === true,
          content,
        };
      }),
    };
  } catch (cause) {
    if (!isParserError(cause)) throw cause;
    throw damaged(cause);
  }
}

function damaged(cause: unknown): UnreadableFileError {
  return new UnreadableFileError('corrupt', 'The mail is damaged and could not be taken apart; ask the sender for it again.', { cause });
}
