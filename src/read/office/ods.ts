import { flatOdfKind } from '../legacy/xml-kinds.ts';
import { loadedWhenUsed } from '../reader.ts';
import { isOdf } from './odf/package.ts';

/** OpenDocument spreadsheets. */
export const ods = loadedWhenUsed(
  {
    format: 'ods',
    mediaType: 'application/vnd.oasis.opendocument.spreadsheet',
    accepts: ({ bytes }) => isOdf(bytes, 'spreadsheet'),
  },
  async () => (await import('./odf/read-ods.ts')).readOds,
);

/** OpenDocument spreadsheets in one XML file. */
export const fods = loadedWhenUsed(
  {
    format: 'fods',
    mediaType: 'application/vnd.oasis.opendocument.spreadsheet-flat-xml',
    accepts: ({ bytes }) => flatOdfKind(bytes) === 'spreadsheet',
  },
  async () => (await import('./odf/read-ods.ts')).readFods,
);
