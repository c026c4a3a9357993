import { isWordXml } from '../legacy/xml-kinds.ts';
import { loadedWhenUsed } from '../reader.ts';

/** Word 2003 XML, and the one-file form of later versions. */
export const wordXml = loadedWhenUsed(
  {
    format: 'word-xml',
    mediaType: 'application/xml',
    accepts: ({ bytes }) => isWordXml(bytes),
  },
  async () => (await import('./docx/read-word-xml.ts')).readWordXml,
);
