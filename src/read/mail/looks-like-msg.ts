import { UnreadableFileError } from '../../model/errors.ts';
import { isCompoundFile, openCompoundFile } from '../legacy/cfb.ts';
import { isParserError } from '../parser-error.ts';

const PROPERTIES = '__properties_version1.0';

/** Whether bytes are a letter saved by Outlook. Never throws. */
export function looksLikeMsg(bytes: Uint8Array): boolean {
  if (!isCompoundFile(bytes) || !Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes(PROPERTIES, 0, 'utf16le'))
    return false;
  try {
    return openCompoundFile(bytes).names.includes(PROPERTIES);
  } catch (error) {
    if (error instanceof UnreadableFileError || isParserError(error)) return false;
    throw error;
  }
}
