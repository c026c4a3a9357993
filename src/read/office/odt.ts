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
