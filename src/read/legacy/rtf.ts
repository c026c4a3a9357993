import { loadedWhenUsed } from '../reader.ts';

/** Rich Text Format, as Word and LibreOffice write it. */
export const rtf = loadedWhenUsed(
  {
    format: 'rtf',
    mediaType: 'application/rtf',
    accepts: ({ bytes }) =>
      Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.byteLength, 64)).toString('latin1').trimStart().startsWith('{\\rt'),
  },
  async () => (await import('./rtf/read-rtf.ts')).readRtf,
);
