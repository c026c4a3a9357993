import { getDocument, type PDFDocumentProxy, VerbosityLevel } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { UnreadableFileError } from '../../model/errors.ts';

/** Opens a PDF with everything active in it switched off: no scripts, no forms logic, no network, no system fonts. */
export async function openPdf(bytes: Uint8Array): Promise<PDFDocumentProxy> {
  const task = getDocument({
    // pdf.js takes the buffer over.
    data: new Uint8Array(bytes),
    verbosity: VerbosityLevel.ERRORS - 1,
    isEvalSupported: false,
    enableXfa: false,
    disableAutoFetch: true,
    disableStream: true,
    disableRange: true,
    useSystemFonts: false,
    disableFontFace: true,
    stopAtErrors: false,
    useWasm: false,
    fontExtraProperties: false,
  });
  // An empty password may open it; asking for one means it is locked.
  task.onPassword = () => {
    void task.destroy();
  };
  try {
    return await task.promise;
  } catch (error) {
    throw unreadable(error, bytes);
  }
}

/** What to tell a person about a PDF that pdf.js could not open. */
export function unreadable(error: unknown, bytes: Uint8Array): UnreadableFileError {
  const name = error instanceof Error ? error.name : '';
  if (name === 'PasswordException' || (error instanceof Error && /password|destroyed/i.test(error.message) && isEncrypted(bytes)))
    return new UnreadableFileError('encrypted', 'The PDF is protected by a password; ask the sender for an open copy.', { cause: error });
  if (!hasEnd(bytes))
    return new UnreadableFileError('truncated', 'The PDF ends in the middle; ask the sender to send it again.', { cause: error });
  return new UnreadableFileError('corrupt', 'The PDF is damaged and could not be opened; ask the sender for it again.', { cause: error });
}

function isEncrypted(bytes: Uint8Array): boolean {
  return latin(bytes).includes('/Encrypt');
}

function hasEnd(bytes: Uint8Array): boolean {
  return latin(bytes.subarray(Math.max(0, bytes.length - 2048))).includes('%%EOF');
}

function latin(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
}
