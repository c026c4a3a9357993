import { DocumentBuilder } from '../../builder/document-builder.ts';
import { nativeDocument } from '../../builder/native-document.ts';
import { CellBudget } from '../../builder/table-builder.ts';
import type { ReadAccepted } from '../../reader.ts';
import { RtfInterpreter } from './interpreter.ts';
import { rtfTokens } from './tokens.ts';

/** Rich Text Format, as Word and LibreOffice write it. */
export const readRtf: ReadAccepted = async (format, input, options) => {
  const builder = new DocumentBuilder(new CellBudget(options.maxCells));
  const writer = new RtfInterpreter(builder);
  const { bytes } = input;
  for (const token of rtfTokens(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1'))) writer.write(token);
  writer.finish();
  return nativeDocument(format, builder.finish());
};
