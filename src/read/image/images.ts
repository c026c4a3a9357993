import { loadedWhenUsed } from '../reader.ts';
import { imageKind } from './image-size.ts';

/** Scans and photos of pages. The media type of the document is that of the file, not the general one given here. */
export const images = loadedWhenUsed(
  {
    format: 'image',
    mediaType: 'image/*',
    accepts: ({ bytes }) => imageKind(bytes) !== null,
  },
  async () => (await import('./read-images.ts')).readImages,
);
