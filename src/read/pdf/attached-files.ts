import { type Attachment, attachmentsOf } from './attachments.ts';
import { openPdf } from './open.ts';

/** Files attached to a PDF. Throws UnreadableFileError, or what pdf.js throws. */
export async function attachmentsIn(bytes: Uint8Array): Promise<Attachment[]> {
  const open = await openPdf(bytes);
  try {
    return await attachmentsOf(open.document);
  } finally {
    await open.close();
  }
}
