import { UnreadableFileError } from '../../../model/errors.ts';
import { DocumentBuilder } from '../../builder/document-builder.ts';
import { nativeDocument } from '../../builder/native-document.ts';
import { CellBudget } from '../../builder/table-builder.ts';
import type { ReadAccepted } from '../../reader.ts';
import { decodeText } from '../encoding.ts';
import { interpretHtml } from './interpreter.ts';

/** Web pages, and documents that office programs saved as such. Nothing a page names is opened. */
export const readHtml: ReadAccepted = async (format, input, options) => {
  const { text, encoding, warnings } = decodeText(input.bytes);
  const builder = new DocumentBuilder(new CellBudget(options.maxCells));
  interpretHtml(text, builder);
  const blocks = builder.finish();
  if (blocks.length === 0) throw new UnreadableFileError('empty', 'The page holds no text; ask the sender for the document itself.');
  return nativeDocument(format, blocks, { encoding, warnings });
};
