import { zipHolds } from '../containers/zip/names.ts';
import { loadedWhenUsed } from '../reader.ts';

/** Word 2007 and later. The body is read by mammoth; numbering, styles, headers and footers come from the parts themselves. */
export const docx = loadedWhenUsed(
  {
    format: 'docx',
    mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    accepts: ({ bytes }) => zipHolds(bytes, 'word/'),
  },
  async () => (await import('./docx/read-docx.ts')).readDocx,
);
