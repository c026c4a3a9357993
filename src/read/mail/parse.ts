import PostalMime from 'postal-mime';
import { UnreadableFileError } from '../../model/errors.ts';
import { isParserError } from '../parser-error.ts';

export interface ParsedMail {
  readonly subject: string;
  readonly text: string | null;
  readonly html: string | null;
  readonly attachments: readonly {
    readonly filename: string | null;
    readonly mimeType: string;
    readonly related: boolean;
    readonly content: Uint8Array;
  }[];
}

/** Throws `corrupt`. */
export async function parseMail(bytes: Uint8Array): Promise<ParsedMail> {
  try {
    const parsed = await PostalMime.parse(bytes, { maxNestingDepth: 50, maxRfc822NestingDepth: 3 });
    return {
      subject: parsed.subject ?? '',
      text: parsed.text ?? null,
      html: parsed.html ?? null,
      attachments: parsed.attachments.map((attachment) => ({
        filename: attachment.filename,
        mimeType: attachment.mimeType,
        related: attachment.related ?? false,
        content: typeof attachment.content === 'string' ? Buffer.from(attachment.content) : new Uint8Array(attachment.content),
      })),
    };
  } catch (error) {
    if (!isParserError(error)) throw error;
    throw new UnreadableFileError('corrupt', 'The mail is damaged and could not be taken apart; ask the sender for it again.', {
      cause: error,
    });
  }
}
