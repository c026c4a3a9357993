import { flatOdfKind } from '../legacy/xml-kinds.ts';
import { loadedWhenUsed } from '../reader.ts';
import { isOdf } from './odf/package.ts';

/** OpenDocument text, as LibreOffice writes it. */
export const odt = loadedWhenUsed(
  {
    format: 'odt',
    mediaType: 'application/vnd.oasis.opendocument.text',
    accepts: ({ bytes }) => isOdf(bytes, 'text'),
  },
  async () => (await import('./odf/read-odt.ts')).readOdt,
);

/** OpenDocument text in one XML file. */
export const fodt = loadedWhenUsed(
  {
    format: 'fodt',
    mediaType: 'application/vnd.oasis.opendocument.text-flat-xml',
    accepts: ({ bytes }) => flatOdfKind(bytes) === 'text',
  },
  async () => (await import('./odf/read-odt.ts')).readFodt,
);
