import { UnreadableFileError } from '../../model/errors.ts';
import { DocumentBuilder } from '../builder/document-builder.ts';
import { nativeDocument } from '../builder/native-document.ts';
import { CellBudget } from '../builder/table-builder.ts';
import type { Reader } from '../reader.ts';
import { decodeText } from './encoding.ts';
import { interpretHtml } from './html/interpreter.ts';

/** Bytes looked at to tell HTML from text with residue of it. */
const HEAD = 2048;

/** Web pages, and documents that office programs saved as such. Nothing a page names is opened. */
export const html: Reader = {
  format: 'html',
  mediaType: 'text/html',
  accepts({ bytes }) {
    const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.byteLength, HEAD)).toString('latin1').replaceAll('\0', '');
    return /^[^<]{0,10}<(?:!doctype\s{1,9}html|html[\s>]|head[\s>]|body[\s>]|\?xml[^>]{0,100}>\s{0,9}<(?:!doctype\s|)html)/i.test(
      head.replace(/<!--.{0,1000}?-->/gs, '').trimStart(),
    );
  },
  async read(input, options) {
    const { text, encoding, warnings } = decodeText(input.bytes);
    const builder = new DocumentBuilder(new CellBudget(options.maxCells));
    interpretHtml(text, builder);
    const blocks = builder.finish();
    if (blocks.length === 0) throw new UnreadableFileError('empty', 'The page holds no text; ask the sender for the document itself.');
    return nativeDocument(this, blocks, { encoding, warnings });
  },
};
