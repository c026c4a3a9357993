import type { SourceDocument } from '../model/document.ts';
import { UnreadableFileError } from '../model/errors.ts';
import { withObjectsNamed } from './held-files.ts';
import { withHiddenCounted } from './hidden-text.ts';
import { images } from './image/images.ts';
import { doc } from './legacy/doc.ts';
import { rtf } from './legacy/rtf.ts';
import { xls } from './legacy/xls.ts';
import { eml, msg } from './mail/eml.ts';
import { withLettersMended } from './misread-letters.ts';
import { docx } from './office/docx.ts';
import { fods, ods } from './office/ods.ts';
import { fodt, odt } from './office/odt.ts';
import { wordXml } from './office/word-xml.ts';
import { xlsx } from './office/xlsx.ts';
import { type Pace, UNHURRIED } from './pace.ts';
import { isParserError } from './parser-error.ts';
import { pdf } from './pdf/index.ts';
import type { Reader, ReadInput, ReadOptions } from './reader.ts';
import { refused } from './refused.ts';
import { signed } from './signed/signed.ts';
import { csv } from './text/csv.ts';
import { html } from './text/html.ts';
import { text } from './text/text.ts';

/** In order: the first that accepts the bytes reads them. Formats with a signature come before text, which accepts the rest. */
export const readers: readonly Reader[] = [
  pdf,
  images,
  signed(() => readers),
  docx,
  odt,
  xlsx,
  ods,
  wordXml,
  fodt,
  fods,
  msg,
  xls,
  doc,
  rtf,
  eml,
  html,
  refused,
  csv,
  text,
];

/** Reads bytes of any known format. Throws UnreadableFileError; anything else is a defect of esep. */
export async function readDocument(input: ReadInput, options: ReadOptions, pace: Pace = UNHURRIED): Promise<SourceDocument> {
  if (input.bytes.length === 0) throw new UnreadableFileError('empty', 'The file is empty (0 bytes); ask the sender for it again.');
  const reader = readers.find((candidate) => candidate.accepts(input));
  if (!reader)
    throw new UnreadableFileError('unsupported-format', 'The format of this file is not known; convert it to PDF, DOCX or text.');
  try {
    const document = await reader.read(input, options, pace);
    return withObjectsNamed(withHiddenCounted(withLettersMended(document)), input.bytes);
  } catch (error) {
    if (!isParserError(error)) throw error;
    throw new UnreadableFileError('corrupt', `The ${reader.format} file is damaged and could not be read; ask the sender for it again.`, {
      cause: error,
    });
  }
}
