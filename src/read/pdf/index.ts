import { loadedWhenUsed } from '../reader.ts';

const SIGNATURE = '%PDF-';
/** Viewers look for the signature in this many bytes; mail gateways like to put something before it. */
const SIGNATURE_WITHIN = 1024;

export const pdf = loadedWhenUsed(
  {
    format: 'pdf',
    mediaType: 'application/pdf',
    accepts: ({ bytes }) => Buffer.from(bytes.subarray(0, SIGNATURE_WITHIN)).toString('latin1').includes(SIGNATURE),
  },
  async () => (await import('./read-pdf.ts')).readPdf,
);
