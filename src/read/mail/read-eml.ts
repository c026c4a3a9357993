import type { Block, SourceDocument, Warning } from '../../model/document.ts';
import { UnreadableFileError } from '../../model/errors.ts';
import { DocumentBuilder } from '../builder/document-builder.ts';
import { nativeDocument } from '../builder/native-document.ts';
import { CellBudget } from '../builder/table-builder.ts';
import type { Format, ReadAccepted, ReadOptions } from '../reader.ts';
import { blocksOfText } from '../text/blocks.ts';
import { interpretHtml } from '../text/html/interpreter.ts';
import { type ParsedMail, parseMail } from './parse.ts';

/** The letter in an e-mail file. Its attachments are files of their own (`src/read/containers`). */
export const readEml: ReadAccepted = async (format, input, options) => readLetter(format, await parseMail(input.bytes), options);

/** The letter in a file that a mail program saved, without its attachments. Throws `empty`. */
export function readLetter(format: Format, { subject, text, html, attachments }: ParsedMail, options: ReadOptions): SourceDocument {
  const blocks: Block[] = subject.trim() === '' ? [] : blocksOfText(subject.replace(/\s+/g, ' '), options.maxCells);
  if (html !== null) {
    const builder = new DocumentBuilder(new CellBudget(options.maxCells));
    interpretHtml(html, builder);
    for (const block of builder.finish()) blocks.push(block);
  } else if (text !== null) for (const block of blocksOfText(text, options.maxCells)) blocks.push(block);
  if (blocks.length === 0)
    throw new UnreadableFileError('empty', 'The mail holds no letter; its attachments are read when a folder is ingested.');
  const warnings: Warning[] = [];
  const files = attachments.filter((attachment) => !(attachment.related && attachment.mimeType.startsWith('image/'))).length;
  if (files > 0)
    warnings.push({
      code: 'attachments-apart',
      message: `The mail has attachments (${files}); each is read as a file of its own.`,
      page: null,
      partial: false,
    });
  return nativeDocument(format, blocks, { warnings });
}
