import { mayHaveAttachments } from '../pdf/attachments.ts';
import { rejectBombs } from '../pdf/reject-bombs.ts';
import type { Container } from './container.ts';
import { shownPath } from './paths.ts';

/** PDF files with others attached, portfolios too. The pages are read beside them. */
export const pdfAttachments: Container = {
  format: 'pdf with attachments',
  accepts: (bytes) => bytes[0] === 0x25 && Buffer.from(bytes.subarray(0, 5)).toString('latin1') === '%PDF-' && mayHaveAttachments(bytes),
  async *entries(bytes, limits) {
    rejectBombs(bytes, limits);
    const { attachmentsIn } = await import('../pdf/attached-files.ts');
    for (const [index, { name, content }] of (await attachmentsIn(bytes)).entries())
      yield {
        path: shownPath((name || `attachment-${index + 1}`).replaceAll('\\', '/').normalize('NFC')),
        bytes: Buffer.from(content),
        failure: null,
      };
  },
};
