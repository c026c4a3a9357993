import { UnreadableFileError } from '../../model/errors.ts';
import { nativeDocument } from '../builder/native-document.ts';
import type { Reader } from '../reader.ts';
import { blocksOfText } from './blocks.ts';
import { decodeText } from './encoding.ts';

/** Share of control characters above which decoded bytes are no text. */
const MAX_CONTROLS = 0.005;

/** About 10,000 pages in UTF-8. */
const MAX_BYTES = 40 * 1024 * 1024;

/** Plain text with residue of Markdown and HTML and with tab-separated tables, in any encoding used in Kazakhstan. Accepts whatever is left. */
export const text: Reader = {
  format: 'text',
  mediaType: 'text/plain',
  accepts: () => true,
  async read(input, options) {
    if (input.bytes.length > MAX_BYTES) throw new UnreadableFileError('limit-bytes', 'The text is longer than any real report; split it.');
    const { text, encoding, warnings } = decodeText(input.bytes);
    if (controls(text) > text.length * MAX_CONTROLS)
      throw new UnreadableFileError('unsupported-format', 'The format of this file is not known; convert it to PDF, DOCX or text.');
    if (text.trim() === '') throw new UnreadableFileError('empty', 'The text file holds nothing but blanks; ask the sender for it again.');
    return nativeDocument(this, blocksOfText(text, options.maxCells), { encoding, warnings });
  },
};

function controls(text: string): number {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
  return text.match(/[\u0000-\u0008\u000e-\u0019\u001c-\u001f\u007f]/g)?.length ?? 0;
}
