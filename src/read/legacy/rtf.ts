import { DocumentBuilder } from '../builder/document-builder.ts';
import { nativeDocument } from '../builder/native-document.ts';
import { CellBudget } from '../builder/table-builder.ts';
import type { Reader } from '../reader.ts';
import { RtfInterpreter } from './rtf/interpreter.ts';
import { rtfTokens } from './rtf/tokens.ts';

/** Rich Text Format, as Word and LibreOffice write it. */
export const rtf: Reader = {
  format: 'rtf',
  mediaType: 'application/rtf',
  accepts: ({ bytes }) =>
    Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.byteLength, 64)).toString('latin1').trimStart().startsWith('{\\rt'),
  async read(input, options) {
    const builder = new DocumentBuilder(new CellBudget(options.maxCells));
    const writer = new RtfInterpreter(builder);
    const { bytes } = input;
    for (const token of rtfTokens(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1'))) writer.write(token);
    writer.finish();
    return nativeDocument(this, builder.finish());
  },
};
